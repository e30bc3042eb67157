import { formatDeadline, formatInstant } from '../../text/dates.ts';
import { makeError } from '../../tables/issue.ts';
import { isInTime } from '../eligibility.ts';
import { placeOf, type Check } from './check.ts';

/** An entry that came outside the time for entries is either disqualified or misdated. */
export const checkEntryWindow: Check = ({ editions }) =>
  editions.flatMap((edition) => {
    const window = edition.contest.timeline?.submission;
    // A window that ends before it begins is reported with the timeline.
    if (window === undefined || Date.parse(window.opens_at) >= Date.parse(window.closes_at))
      return [];
    const excluded = new Set(
      edition.results
        .filter((row) => row.value.disqualified_reason !== null)
        .map((row) => row.value.entry_id),
    );
    return edition.submissions
      .filter(({ value }) => isInTime(edition.contest, value) === false && !excluded.has(value.id))
      .map((row) =>
        makeError(
          placeOf(row, 'received_at'),
          'entry-out-of-window',
          `Bài nhận ngoài thời hạn: từ ${formatInstant(window.opens_at)} đến ${formatDeadline(window.closes_at)}, giờ Việt Nam.`,
          'Sửa ngày nếu ghi nhầm; nếu đúng thì ghi lý do không hợp lệ của bài trong bảng results.',
        ),
      );
  });
