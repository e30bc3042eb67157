import { formatNumber } from '../../text/numbers.ts';
import { makeError, type Issue } from '../../tables/issue.ts';
import type { Row } from '../../tables/records.ts';
import type { Author } from '../../schemas/authors.ts';
import { placeOf, type Check } from './check.ts';

/** Three equal shares are written as 33,33. */
const shareTolerance = 0.0101;

function checkShares(rows: readonly Row<Author>[]): Issue[] {
  const shares = rows.flatMap((row) => row.value.share_percent ?? []);
  const [first] = rows;
  if (shares.length === 0 || first === undefined) return [];
  const total = shares.reduce((sum, share) => sum + share, 0);
  const complete = shares.length === rows.length;
  if (complete && Math.abs(total - 100) < shareTolerance) return [];
  const message = complete
    ? `Tỷ lệ đóng góp của các tác giả bài ${first.value.entry_id} cộng lại là ${formatNumber(total)}%, phải đủ 100%.`
    : `Bài ${first.value.entry_id} có tác giả chưa ghi tỷ lệ đóng góp.`;
  const hint = 'Sửa tỷ lệ của từng tác giả, hoặc để trống tỷ lệ của mọi tác giả bài này.';
  return [makeError(placeOf(first, 'share_percent'), 'shares-not-whole', message, hint)];
}

/** An entry has no more authors than allowed, and their shares make a whole. */
export const checkAuthors: Check = ({ editions }) =>
  editions.flatMap((edition) => {
    const most = edition.contest.max_authors ?? Number.POSITIVE_INFINITY;
    const byEntry = Map.groupBy(edition.authors, (row) => row.value.entry_id);
    return [...byEntry.values()].flatMap((rows) => {
      const extra = rows[most];
      const shares = checkShares(rows);
      if (extra === undefined) return shares;
      const message = `Bài ${extra.value.entry_id} có ${rows.length} tác giả; contest.yaml chỉ cho nhiều nhất ${most}.`;
      const hint = 'Bớt tác giả, hoặc sửa mục max_authors của contest.yaml.';
      return [...shares, makeError(placeOf(extra, 'name'), 'authors-too-many', message, hint)];
    });
  });
