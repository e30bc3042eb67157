import type { CellProblem } from '../schemas/cell.ts';
import { getNearest } from '../text/nearest.ts';
import { foldText, normaliseText } from '../text/normalise.ts';
import { getColumns, type Column, type RecordOf, type TableDefinition } from '../schemas/table.ts';
import { getCellLine, type RawTable } from './delimited.ts';
import { isGarbled } from './garbled.ts';
import { makeError, placeIn, type Issue } from './issue.ts';

/**
 * A record with the place it was read from. `unread` names the columns whose cell could not be
 * read: there the value is null whatever its type says. Such a row is checked, never published.
 */
export type Row<T> = { file: string; line: number; value: T; unread?: ReadonlySet<string> };

/** What reading gives; `keyed` is true when every row of the file is there with its key. */
export type TableRead<T> = { rows: Row<T>[]; issues: Issue[]; keyed: boolean };

/** How a header is written in the file, and where the column stands. */
type Found = { column: Column; index: number; header: string };

type Matched = { found: Found[]; issues: Issue[] };

const garbled: CellProblem = {
  code: 'text-garbled',
  message:
    'Chữ bị hỏng dấu: đây là bảng mã cũ (TCVN3, VNI), hoặc tệp đã được mở và lưu sai bảng mã.',
  hint: 'Lấy lại tệp gốc, chuyển sang Unicode (ví dụ bằng UniKey), rồi lưu kiểu “CSV UTF-8”.',
};

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
  const hint = 'Ghi tiêu đề của cột vào dòng đầu tiên, hoặc xóa cả cột.';
  return [makeError(place, 'column-unnamed', message, hint)];
}

function matchHeaders(table: TableDefinition, raw: RawTable, file: string): Matched {
  const columns = getColumns(table);
  const byName = new Map<string, Column>();
  for (const column of columns) {
    for (const name of [column.name, column.title, ...column.aliases]) {
      byName.set(foldText(name), column);
    }
  }
  const line = raw.header?.line ?? 1;
  const headers = (raw.header?.cells ?? []).map(normaliseText);
  const present = new Set(headers.map((header) => byName.get(foldText(header))));
  const absent = columns.filter((column) => !present.has(column));
  const found: Found[] = [];
  const issues: Issue[] = [];
  for (const [index, header] of headers.entries()) {
    if (header === '') {
      issues.push(...findUnnamedCell(raw, index, file));
      continue;
    }
    const place = placeIn(file, { line, column: header });
    const column = byName.get(foldText(header));
    const first = found.find((one) => one.column === column);
    if (column === undefined && isGarbled(header)) {
      issues.push(makeError(place, garbled.code, garbled.message, garbled.hint));
    } else if (column === undefined) {
      const nearest = getNearest(
        header,
        absent.flatMap((each) => [each.name, each.title, ...each.aliases]),
      );
      issues.push(
        makeError(
          place,
          'column-unknown',
          'Bảng này không có cột nào tên như vậy.',
          `${nearest === null ? '' : `Có phải là “${nearest}”? `}Sửa tiêu đề theo data/README.md; cột không dùng thì xóa, hoặc ghi vào mục ignore của columns.yaml.`,
        ),
      );
    } else if (first !== undefined) {
      issues.push(
        makeError(
          place,
          'column-twice',
          `Cột ${formatColumn(column)} có hai lần: “${first.header}” và “${header}”.`,
          'Giữ một cột, xóa cột kia.',
        ),
      );
    } else {
      found.push({ column, index, header });
    }
  }
  // A header that cannot be read may be any of the missing ones.
  const unreadable = issues.some(({ code }) => code === garbled.code);
  for (const column of unreadable ? [] : absent) {
    if (column.required) {
      issues.push(
        makeError(
          placeIn(file, { line, column: column.name }),
          'column-missing',
          `Thiếu cột bắt buộc ${formatColumn(column)}.`,
          'Thêm cột này vào dòng tiêu đề, là dòng đầu tiên của tệp.',
        ),
      );
    }
  }
  return { found, issues };
}

/** Lists how a table's columns are headed in its file: name → header as written. */
export function getWrittenHeaders(table: TableDefinition, raw: RawTable): Map<string, string> {
  const { found } = matchHeaders(table, raw, '');
  return new Map(found.map(({ column, header }) => [column.name, header]));
}

function readCell(column: Column, text: string): { value: unknown } | { issue: CellProblem } {
  if (text !== '' && isGarbled(text)) return { issue: garbled };
  const parsed = column.schema.safeParse(text);
  if (parsed.success) return { value: parsed.data };
  const [first] = parsed.error.issues;
  const params = (first?.code === 'custom' ? first.params : {}) as Partial<CellProblem>;
  return {
    issue: {
      code: params.code ?? 'value-malformed',
      message: first?.message ?? 'Giá trị không đúng dạng.',
      hint: params.hint ?? 'Sửa lại giá trị theo data/README.md.',
    },
  };
}

/** Reads the rows of a raw table as records of a table definition, with every problem found. */
export function readRecords<T extends TableDefinition>(
  table: T,
  raw: RawTable,
  file: string,
): TableRead<RecordOf<T>> {
  if (raw.header === null) return { rows: [], issues: raw.issues, keyed: false };
  const { found, issues } = matchHeaders(table, raw, file);
  if (issues.length > 0) return { rows: [], issues: [...raw.issues, ...issues], keyed: false };
  const present = new Set(found.map((one) => one.column));
  const absent = getColumns(table).filter((column) => !present.has(column));
  const defaults = Object.fromEntries(
    absent.map((column) => [column.name, column.schema.parse('')]),
  );
  const rows: Row<RecordOf<T>>[] = [];
  for (const row of raw.rows) {
    const value: Record<string, unknown> = { ...defaults };
    const unread = new Set<string>();
    for (const { column, index } of found) {
      const text = normaliseText(row.cells[index] ?? '');
      const read = readCell(column, text);
      if ('value' in read) {
        value[column.name] = read.value;
        continue;
      }
      unread.add(column.name);
      value[column.name] = null;
      const place = placeIn(file, {
        line: getCellLine(row, index),
        column: column.name,
        value: text,
      });
      issues.push(makeError(place, read.issue.code, read.issue.message, read.issue.hint));
    }
    const place = { file, line: row.line, value: value as RecordOf<T> };
    rows.push(unread.size === 0 ? place : { ...place, unread });
  }
  const keyed =
    raw.issues.length === 0 &&
    !rows.some(({ unread }) => table.key.some((name) => unread?.has(name)));
  return { rows, issues: [...raw.issues, ...issues], keyed };
}
