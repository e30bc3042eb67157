import { formatDate, formatInstant, getStartOfDay, addDays } from '../../text/dates.ts';
import { makeError, type Issue } from '../../tables/issue.ts';
import { getPreparationEnd } from '../timeline.ts';
import { placeInContest, type Check } from './check.ts';

/** The dates of a contest follow one another. */
export const checkTimelineOrder: Check = ({ editions }) =>
  editions.flatMap((edition) => {
    const { timeline, archived } = edition.contest;
    if (archived && timeline?.awards !== undefined) {
      const place = placeInContest(edition, ['archived']);
      const message =
        'Mục archived: true làm mọi kết quả được công bố ngay, bất kể các mốc thời gian ở mục timeline.';
      const hint = 'Bỏ mục archived để kết quả chờ đến giờ công bố, hoặc bỏ mục timeline.';
      return [makeError(place, 'archived-with-timeline', message, hint)];
    }
    if (timeline === undefined) {
      if (archived) return [];
      const place = placeInContest(edition, ['timeline']);
      const hint = 'Thêm mục timeline, hoặc ghi archived: true nếu cuộc thi đã xong từ lâu.';
      return [makeError(place, 'timeline-missing', 'Chưa có mốc thời gian (mục timeline).', hint)];
    }
    const issues: Issue[] = [];
    const hint = 'Sửa lại mốc thời gian trong contest.yaml.';
    const { submission, finalists, defence, awards } = timeline;
    const requireOrder = (
      earlier: string,
      later: string,
      path: string[],
      message: string,
    ): void => {
      if (Date.parse(earlier) < Date.parse(later)) return;
      issues.push(makeError(placeInContest(edition, path), 'timeline-order', message, hint));
    };
    requireOrder(
      submission.opens_at,
      submission.closes_at,
      ['timeline', 'submission', 'closes_at'],
      `Kết thúc nhận bài phải sau khi bắt đầu (${formatInstant(submission.opens_at)}).`,
    );
    if (finalists !== undefined) {
      requireOrder(
        submission.closes_at,
        finalists.announced_at,
        ['timeline', 'finalists', 'announced_at'],
        `Công bố bài vào vòng 2 phải sau khi hết nhận bài (${formatInstant(submission.closes_at)}).`,
      );
    }
    if (defence !== undefined) {
      requireOrder(
        getStartOfDay(defence.starts_on),
        getStartOfDay(addDays(defence.ends_on, 1)),
        ['timeline', 'defence', 'ends_on'],
        `Ngày bảo vệ cuối cùng phải từ ${formatDate(defence.starts_on)} trở đi.`,
      );
      const end = getPreparationEnd(timeline);
      if (end !== null) {
        requireOrder(
          getStartOfDay(end),
          getStartOfDay(defence.starts_on),
          ['timeline', 'defence', 'starts_on'],
          `Tác giả được chuẩn bị đến hết ngày ${formatDate(end)}; buổi bảo vệ phải sau ngày đó.`,
        );
      }
    }
    if (awards !== undefined) {
      const [last, after] =
        defence !== undefined
          ? [
              getStartOfDay(defence.ends_on),
              `ngày bảo vệ cuối cùng (${formatDate(defence.ends_on)})`,
            ]
          : finalists !== undefined
            ? [finalists.announced_at, 'khi công bố bài vào vòng 2']
            : [submission.closes_at, 'khi hết nhận bài'];
      requireOrder(
        last,
        awards.announced_at,
        ['timeline', 'awards', 'announced_at'],
        `Công bố kết quả phải sau ${after}.`,
      );
    }
    return issues;
  });
