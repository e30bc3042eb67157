import type { Place } from '../../tables/issue.ts';
import { placeIn, type Issue } from '../../tables/issue.ts';
import type { Row } from '../../tables/records.ts';
import type { DataSet, PrivateEdition } from '../edition.ts';

/** One rule over the whole data set: returns every problem it finds. */
export type Check = (data: DataSet) => Issue[];

/** Makes the place of a cell of a record. */
export function placeOf<T extends object>(row: Row<T>, column: keyof T & string): Place {
  const value = row.value[column];
  return placeIn(row.file, {
    line: row.line,
    column,
    value: value === null || value === undefined ? null : String(value),
  });
}

/** Makes the place of a path in contest.yaml. */
export function placeInContest(edition: PrivateEdition, path: (string | number)[]): Place {
  const value = path.reduce<unknown>(
    (node, key) => (node as Record<string, unknown> | undefined)?.[key],
    edition.contest,
  );
  return placeIn(edition.file, {
    line: edition.lineOf(path),
    column: path.join('.'),
    value: typeof value === 'string' || typeof value === 'number' ? String(value) : null,
  });
}
