import type { Round } from '../../schemas/contest.ts';
import { makeError, type Issue } from '../../tables/issue.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { PrivateEdition } from '../edition.ts';
import { getMaxScore } from '../judging/score-entry.ts';
import { placeInContest, type Check } from './check.ts';

/** Sums closer than this differ only by how a computer adds. */
const equalWithin = 1e-6;

/** Above this a weight is no plain ratio, such as “hệ số 2”, but a share in percent. */
const highestRatio = 10;

function differs(left: number, right: number): boolean {
  return Math.abs(left - right) > equalWithin;
}

function getSpread(weights: readonly number[]): number {
  return Math.max(...weights) - Math.min(...weights);
}

/** Finds what weights must add up to; null where they are plain ratios, which add up to anything. */
function findWhole({ combine, criteria }: Round): number | null {
  const weights = criteria.map(({ weight }) => weight);
  // Equal weights change nothing in a mean, whatever they add up to.
  if (combine === 'mean' && !differs(getSpread(weights), 0)) return null;
  if (weights.every((weight) => weight < 1)) return 1;
  return combine === 'mean' && weights.some((weight) => weight > highestRatio) ? 100 : null;
}

function checkRound(edition: PrivateEdition, round: Round, index: number): Issue[] {
  const { max_score: stated } = round;
  const most = getMaxScore(round);
  if (stated !== undefined && differs(most, stated)) {
    const message = `Các tiêu chí của ${round.name} cho nhiều nhất ${formatNumber(most)} điểm, khác với max_score.`;
    const hint = 'Sửa max, weight của các tiêu chí, hoặc sửa mục max_score.';
    const place = placeInContest(edition, ['rounds', index, 'max_score']);
    return [makeError(place, 'max-score-differs', message, hint)];
  }
  const whole = findWhole(round);
  const sum = round.criteria.reduce((total, { weight }) => total + weight, 0);
  // Who states the highest score, rightly, has said what the weights come to.
  if (whole === null || !differs(sum, whole)) return [];
  if (stated !== undefined && round.combine === 'sum') return [];
  const message = `Hệ số của các tiêu chí cộng lại là ${formatNumber(sum)}, phải đủ ${whole}.`;
  const hint =
    whole === 1
      ? 'Sửa mục weight của các tiêu chí cho đủ 1, tức 100%.'
      : 'Sửa mục weight của các tiêu chí cho đủ 100 (%), hoặc ghi hệ số nhỏ như 1, 2, 3.';
  const place = placeInContest(edition, ['rounds', index, 'criteria']);
  return [makeError(place, 'weights-not-whole', message, hint)];
}

/** Weights that are shares make a whole, and a stated highest score is what criteria come to. */
export const checkRubricWeights: Check = ({ editions }) =>
  editions.flatMap((edition) =>
    edition.contest.rounds.flatMap((round, index) => checkRound(edition, round, index)),
  );
