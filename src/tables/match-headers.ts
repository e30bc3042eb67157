import { getColumns, type Column, type TableDefinition } from '../schemas/table.ts';
import { restoreFormula } from '../text/formula.ts';
import { getNearest } from '../text/nearest.ts';
import { normaliseText } from '../text/normalise.ts';
import { getCellLine, type RawTable } from './grid.ts';
import { makeError, placeIn, type Issue } from './issue.ts';
import { foldHeader, isRowNumberHeader } from './layout/known-headers.ts';
import { describeUnsure } from './unsure.ts';

/** A column of the table, how its header is written in the file, and where it stands. */
export type FoundColumn = { column: Column; index: number; header: string };

type MatchedHeaders = { found: FoundColumn[]; issues: Issue[] };

function formatColumn(column: Column): string {
  return `${column.name} (${column.title})`;
}

/** Finds the first cell of a column without a header: its content would be lost. */
function findUnnamedCell(raw: RawTable, index: number, file: string): Issue[] {
  const row = raw.rows.find((one) => normaliseText(one.cells[index] ?? '') !== '');
  if (row === undefined) return [];
  const value = normaliseText(row.cells[index] ?? '');
  const place = placeIn(file, { line: getCellLine(row, index), value });
  const message = `Ô này có nội dung, nhưng cột thứ ${index + 1} của bảng không có tiêu đề.`;
  const hint = 'Ghi tiêu đề của cột vào dòng tiêu đề, hoặc xóa cả cột.';
  return [makeError(place, 'column-unnamed', message, hint)];
}

function getColumnsByHeader(columns: readonly Column[]): Map<string, Column> {
  return new Map(
    columns.flatMap((column) =>
      [column.name, column.title, ...column.aliases].map((name) => [foldHeader(name), column]),
    ),
  );
}

function describeUnknown(header: string, absent: readonly Column[]): Pick<Issue, 'hint'> {
  const names = absent.flatMap((column) => [column.name, column.title, ...column.aliases]);
  const nearest = getNearest(header, names);
  const asked = nearest === null ? '' : `Có phải là “${nearest}”? `;
  return {
    hint: `${asked}Sửa tiêu đề theo data/README.md; cột không dùng thì xóa, hoặc ghi vào mục ignore của columns.yaml.`,
  };
}

function findMissing(absent: readonly Column[], line: number, file: string): Issue[] {
  return absent
    .filter((column) => column.required)
    .map((column) =>
      makeError(
        placeIn(file, { line, column: column.name }),
        'column-missing',
        `Thiếu cột bắt buộc ${formatColumn(column)}.`,
        'Thêm cột này vào dòng tiêu đề của bảng.',
      ),
    );
}

/** Matches the headers of a file to the columns of a table, with every problem found. */
export function matchHeaders(table: TableDefinition, raw: RawTable, file: string): MatchedHeaders {
  const columns = getColumns(table);
  const byHeader = getColumnsByHeader(columns);
  const { header: row } = raw;
  if (row === null) return { found: [], issues: [] };
  const headers = row.cells.map((cell) => normaliseText(restoreFormula(cell)));
  const present = new Set(headers.map((header) => byHeader.get(foldHeader(header))));
  const absent = columns.filter((column) => !present.has(column));
  const found: FoundColumn[] = [];
  const issues: Issue[] = [];
  let unreadable = false;
  for (const [index, header] of headers.entries()) {
    const place = placeIn(file, { line: getCellLine(row, index), column: header });
    const column = byHeader.get(foldHeader(header));
    const first = found.find((one) => one.column === column);
    const readings = row.unsure?.get(index);
    if (header === '') {
      issues.push(...findUnnamedCell(raw, index, file));
    } else if (readings !== undefined) {
      const { code, message, hint } = describeUnsure(readings);
      issues.push(makeError(place, code, message, hint));
      unreadable = true;
    } else if (column === undefined) {
      if (isRowNumberHeader(header)) continue;
      const { hint } = describeUnknown(header, absent);
      const message = 'Bảng này không có cột nào tên như vậy.';
      issues.push(makeError(place, 'column-unknown', message, hint));
    } else if (first !== undefined) {
      const message = `Cột ${formatColumn(column)} có hai lần: “${first.header}” và “${header}”.`;
      issues.push(makeError(place, 'column-twice', message, 'Giữ một cột, xóa cột kia.'));
    } else {
      found.push({ column, index, header });
    }
  }
  // A header that cannot be read may be any of the missing ones.
  if (!unreadable) issues.push(...findMissing(absent, row.line, file));
  return { found, issues };
}

/** Lists how a table's columns are headed in its file: name → header as written. */
export function getWrittenHeaders(table: TableDefinition, raw: RawTable): Map<string, string> {
  const { found } = matchHeaders(table, raw, '');
  return new Map(found.map(({ column, header }) => [column.name, header]));
}
