import type { ColumnsFile } from '../schemas/columns.ts';
import { makeError, makeWarning, placeIn, type Issue } from '../tables/issue.ts';
import { getNearest } from '../text/nearest.ts';
import { joinPath, tableExtensions, type DataFolder } from './data-folder.ts';

/**
 * Finds tables that no one reads because of their name. Where the table that is probably meant has
 * no file, the name is an error: its rows would be missing from the site without a word.
 */
export async function findUnreadFiles(
  data: DataFolder,
  folder: string,
  tables: readonly string[],
  columns: ColumnsFile | null,
): Promise<Issue[]> {
  const names = await data.list(folder);
  const mapped: ColumnsFile['tables'] = columns?.tables ?? {};
  const own = tables.filter((table) => !(table in mapped));
  const filesOf = (table: string) => tableExtensions.map((extension) => table + extension);
  const read = [...own.flatMap(filesOf), ...Object.values(mapped).map(({ file }) => file)];
  const without = own.filter((table) => !filesOf(table).some((file) => names.includes(file)));
  return names
    .filter((name) => /^[^.~].*\.(?:csv|tsv|xlsx?)$/i.test(name) && !read.includes(name))
    .map((name) => {
      const meant = getNearest(name.replace(/\.[^.]*$/, ''), without);
      const make = meant === null ? makeWarning : makeError;
      const asked = meant === null ? '' : `Có phải là bảng “${meant}”? `;
      return make(
        placeIn(joinPath(folder, name)),
        'file-unread',
        'Tệp này không được đọc vì không mang tên của bảng nào.',
        `${asked}Đặt tên tệp như trong data/README.md, viết chữ thường; nếu không dùng thì chuyển tệp ra khỏi thư mục.`,
      );
    });
}
