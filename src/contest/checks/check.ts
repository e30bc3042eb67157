import type { Place } from '../../tables/issue.ts';
import { placeIn, type Issue } from '../../tables/issue.ts';
import type { Row } from '../../tables/records.ts';
import { formatDate, formatInstant } from '../../text/dates.ts';
import type { DataSet, PrivateEdition } from '../edition.ts';

/** One rule over the whole data set: returns every problem it finds. */
export type Check = (data: DataSet) => Issue[];

/** Formats a value as an organiser writes it: a comma before decimals, days as day/month/year. */
function formatWritten(value: string | number | boolean): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value !== 'string') return value ? 'có' : 'không';
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
  return /^\d{4}-\d{2}-\d{2}T.{8}\+07:00$/.test(value) ? formatInstant(value) : value;
}

/** Makes the place of a cell of a record. */
export function placeOf<T extends object>(row: Row<T>, column: keyof T & string): Place {
  const value = row.value[column] as string | number | boolean | null | undefined;
  return placeIn(row.file, {
    line: row.line,
    column,
    value: value == null ? null : formatWritten(value),
  });
}

/** Formats the codes that may be written; where there are none, `none` says what to do instead. */
export function formatChoices(title: string, codes: readonly string[], none: string): string {
  return codes.length === 0 ? none : `${title}: ${codes.join(', ')}.`;
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
