import type { CellProblem, CellResult } from '../schemas/cell-result.ts';
import { getColumns, type Column, type RecordOf, type TableDefinition } from '../schemas/table.ts';
import { restoreFormula } from '../text/formula.ts';
import { normaliseText } from '../text/normalise.ts';
import { getText } from './cell-text.ts';
import { isFormulaError } from './formula-error.ts';
import { getCellLine, type RawRow, type RawTable } from './grid.ts';
import { hasErrors, makeError, placeIn, type Issue } from './issue.ts';
import { matchHeaders, type FoundColumn } from './match-headers.ts';
import { makeReadNumber } from './read-numbers.ts';
import { describeUnsure } from './unsure.ts';

/**
 * A record with the place it was read from. `unread` names the columns whose cell could not be
 * read: there the value is null whatever its type says. Such a row is checked, never published.
 */
export type Row<T> = { file: string; line: number; value: T; unread?: ReadonlySet<string> };

/** What reading gives; `keyed` is true when every row of the file is there with its key. */
export type TableRead<T> = { rows: Row<T>[]; issues: Issue[]; keyed: boolean };

const formulaFailed: CellProblem = {
  code: 'formula-failed',
  message: 'Ô này là công thức Excel bị lỗi.',
  hint: 'Sửa công thức, hoặc ghi thẳng giá trị vào ô.',
};

const mostRemembered = 1000;

/** Makes a reader that remembers what it read: dates, choices and the like repeat down a column. */
function remember(read: (text: string) => CellResult<unknown>) {
  const known = new Map<string, CellResult<unknown>>();
  return (text: string): CellResult<unknown> => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = read(text);
    if (known.size < mostRemembered) known.set(text, result);
    return result;
  };
}

type ReadCell = (row: RawRow) => CellResult<unknown>;

/** Makes the reader of one column; numbers are read by what the whole column tells of its points. */
function makeReadCell(found: FoundColumn, rows: readonly RawRow[]): ReadCell {
  const { column, index } = found;
  const { kind, read } = column;
  if (kind === 'number' || kind === 'integer') return makeReadNumber(found, kind, rows);
  if (kind === 'text' || kind === 'id') return (row) => read(getText(row, index));
  const readKnown = remember((text) => read(normaliseText(restoreFormula(text))));
  return (row) => readKnown(row.cells[index] ?? '');
}

/** Finds why a cell cannot be read, whatever its column. */
function findBrokenCell(row: RawRow, index: number): CellProblem | null {
  const readings = row.unsure?.get(index);
  if (readings !== undefined) return describeUnsure(readings);
  const text = row.cells[index] ?? '';
  return isFormulaError(text) ? formulaFailed : null;
}

/** Reads the rows of a raw table as records of a table definition, with every problem found. */
export function readRecords<T extends TableDefinition>(
  table: T,
  raw: RawTable,
  file: string,
): TableRead<RecordOf<T>> {
  if (raw.header === null) return { rows: [], issues: raw.issues, keyed: false };
  const { found, issues } = matchHeaders(table, raw, file);
  if (hasErrors(issues)) return { rows: [], issues: [...raw.issues, ...issues], keyed: false };
  const present = new Set(found.map((one) => one.column));
  const absent = getColumns(table).filter((column) => !present.has(column));
  // A copy of a whole record is filled much faster than an empty one grows.
  const blank: Record<string, unknown> = Object.fromEntries<unknown>([
    ...found.map(({ column }) => [column.name, null] as const),
    ...absent.map((column) => [column.name, getEmptyValue(column)] as const),
  ]);
  const readers = found.map((one) => ({ ...one, read: makeReadCell(one, raw.rows) }));
  const rows = raw.rows.map((row): Row<RecordOf<T>> => {
    const value: Record<string, unknown> = { ...blank };
    let unread: Set<string> | undefined;
    for (const { column, index, read } of readers) {
      const broken = findBrokenCell(row, index);
      const result = broken === null ? read(row) : { problem: broken };
      if ('value' in result) {
        value[column.name] = result.value;
        continue;
      }
      unread = (unread ?? new Set()).add(column.name);
      const place = placeIn(file, {
        line: getCellLine(row, index),
        column: column.name,
        value: getText(row, index),
      });
      const { code, message, hint } = result.problem;
      issues.push(makeError(place, code, message, hint));
    }
    const place = { file, line: row.line, value: value as RecordOf<T> };
    return unread === undefined ? place : { ...place, unread };
  });
  const keyed =
    !hasErrors(raw.issues) &&
    !rows.some(({ unread }) => table.key.some((name) => unread?.has(name)));
  return { rows, issues: [...raw.issues, ...issues], keyed };
}

function getEmptyValue({ read }: Column): unknown {
  const result = read('');
  return 'value' in result ? result.value : null;
}
