import type { Contest } from '../../schemas/contest.ts';
import { getMilestones, type Milestone } from '../../contest/timeline.ts';
import {
  formatDate,
  formatDeadline,
  formatInstant,
  formatOfficialDate,
  getLastDay,
  getVietnamDate,
} from '../../text/dates.ts';
import { makeList, makeText, type Block } from '../document.ts';

function describeBasis({ decision }: Contest): Block[] {
  if (decision === undefined) return [];
  const { title, number, issued_on: day, issuer } = decision;
  const source = `số ${number} ${formatOfficialDate(day)} của ${issuer}`;
  return [makeText(`Căn cứ ${title} (${source}).`)];
}

function formatPeriod({ id, from, to }: Milestone): string {
  if (to === null) return formatInstant(from);
  if (id === 'submission') return `từ ${formatInstant(from)} đến ${formatDeadline(to)}`;
  const [first, last] = [getVietnamDate(from), getLastDay(to)].map(formatDate);
  return first === last ? `ngày ${first}` : `từ ngày ${first} đến ngày ${last}`;
}

function listTimes(contest: Contest): string[] {
  return getMilestones(contest).map(
    (milestone) =>
      `${milestone.name}: ${formatPeriod(milestone)}${milestone.sample ? ' (minh họa)' : ''}.`,
  );
}

/** Makes what stands before the first section: the basis, the meeting to fill in, the dates. */
export function makeOpening(contest: Contest): Block[] {
  return [
    ...describeBasis(contest),
    makeText('Thời gian bắt đầu: …… giờ ……, ngày …… tháng …… năm …………'),
    { kind: 'blank', label: 'Địa điểm', lines: 1 },
    { kind: 'blank', label: 'Thành phần tham dự', lines: 3 },
    { kind: 'blank', label: 'Chủ trì', lines: 1 },
    { kind: 'blank', label: 'Thư ký', lines: 1 },
    ...makeList('Các mốc thời gian của cuộc thi', listTimes(contest)),
  ];
}
