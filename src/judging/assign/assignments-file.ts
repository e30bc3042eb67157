import path from 'node:path';
import { joinPath, openDataFolder } from '../../contest/data-folder.ts';
import type { PrivateEdition } from '../../contest/edition.ts';
import { findTableNames } from '../../contest/find-files.ts';
import { loadYaml } from '../../contest/load-yaml.ts';
import { assignments } from '../../schemas/assignments.ts';
import { columnsSchema } from '../../schemas/columns.ts';

const fileName = `${assignments.name}.csv`;

/** Where an edition's assignments are written, relative to the data folder; or why they cannot be. */
export type AssignmentsFile = { file: string } | { refusal: string };

/**
 * Finds where an edition's assignments are written. A table that columns.yaml reads, or that stands
 * in another kind of file, is refused: a second file must not stand beside it.
 */
export async function findAssignmentsFile(
  dataDir: string,
  edition: PrivateEdition,
): Promise<AssignmentsFile> {
  const folder = path.posix.dirname(edition.file).replace(/^\.$/, '');
  const data = openDataFolder(dataDir);
  const columns = await loadYaml(data, joinPath(folder, 'columns.yaml'), columnsSchema);
  const mapped = columns.value?.tables.assignments?.file;
  if (mapped !== undefined) {
    return {
      refusal: `columns.yaml đọc bảng giao bài từ ${mapped}; chương trình không ghi vào đó. Xóa mục assignments của columns.yaml, chuyển tệp ra khỏi thư mục, rồi chạy lại.`,
    };
  }
  const other = (await findTableNames(data, folder, assignments.name)).find(
    (name) => name !== fileName,
  );
  if (other !== undefined) {
    return {
      refusal: `Bảng giao bài đang nằm ở ${other}; chương trình chỉ ghi vào ${fileName}. Lưu bảng thành ${fileName} (CSV UTF-8), chuyển ${other} ra khỏi thư mục, rồi chạy lại.`,
    };
  }
  return { file: joinPath(folder, fileName) };
}
