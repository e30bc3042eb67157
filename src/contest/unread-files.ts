import type { ColumnsFile } from '../schemas/columns.ts';
import { makeError, makeWarning, placeIn, type Issue } from '../tables/issue.ts';
import { getNearest } from '../text/nearest.ts';
import { joinPath, tableExtensions, type DataFolder } from './data-folder.ts';

/** Files that hold tables which this program cannot read. */
const otherTable = /\.(?:ods|fods|xlsb|xltx|numbers|txt|docx?|pdf)$/i;

/** Reports files that bear a table's name but are of another kind: the table would be missing. */
function findOtherKinds(
  folder: string,
  names: readonly string[],
  without: readonly string[],
): Issue[] {
  return names
    .filter((name) => otherTable.test(name) && without.includes(name.replace(otherTable, '')))
    .map((name) => {
      const extension = name.slice(name.lastIndexOf('.'));
      return makeError(
        placeIn(joinPath(folder, name)),
        'format-unsupported',
        `Chương trình không đọc được tệp ${extension}.`,
        'Mở tệp, lưu bảng thành tệp .xlsx cùng tên, rồi chuyển tệp này ra khỏi thư mục.',
      );
    });
}

/** Names of what `npm run check -- --fix` writes beside tables: corrected copies and their lists. */
const repairCopy = /\.(?:da-sua|thay-doi)(?:-\d+)?\.csv$/;

/** Reminds of corrected copies that still lie beside tables: they hold what the tables hold. */
async function remindOfCopies(
  data: DataFolder,
  folder: string,
  read: readonly string[],
): Promise<Issue[]> {
  const folders = new Set(read.map((file) => file.slice(0, Math.max(file.lastIndexOf('/'), 0))));
  const copies: string[] = [];
  for (const inner of folders) {
    const names = await data.list(joinPath(folder, inner));
    const files = names.filter((name) => repairCopy.test(name));
    copies.push(
      ...files.map((name) => joinPath(inner, name)).filter((file) => !read.includes(file)),
    );
  }
  const [first] = copies;
  if (first === undefined) return [];
  const message = `Thư mục còn ${copies.length} tệp do lệnh sửa ghi ra (.da-sua, .thay-doi); các tệp này không được đọc như bảng.`;
  const hint =
    'So bản đã sửa với tệp gốc, thay tệp gốc bằng bản đó, rồi xóa các tệp còn lại, vì trong đó có dữ liệu cá nhân.';
  return [makeWarning(placeIn(joinPath(folder, first)), 'copies-left', message, hint)];
}

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
  const unread = names
    .filter((name) => /^[^.~].*\.(?:csv|tsv|xls[xm]?)$/i.test(name) && !read.includes(name))
    .filter((name) => !repairCopy.test(name))
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
  const others = findOtherKinds(folder, names, without);
  return [...unread, ...others, ...(await remindOfCopies(data, folder, read))];
}
