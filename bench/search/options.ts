import { parseArgs } from 'node:util';
import { queryKinds, type QueryKind } from './query.ts';

export const engineNames = [
  'ours',
  'pagefind',
  'minisearch',
  'orama',
  'flexsearch',
  'sqlite',
] as const;

export type EngineName = (typeof engineNames)[number];

export type Options = {
  table: string;
  queries: number;
  seed: number;
  kinds: readonly QueryKind[];
  engines: readonly EngineName[];
  misses: boolean;
};

export const usage =
  'npm run bench:search -- <table of id,title,abstract> [--queries 60] [--seed 1]' +
  ' [--kinds title,plain] [--only ours] [--misses]';

/** Reads names that are given with commas; null where one is none of the known. */
function readNames<T extends string>(text: string | undefined, known: readonly T[]): T[] | null {
  if (text === undefined) return [...known];
  const names = text.split(',');
  const found = known.filter((one) => names.includes(one));
  return found.length === names.length ? found : null;
}

/** Reads the command line; null where it says something else than this program knows. */
export function readOptions(words: string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        queries: { type: 'string', default: '60' },
        seed: { type: 'string', default: '1' },
        kinds: { type: 'string' },
        only: { type: 'string' },
        misses: { type: 'boolean', default: false },
      },
    });
    const [table] = positionals;
    const kinds = readNames(values.kinds, queryKinds);
    const engines = readNames(values.only, engineNames);
    const [queries, seed] = [Number(values.queries), Number(values.seed)];
    if (table === undefined || positionals.length > 1 || kinds === null || engines === null) {
      return null;
    }
    if (!(queries > 0) || !Number.isInteger(queries) || !Number.isInteger(seed)) return null;
    return { table, queries, seed, kinds, engines, misses: values.misses };
  } catch {
    return null;
  }
}
