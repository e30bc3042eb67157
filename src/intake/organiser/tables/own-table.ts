import { createHash } from 'node:crypto';
import { joinPath, openDataFolder } from '../../../contest/data-folder.ts';
import { findTableNames } from '../../../contest/find-files.ts';
import { loadYaml } from '../../../contest/load-yaml.ts';
import { columnsSchema, type ColumnsFile } from '../../../schemas/columns.ts';
import { getColumns, type TableDefinition } from '../../../schemas/table.ts';
import type { RawTable } from '../../../tables/grid.ts';
import { matchHeaders } from '../../../tables/match-headers.ts';
import { readTable } from '../../../tables/read-table.ts';
import { readRecords } from '../../../tables/records.ts';
import { formatIssues } from '../../../tables/report.ts';
import { restoreFormula } from '../../../text/formula.ts';
import type { Issue } from '../../../tables/issue.ts';

/** What a row says, by column. */
export type Values = Readonly<Record<string, unknown>>;

/** A row as it is written in a table, with what it says; `line` is null where it is not yet there. */
export type OwnRow = { line: number | null; cells: readonly string[]; values: Values };

/** A CSV table that this program adds to, as the organiser keeps it. */
export type OwnTable = {
  definition: TableDefinition;
  /** Path relative to the data folder. */
  file: string;
  /** SHA-256 of the file as it was read; null where there is none yet. */
  sha256: string | null;
  header: readonly string[];
  /** Name of the column under each header; null for one that is not of the table, as “STT”. */
  columns: readonly (string | null)[];
  rows: readonly OwnRow[];
};

/** A table, or why it cannot be added to. */
export type OwnTableRead = { table: OwnTable } | { refusal: string };

/** Finds another file that holds the table: a second one must not stand beside it. */
async function findOtherPlace(
  dataDir: string,
  folder: string,
  { name }: TableDefinition,
): Promise<string | null> {
  const data = openDataFolder(dataDir);
  const fileName = `${name}.csv`;
  const columns = await loadYaml(data, joinPath(folder, 'columns.yaml'), columnsSchema);
  const mapped = columns.value?.tables[name as keyof ColumnsFile['tables']]?.file;
  if (mapped !== undefined) {
    return `columns.yaml đọc bảng ${name} từ ${joinPath(folder, mapped)}; chương trình chỉ ghi vào ${joinPath(folder, fileName)}. Chép bảng sang tệp đó theo data/README.md, xóa mục ${name} của columns.yaml, rồi chạy lại.\n`;
  }
  const other = (await findTableNames(data, folder, name)).find((file) => file !== fileName);
  if (other === undefined) return null;
  return `Bảng ${name} đang nằm ở ${joinPath(folder, other)}; chương trình chỉ ghi vào ${joinPath(folder, fileName)}. Lưu bảng thành tệp đó (CSV UTF-8), chuyển ${other} ra khỏi thư mục, rồi chạy lại.\n`;
}

/** Rows that are not read would be lost when the table is written again. */
const losses: ReadonlySet<string> = new Set(['rows-left-out', 'rows-above-header']);

function makeTable(
  definition: TableDefinition,
  file: string,
  sha256: string,
  raw: RawTable,
): OwnTableRead {
  const read = readRecords(definition, raw, file);
  const issues: Issue[] = read.issues.filter(
    ({ severity, code }) => severity === 'error' || losses.has(code),
  );
  if (issues.length > 0 || raw.header === null) {
    return {
      refusal: `Không ghi thêm được vào ${file}: bảng phải đọc được trọn vẹn, chỉ gồm dòng tiêu đề cột và các dòng dữ liệu.\n\n${formatIssues(issues)}`,
    };
  }
  const { found } = matchHeaders(definition, raw, file);
  const nameByIndex = new Map(found.map(({ column, index }) => [index, column.name]));
  const header = raw.header.cells.map(restoreFormula);
  const rows = raw.rows.map((row, position): OwnRow => ({
    line: row.line,
    cells: row.cells.map(restoreFormula),
    values: read.rows[position]?.value ?? {},
  }));
  const columns = header.map((_, index) => nameByIndex.get(index) ?? null);
  return { table: { definition, file, sha256, header, columns, rows } };
}

/** Reads the bytes of a table that this program adds to. */
export async function readOwnTable(
  bytes: Uint8Array,
  definition: TableDefinition,
  file: string,
): Promise<OwnTableRead> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return makeTable(definition, file, sha256, await readTable(bytes, file, definition, null));
}

/**
 * Opens a table of a folder to add to it; where there is no file, the table is empty. A table that
 * is kept in another file, or that cannot be read whole, is refused in words.
 */
export async function openOwnTable(
  dataDir: string,
  folder: string,
  definition: TableDefinition,
): Promise<OwnTableRead> {
  const refusal = await findOtherPlace(dataDir, folder, definition);
  if (refusal !== null) return { refusal };
  const file = joinPath(folder, `${definition.name}.csv`);
  const read = await openDataFolder(dataDir).read(file);
  if (read.kind === 'refused') return { refusal: formatIssues([read.issue]) };
  if (read.kind === 'bytes') return readOwnTable(read.bytes, definition, file);
  const columns = getColumns(definition).map(({ name }) => name);
  return { table: { definition, file, sha256: null, header: columns, columns, rows: [] } };
}
