import type { CellProblem } from '../schemas/cell.ts';
import { getNearest } from '../text/nearest.ts';
import { foldText, normaliseText } from '../text/normalise.ts';
import { getColumns, type Column, type RecordOf, type TableDefinition } from '../schemas/table.ts';
import { getCellLine, type RawTable } from './delimited.ts';
import { isGarbled } from './garbled.ts';
import { makeError, placeIn, type Issue } from './issue.ts';

/** A record with the place it was read from. */
export type Row<T> = { file: string; line: number; value: T };

export type TableRead<T> = { rows: Row<T>[]; issues: Issue[] };

/** How a header is written in the file, and where the column stands. */
type Found = { column: Column; index: number; header: string };

type Matched = { found: Found[]; issues: Issue[] };

function formatColumn(column: Column): string {
  return `${column.name} (${column.title})`;
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
  const found: Found[] = [];
  const issues: Issue[] = [];
  for (const [index, cell] of (raw.header?.cells ?? []).entries()) {
    const header = normaliseText(cell);
    if (header === '') continue;
    const place = placeIn(file, { line, column: header });
    const column = byName.get(foldText(header));
    if (column === undefined) {
      const missing = columns.filter((each) => !found.some((one) => one.column === each));
      const nearest = getNearest(
        header,
        missing.flatMap((each) => [each.name, each.title]),
      );
      issues.push(
        makeError(
          place,
          'column-unknown',
          'Bảng này không có cột như vậy.',
          `${nearest === null ? '' : `Có phải là “${nearest}”? `}Sửa tiêu đề theo data/README.md, hoặc ghi cột vào mục ignore của columns.yaml nếu không dùng.`,
        ),
      );
    } else if (found.some((one) => one.column === column)) {
      issues.push(
        makeError(place, 'column-twice', `Cột ${formatColumn(column)} có hai lần.`, 'Xóa một cột.'),
      );
    } else {
      found.push({ column, index, header });
    }
  }
  for (const column of columns) {
    if (column.required && !found.some((one) => one.column === column)) {
      issues.push(
        makeError(
          placeIn(file, { line, column: column.name }),
          'column-missing',
          `Thiếu cột bắt buộc ${formatColumn(column)}.`,
          'Thêm cột này vào dòng tiêu đề.',
        ),
      );
    }
  }
  return { found, issues };
}

function readCell(column: Column, text: string): { value: unknown } | { issue: CellProblem } {
  if (text !== '' && isGarbled(text)) {
    return {
      issue: {
        code: 'text-garbled',
        message: 'Chữ trong ô bị hỏng dấu: có vẻ là bảng mã cũ (TCVN3, VNI) hoặc giải mã sai.',
        hint: 'Chuyển tệp gốc sang Unicode rồi lưu lại dạng CSV UTF-8.',
      },
    };
  }
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
  const { found, issues } = matchHeaders(table, raw, file);
  if (raw.header === null || issues.length > 0)
    return { rows: [], issues: [...raw.issues, ...issues] };
  const present = new Set(found.map((one) => one.column));
  const absent = getColumns(table).filter((column) => !present.has(column));
  const defaults = Object.fromEntries(
    absent.map((column) => [column.name, column.schema.parse('')]),
  );
  const rows: Row<RecordOf<T>>[] = [];
  for (const row of raw.rows) {
    const value: Record<string, unknown> = { ...defaults };
    let clean = true;
    for (const { column, index } of found) {
      const text = normaliseText(row.cells[index] ?? '');
      const read = readCell(column, text);
      if ('value' in read) {
        value[column.name] = read.value;
        continue;
      }
      clean = false;
      const place = placeIn(file, {
        line: getCellLine(row, index),
        column: column.name,
        value: text,
      });
      issues.push(makeError(place, read.issue.code, read.issue.message, read.issue.hint));
    }
    if (clean) rows.push({ file, line: row.line, value: value as RecordOf<T> });
  }
  return { rows, issues: [...raw.issues, ...issues] };
}
