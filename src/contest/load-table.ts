import type { ColumnsFile, TableMapping } from '../schemas/columns.ts';
import type { RecordOf, TableDefinition } from '../schemas/table.ts';
import { decodeUtf8 } from '../tables/decode.ts';
import { parseDelimited } from '../tables/delimited.ts';
import { makeError, placeIn } from '../tables/issue.ts';
import { applyMapping } from '../tables/mapping.ts';
import { readRecords, type TableRead } from '../tables/records.ts';
import type { DataFolder } from './data-folder.ts';

const delimiters: Record<string, string> = { '.csv': ',', '.tsv': '\t' };

type Found = { file: string; mapping: TableMapping | null };

function joinPath(folder: string, file: string): string {
  return folder === '' ? file : `${folder}/${file}`;
}

async function findFiles(data: DataFolder, folder: string, name: string): Promise<string[]> {
  const names = await data.list(folder);
  return ['.csv', '.tsv', '.xlsx', '.xls']
    .map((extension) => name + extension)
    .filter((file) => names.includes(file));
}

function getExtension(file: string): string {
  return file.slice(file.lastIndexOf('.')).toLowerCase();
}

async function readFound<T extends TableDefinition>(
  data: DataFolder,
  folder: string,
  table: T,
  { file, mapping }: Found,
): Promise<TableRead<RecordOf<T>>> {
  const name = joinPath(folder, file);
  const delimiter = mapping?.delimiter ?? delimiters[getExtension(file)];
  if (delimiter === undefined) {
    const hint = 'Mở tệp, chọn “Lưu dưới dạng”, kiểu “CSV UTF-8”.';
    const message = 'Chưa đọc được loại tệp này.';
    return { rows: [], issues: [makeError(placeIn(name), 'format-unsupported', message, hint)] };
  }
  const read = await data.read(name);
  if (read.kind === 'refused') return { rows: [], issues: [read.issue] };
  if (read.kind === 'missing') {
    const message = 'Không có tệp này.';
    const hint = 'Sửa tên tệp trong columns.yaml, hoặc đặt tệp vào thư mục.';
    return { rows: [], issues: [makeError(placeIn(name), 'file-missing', message, hint)] };
  }
  const decoded = decodeUtf8(read.bytes, name);
  if (decoded.issues.length > 0) return { rows: [], issues: decoded.issues };
  const raw = parseDelimited(decoded.text, delimiter, name);
  const mapped =
    mapping === null ? raw : applyMapping(raw, mapping, joinPath(folder, 'columns.yaml'));
  return readRecords(table, mapped, name);
}

/**
 * Loads one table of a folder: the file that columns.yaml names, or the one that bears the
 * table's name. A table without a file has no rows.
 */
export async function loadTable<T extends TableDefinition>(
  data: DataFolder,
  folder: string,
  table: T,
  columns: ColumnsFile | null,
): Promise<TableRead<RecordOf<T>>> {
  const mapping = columns?.tables[table.name as keyof ColumnsFile['tables']];
  if (mapping !== undefined) return readFound(data, folder, table, { file: mapping.file, mapping });
  const [file, second] = await findFiles(data, folder, table.name);
  if (file === undefined) return { rows: [], issues: [] };
  if (second !== undefined) {
    const message = `Bảng này có hai tệp: ${file} và ${second}.`;
    const hint = 'Giữ một tệp, chuyển tệp kia ra khỏi thư mục.';
    const place = placeIn(joinPath(folder, second));
    return { rows: [], issues: [makeError(place, 'table-twice', message, hint)] };
  }
  return readFound(data, folder, table, { file, mapping: null });
}
