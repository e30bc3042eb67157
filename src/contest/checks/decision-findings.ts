import type { Round } from '../../schemas/contest.ts';
import type { Result } from '../../schemas/results.ts';
import { makeError, type Issue } from '../../tables/issue.ts';
import type { Row } from '../../tables/records.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { MissedMinimum } from '../judging/minimums.ts';
import type { Ranked } from '../judging/rank.ts';
import { placeOf } from './check.ts';

/** What a check of decisions finds: contradictions, and the rows that differ from the ranking. */
export type DecisionFindings = { issues: Issue[]; differing: Row<Result>[] };

/** An entry with a place in the ranking, and what the organiser decided of it. */
export type Decided = { entry: Ranked; row: Row<Result> };

/** Tells whether the organiser says why a decision differs from the ranking. */
export function isExplained(row: Row<Result> | undefined): boolean {
  return row !== undefined && row.value.ranking_reason !== null;
}

/** Joins findings. */
export function joinFindings(all: readonly DecisionFindings[]): DecisionFindings {
  return {
    issues: all.flatMap(({ issues }) => issues),
    differing: all.flatMap(({ differing }) => differing),
  };
}

/** Makes the finding of a decision against the ranking: an error, unless the row gives a reason. */
export function makeFinding(
  row: Row<Result>,
  column: 'award' | 'round_reached',
  message: string,
  hint: string,
): DecisionFindings {
  const code = 'decision-contradicts-ranking';
  const issues = isExplained(row) ? [] : [makeError(placeOf(row, column), code, message, hint)];
  return { issues, differing: [row] };
}

/**
 * Finds favoured entries that rank below entries passed over; those of one rank never contradict.
 * A reason at either of the two explains: the best of the others passed over is then named.
 */
export function findPassedOver(
  favoured: readonly Decided[],
  passed: readonly Ranked[],
  rowOf: (entryId: string) => Row<Result> | undefined,
  report: (one: Decided, over: Ranked) => DecisionFindings,
): DecisionFindings {
  const byRank = passed.toSorted((left, right) => left.rank - right.rank);
  const [best] = byRank;
  const unexplained = byRank.find(({ entryId }) => !isExplained(rowOf(entryId)));
  if (best === undefined) return { issues: [], differing: [] };
  const below = favoured.filter(({ entry }) => best.rank < entry.rank);
  const lowest = below.reduce((rank, { entry }) => Math.max(rank, entry.rank), 0);
  const reported = below.map((one) =>
    unexplained !== undefined && unexplained.rank < one.entry.rank
      ? report(one, unexplained)
      : { issues: [], differing: [one.row] },
  );
  const others = byRank
    .filter(({ rank }) => rank < lowest)
    .flatMap(({ entryId }) => rowOf(entryId) ?? []);
  return joinFindings([...reported, { issues: [], differing: others }]);
}

/** Formats the minimums that an entry does not reach: "điểm 60,5 (cần 65)". */
export function formatMissed(round: Round, missed: readonly MissedMinimum[]): string {
  return missed
    .map(({ criterion, minimum, reached }) => {
      const name = round.criteria.find(({ id }) => id === criterion)?.name ?? criterion;
      const what = criterion === null ? 'điểm' : `tiêu chí “${name}”`;
      return `${what} ${formatNumber(reached)} (cần ${formatNumber(minimum)})`;
    })
    .join(', ');
}

/** What to do about a decision that differs on purpose. */
export const orExplain = 'nếu quyết định đúng thì ghi lý do vào cột ranking_reason của dòng này';
