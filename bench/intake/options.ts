import { parseArgs } from 'node:util';

export const partNames = ['speed', 'kills', 'uploads'] as const;

export type PartName = (typeof partNames)[number];

/** Which parts run, how long each row of speed takes, how often the server is killed. */
export type Options = { parts: readonly PartName[]; seconds: number; rounds: number };

export const usage = `npm run bench:intake -- [${partNames.join('] [')}] [--seconds 5] [--rounds 200]`;

/** Reads the command line; null where it says something else than this program knows. */
export function readOptions(words: string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        seconds: { type: 'string', default: '5' },
        rounds: { type: 'string', default: '200' },
      },
    });
    const parts = partNames.filter((name) => positionals.includes(name));
    const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)];
    if (parts.length < new Set(positionals).size) return null;
    if (![seconds, rounds].every((count) => Number.isInteger(count) && count > 0)) return null;
    return { parts: parts.length > 0 ? parts : partNames, seconds, rounds };
  } catch {
    return null;
  }
}
