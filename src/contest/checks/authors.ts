import { makeError, type Issue } from '../../tables/issue.ts';
import type { Row } from '../../tables/records.ts';
import type { Author } from '../../schemas/authors.ts';
import { placeOf, type Check } from './check.ts';

function checkShares(rows: readonly Row<Author>[]): Issue[] {
  const shares = rows.flatMap((row) => row.value.share_percent ?? []);
  const [first] = rows;
  if (shares.length === 0 || first === undefined) return [];
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (shares.length === rows.length && Math.abs(total - 100) < 0.01) return [];
  const message = `Tỷ lệ đóng góp của các tác giả bài ${first.value.entry_id} cộng lại là ${total}%, phải đủ 100%.`;
  const hint = 'Sửa tỷ lệ, hoặc để trống cả cột với bài này.';
  return [makeError(placeOf(first, 'share_percent'), 'shares-not-whole', message, hint)];
}

/** An entry has no more authors than allowed, and their shares make a whole. */
export const checkAuthors: Check = ({ editions }) =>
  editions.flatMap((edition) => {
    const most = edition.contest.max_authors ?? Number.POSITIVE_INFINITY;
    const byEntry = Map.groupBy(edition.authors, (row) => row.value.entry_id);
    return [...byEntry.values()].flatMap((rows) => {
      const extra = rows[most];
      if (extra === undefined) return checkShares(rows);
      const message = `Bài ${extra.value.entry_id} có ${rows.length} tác giả, nhiều nhất ${most}.`;
      const hint = 'Bớt tác giả, hoặc sửa max_authors trong contest.yaml.';
      return [makeError(placeOf(extra, 'name'), 'authors-too-many', message, hint)];
    });
  });
