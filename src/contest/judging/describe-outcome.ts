import type { Round } from '../../schemas/contest.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { MissedMinimum } from './minimums.ts';
import { formatMean, formatRoundScore } from './print-score.ts';
import type { PublicRound } from './public-round.ts';
import type { RoundScore } from './round-score.ts';
import { getNeededSheets } from './score-entry.ts';

/** Says why an entry has no score in a round: "chưa có phiếu chấm". */
export function describeUnscored(
  { unscored, completeSheets, partialSheets }: RoundScore,
  round: Round,
  rounds: readonly Round[],
): string {
  if (unscored === 'partial-sheets') {
    return `chỉ có ${formatNumber(partialSheets)} phiếu, đều thiếu tiêu chí`;
  }
  if (unscored === 'too-few-sheets') {
    return `có ${formatNumber(completeSheets)} phiếu đủ tiêu chí, cần ít nhất ${formatNumber(getNeededSheets(round))}`;
  }
  if (unscored === 'nothing-to-carry') {
    const source = rounds.find(({ id }) => id === round.carry?.from);
    return `không có điểm ở ${source?.name ?? 'vòng trước'} để tính vào vòng này`;
  }
  return 'chưa có phiếu chấm';
}

/** Says which minimum an entry does not reach: "58,00 điểm, dưới mức 60". */
export function describeMissed(
  { criterion, minimum, reached }: MissedMinimum,
  round: Round,
): string {
  const under = `dưới mức ${formatNumber(minimum)}`;
  if (criterion === null) return `${formatRoundScore(round, reached)} điểm, ${under}`;
  const name = round.criteria.find(({ id }) => id === criterion)?.name ?? criterion;
  return `${name} ${formatMean(reached)} điểm, ${under}`;
}

/** Says how many entries and sheets of a round were counted, and how many were not. */
export function describeCounts({
  ranking,
  unranked,
  sheets,
  sheetsExpected,
  partialSheets,
  setAside,
}: PublicRound): string[] {
  const expected =
    sheetsExpected === null ? '' : ` trên ${formatNumber(sheetsExpected)} phiếu cần có`;
  const left = unranked.length === 0 ? '' : `, ${formatNumber(unranked.length)} bài không xếp hạng`;
  return [
    `${formatNumber(ranking.length)} bài được xếp hạng${left}; ${formatNumber(sheets)} phiếu đủ tiêu chí${expected}.`,
    ...(partialSheets === 0
      ? []
      : [`${formatNumber(partialSheets)} phiếu thiếu tiêu chí, không được tính.`]),
    ...setAside.map(
      (one) =>
        `Ban Tổ chức quyết định không tính ${formatNumber(one.sheets)} phiếu: ${one.reason.replace(/[.\s]+$/, '')}.`,
    ),
  ];
}
