import { authors } from '../schemas/authors.ts';
import { submissions } from '../schemas/submissions.ts';
import { getColumns, type Column } from '../schemas/table.ts';

/** A column that the organiser's file may fill. */
export type Target = { table: 'submissions' | 'authors'; column: Column };

/** Every column that a header may be given; an author's entry follows from the entry's own id. */
export const targets: readonly Target[] = [
  ...getColumns(submissions).map((column) => ({ table: 'submissions' as const, column })),
  ...getColumns(authors)
    .filter(({ name }) => name !== 'entry_id')
    .map((column) => ({ table: 'authors' as const, column })),
];

const byName = new Map(targets.map((target) => [target.column.name, target]));

/** Finds a target by its column's name. */
export function findTarget(name: string): Target | undefined {
  return byName.get(name);
}

/** Names a column for people: "title (Tên bài)". */
export function formatTarget(name: string): string {
  const title = findTarget(name)?.column.title;
  return title === undefined ? name : `${name} (${title})`;
}
