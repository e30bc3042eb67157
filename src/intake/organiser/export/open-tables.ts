import { authors } from '../../../schemas/authors.ts';
import { submissions } from '../../../schemas/submissions.ts';
import { openOwnTable } from '../tables/own-table.ts';
import type { EntryTables } from './plan.ts';

/** Opens the two tables of an edition; `refusal` says why they cannot be added to. */
export async function openTables(
  dataDir: string,
  folder: string,
): Promise<{ tables: EntryTables } | { refusal: string }> {
  const entries = await openOwnTable(dataDir, folder, submissions);
  if ('refusal' in entries) return entries;
  const people = await openOwnTable(dataDir, folder, authors);
  if ('refusal' in people) return people;
  return { tables: { submissions: entries.table, authors: people.table } };
}
