import type { ColumnsFile, TableMapping } from '../schemas/columns.ts';
import type { RecordOf, TableDefinition } from '../schemas/table.ts';
import type { RawTable } from '../tables/grid.ts';
import { makeError, placeIn } from '../tables/issue.ts';
import { applyMapping, checkMapping, type MappingPlace } from '../tables/mapping.ts';
import { getWrittenHeaders } from '../tables/match-headers.ts';
import { readTable } from '../tables/read-table.ts';
import { readRecords, type TableRead } from '../tables/records.ts';
import { joinPath, type DataFolder } from './data-folder.ts';
import { findTableNames } from './find-files.ts';

/** A file → how each of the program's columns is headed in it. */
export type Headers = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A table that was read, and how its columns are headed in its file. */
export type TableLoad<T> = TableRead<T> & { headers?: Headers };

/** What columns.yaml says, and where it says it. */
export type Mappings = ColumnsFile & MappingPlace;

type Found = { file: string; mapping: (TableMapping & { place: MappingPlace }) | null };

function getHeaders(
  table: TableDefinition,
  raw: RawTable,
  mapping: TableMapping | null,
): Map<string, string> {
  const written = new Map(
    Object.entries(mapping?.columns ?? {}).map(([header, name]) => [name, header]),
  );
  const headers = getWrittenHeaders(table, raw);
  return new Map([...headers].map(([name, header]) => [name, written.get(header) ?? header]));
}

async function readFound<T extends TableDefinition>(
  data: DataFolder,
  folder: string,
  table: T,
  { file, mapping }: Found,
): Promise<TableLoad<RecordOf<T>>> {
  const name = joinPath(folder, file);
  const wrong = mapping === null ? [] : checkMapping(table, mapping, mapping.place);
  if (wrong.length > 0) return { rows: [], issues: wrong, keyed: false };
  const read = await data.read(name);
  if (read.kind === 'refused') return { rows: [], issues: [read.issue], keyed: false };
  if (read.kind === 'missing') {
    const message =
      mapping === null
        ? 'Tên tệp có trong thư mục, nhưng không mở được nội dung.'
        : 'columns.yaml nhắc đến tệp này, nhưng trong thư mục không có.';
    const hint =
      mapping === null
        ? 'Chép lại tệp vào thư mục; nếu là lối tắt thì phải dẫn tới tệp có thật.'
        : 'Sửa tên tệp trong columns.yaml, hoặc chép tệp vào thư mục.';
    return {
      rows: [],
      issues: [makeError(placeIn(name), 'file-missing', message, hint)],
      keyed: false,
    };
  }
  const raw = await readTable(read.bytes, name, table, mapping);
  const mapped = mapping === null ? raw : applyMapping(raw, table, mapping, mapping.place);
  const headers = new Map([[name, getHeaders(table, mapped, mapping)]]);
  return { ...readRecords(table, mapped, name), headers };
}

/**
 * Loads one table of a folder: the file that columns.yaml names, or the one that bears the
 * table's name. A table without a file has no rows.
 */
export async function loadTable<T extends TableDefinition>(
  data: DataFolder,
  folder: string,
  table: T,
  columns: Mappings | null,
): Promise<TableLoad<RecordOf<T>>> {
  const own = columns?.tables[table.name as keyof ColumnsFile['tables']];
  if (columns !== null && own !== undefined) {
    const { file, lineOf } = columns;
    const mapping = { ...own, place: { file, lineOf } };
    return readFound(data, folder, table, { file: own.file, mapping });
  }
  const [file, second] = await findTableNames(data, folder, table.name);
  if (file === undefined) return { rows: [], issues: [], keyed: true };
  if (second !== undefined) {
    const message = `Bảng này có hai tệp: ${file} và ${second}.`;
    const hint = 'Giữ tệp đúng, chuyển tệp kia ra khỏi thư mục.';
    const place = placeIn(joinPath(folder, second));
    return { rows: [], issues: [makeError(place, 'table-twice', message, hint)], keyed: false };
  }
  return readFound(data, folder, table, { file, mapping: null });
}
