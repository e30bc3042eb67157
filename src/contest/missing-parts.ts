import { makeError, placeIn, type Issue } from '../tables/issue.ts';
import { editionTables } from '../schemas/tables.ts';
import { joinPath, tableExtensions, type DataFolder } from './data-folder.ts';

const tableFiles = new Set(
  Object.keys(editionTables).flatMap((name) =>
    tableExtensions.map((extension) => name + extension),
  ),
);

/**
 * Finds folders that look like an edition but would be left out without a word: tables without a
 * contest.yaml, or editions in folders below one that stands in the data folder itself.
 */
export async function findForgottenEditions(
  data: DataFolder,
  editionFolders: readonly string[],
): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (const folder of await data.list('')) {
    if (editionFolders.includes(folder)) continue;
    const names = await data.list(folder);
    if (editionFolders.includes('') && names.includes('contest.yaml')) {
      const place = placeIn(joinPath(folder, 'contest.yaml'));
      const message =
        'Kỳ này không được đọc vì có một contest.yaml khác ngay trong thư mục dữ liệu.';
      const hint = 'Chuyển contest.yaml và các bảng của nó vào một thư mục riêng, ví dụ 2022.';
      issues.push(makeError(place, 'edition-shadowed', message, hint));
    } else if (names.some((name) => tableFiles.has(name) || /^contest\.ya?ml$/i.test(name))) {
      const place = placeIn(joinPath(folder, 'contest.yaml'));
      const message = `Thư mục ${folder} trông như một kỳ của cuộc thi nhưng không có tệp contest.yaml.`;
      const hint =
        'Thêm tệp, tên viết đúng là contest.yaml; nếu không dùng thì chuyển thư mục ra ngoài.';
      issues.push(makeError(place, 'contest-missing', message, hint));
    }
  }
  return issues;
}

/** Reports a table that has no file although other tables speak of its rows. */
export function reportMissingTable(folder: string, name: string, users: string): Issue {
  const place = placeIn(joinPath(folder, `${name}.csv`));
  const message = `Không có tệp của bảng ${name}, trong khi ${users} nhắc đến các dòng của bảng này.`;
  return makeError(place, 'table-missing', message, 'Chép tệp vào thư mục, hoặc kiểm tra tên tệp.');
}
