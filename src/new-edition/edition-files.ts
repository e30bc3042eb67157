import path from 'node:path';
import { columnsSchema } from '../schemas/columns.ts';
import { contestSchema } from '../schemas/contest.ts';
import { editionTables } from '../schemas/tables.ts';
import { parseYaml } from '../tables/yaml.ts';
import type { Issue } from '../tables/issue.ts';
import { formatSlug } from '../text/normalise.ts';
import { formatColumns } from './columns-yaml.ts';
import { formatContest } from './contest-yaml.ts';
import type { Draft } from './draft.ts';

/** A file of the new folder: its name and what it holds. */
export type NewFile = { name: string; content: string | Uint8Array };

/** Names the copy of a file: plain letters; never as a table that is read by its name. */
export function makeCleanName(file: string): string {
  const { name, ext } = path.parse(file);
  const slug = formatSlug(name);
  const isTaken = slug === '' || (slug in editionTables && slug !== 'submissions');
  const extension = formatSlug(ext);
  return `${isTaken ? 'bai-du-thi' : slug}${extension === '' ? '' : `.${extension}`}`;
}

/** Makes the files of the new folder, and lists what is wrong with the two YAML files. */
export function makeEditionFiles(
  draft: Draft,
  bytes: Uint8Array,
  schemaPath: string | null,
): { files: NewFile[]; issues: Issue[] } {
  const source = makeCleanName(draft.options.from);
  const contest = formatContest(draft, schemaPath);
  const columns = formatColumns(draft, source);
  const issues = [
    ...parseYaml(contest, contestSchema, 'contest.yaml').issues,
    ...parseYaml(columns, columnsSchema, 'columns.yaml').issues,
  ];
  const files = [
    { name: 'contest.yaml', content: contest },
    { name: 'columns.yaml', content: columns },
    { name: source, content: bytes },
  ];
  return { files, issues };
}
