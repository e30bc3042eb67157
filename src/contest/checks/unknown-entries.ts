import { makeError, type Issue } from '../../tables/issue.ts';
import type { Row } from '../../tables/records.ts';
import { placeOf, type Check } from './check.ts';

function findUnknown(
  rows: readonly Row<{ entry_id: string | null }>[],
  ids: ReadonlySet<string>,
): Issue[] {
  return rows
    .filter((row) => row.value.entry_id !== null && !ids.has(row.value.entry_id))
    .map((row) =>
      makeError(
        placeOf(row, 'entry_id'),
        'entry-unknown',
        'Không có bài dự thi nào mang mã này.',
        'Sửa mã bài, hoặc thêm bài vào bảng submissions.',
      ),
    );
}

/** What speaks of an entry must speak of one that was submitted. */
export const checkUnknownEntries: Check = ({ editions, adoptions }) => {
  const all = new Set(editions.flatMap((one) => one.submissions.map((row) => row.value.id)));
  return [
    ...findUnknown(adoptions, all),
    ...editions.flatMap((edition) => {
      const ids = new Set(edition.submissions.map((row) => row.value.id));
      return [
        ...findUnknown(edition.authors, ids),
        ...findUnknown(edition.assignments, ids),
        ...findUnknown(edition.scores, ids),
        ...findUnknown(edition.exclusions, ids),
        ...findUnknown(edition.results, ids),
      ];
    }),
  ];
};
