import type { Contest } from '../../schemas/contest.ts';
import { formatDate, formatDeadline, getLastDay, getVietnamDate } from '../../text/dates.ts';
import { formatCount, formatNumber } from '../../text/numbers.ts';
import { describeRound } from '../judging/describe-rule.ts';
import { getMaxScore, getNeededSheets } from '../judging/score-entry.ts';
import { getPreparationEnd } from '../timeline.ts';

const unknown = 'chưa có thông tin';

const number = (value: number | undefined): string =>
  value === undefined ? unknown : formatNumber(value);

type Values = [name: string, value: string | undefined][];

function getTimelineValues(contest: Contest): Values {
  const { timeline } = contest;
  const date = (day: string | null | undefined) => (day == null ? unknown : formatDate(day));
  const dayOf = (instant: string | undefined) =>
    instant === undefined ? unknown : formatDate(getVietnamDate(instant));
  const closes = timeline?.submission.closes_at;
  return [
    ['submission.opens_on', dayOf(timeline?.submission.opens_at)],
    ['submission.last_day', closes === undefined ? unknown : formatDate(getLastDay(closes))],
    [
      'submission.closes_at',
      closes === undefined ? unknown : `${formatDeadline(closes)}, giờ Việt Nam`,
    ],
    ['finalists.announced_on', dayOf(timeline?.finalists?.announced_at)],
    [
      'preparation.days',
      timeline?.preparation_days === undefined ? unknown : `${timeline.preparation_days} ngày`,
    ],
    ['preparation.ends_on', date(timeline === undefined ? null : getPreparationEnd(timeline))],
    ['defence.starts_on', date(timeline?.defence?.starts_on)],
    ['defence.ends_on', date(timeline?.defence?.ends_on)],
    ['awards.announced_on', dayOf(timeline?.awards?.announced_at)],
  ];
}

function getRoundValues(contest: Contest): Values {
  const points = (value: number | undefined) =>
    value === undefined ? unknown : `${formatNumber(value)} điểm`;
  return [
    ...contest.rounds.flatMap((round, index): Values => {
      const name = `round${index + 1}`;
      return [
        [`${name}.name`, round.name],
        [`${name}.max_score`, `${formatNumber(getMaxScore(round))} điểm`],
        [`${name}.judges`, number(round.sheets_per_entry)],
        [`${name}.step`, number(round.criteria[0]?.step)],
        [`${name}.minimum_sheets`, number(getNeededSheets(round))],
        [`${name}.spread`, points(round.disagreement?.spread_above)],
        [`${name}.rule`, describeRound(round, contest.rounds).join(' ')],
      ];
    }),
    ['advance.count', number(contest.rounds[0]?.advance?.count)],
  ];
}

function getAwardValues(contest: Contest): Values {
  return contest.awards.flatMap(({ id, kind, count, minimum_entries: entries }): Values => [
    [`awards.${id}.count`, number(count)],
    ...(kind === 'collective'
      ? ([[`awards.${id}.minimum_entries`, number(entries)]] satisfies Values)
      : []),
  ]);
}

/**
 * Returns what a text may ask for by `{{name}}`: dates, numbers and names stand once, in
 * contest.yaml. What an edition has not set reads "chưa có thông tin".
 */
export function getContentValues(contest: Contest): Map<string, string> {
  const values: Values = [
    ['contest.name', contest.name],
    ['contest.short_name', contest.short_name],
    ['contest.organiser', contest.organiser.name],
    ['contest.receiving_office', contest.organiser.receiving_office],
    ['decision.number', contest.decision?.number],
    [
      'decision.date',
      contest.decision === undefined ? undefined : formatDate(contest.decision.issued_on),
    ],
    [
      'settings.paper_entries',
      contest.paper_entries === 'arrival' ? 'ngày đến' : 'ngày dấu bưu điện',
    ],
    [
      'settings.own_unit_models',
      contest.own_unit_models === 'allowed' ? 'được dự thi' : 'không được dự thi',
    ],
    [
      'settings.published_marks',
      contest.published_marks === 'sheets'
        ? 'từng phiếu chấm, không ghi giám khảo, thứ tự phiếu đảo riêng ở mỗi bài'
        : 'điểm trung bình theo tiêu chí, không công bố từng phiếu chấm',
    ],
    ['fields.count', formatCount(contest.fields.length)],
    ['limits.authors', contest.max_authors === undefined ? undefined : String(contest.max_authors)],
    ...getTimelineValues(contest),
    ...getRoundValues(contest),
    ...getAwardValues(contest),
  ];
  return new Map(values.map(([name, value]) => [name, value ?? unknown]));
}
