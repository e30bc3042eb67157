import type { Criterion, Round } from '../../schemas/contest.ts';
import type { Score } from '../../schemas/scores.ts';
import { formatNumber } from '../../text/numbers.ts';
import { makeError, type Issue } from '../../tables/issue.ts';
import type { Row } from '../../tables/records.ts';
import { placeOf, type Check } from './check.ts';
import { isOnStep } from './steps.ts';

function checkMark(row: Row<Score>, criterion: Criterion): Issue[] {
  const { score } = row.value;
  const { min, max, step } = criterion;
  const place = placeOf(row, 'score');
  const scale = `${formatNumber(min)} đến ${formatNumber(max)}`;
  if (score < min || score > max) {
    const message = `Điểm ngoài thang của tiêu chí “${criterion.name}”: từ ${scale}.`;
    return [makeError(place, 'score-out-of-range', message, 'Xem lại phiếu chấm và sửa điểm.')];
  }
  if (isOnStep(score, criterion)) return [];
  const message = `Điểm không đúng bước ${formatNumber(step)} của tiêu chí “${criterion.name}”.`;
  return [makeError(place, 'score-off-step', message, 'Xem lại phiếu chấm và sửa điểm.')];
}

function checkRow(row: Row<Score>, rounds: readonly Round[]): Issue[] {
  const round = rounds.find(({ id }) => id === row.value.round);
  if (round === undefined) {
    const hint = `Các vòng: ${rounds.map(({ id }) => id).join(', ')}.`;
    return [
      makeError(placeOf(row, 'round'), 'round-unknown', 'contest.yaml không có vòng này.', hint),
    ];
  }
  const criterion = round.criteria.find(({ id }) => id === row.value.criterion);
  if (criterion !== undefined) return checkMark(row, criterion);
  const hint = `Các tiêu chí: ${round.criteria.map(({ id }) => id).join(', ')}.`;
  const message = `Vòng “${round.name}” không có tiêu chí này.`;
  return [makeError(placeOf(row, 'criterion'), 'criterion-unknown', message, hint)];
}

/** Every mark is of a known round and criterion, within the scale and on its step. */
export const checkScores: Check = ({ editions }) =>
  editions.flatMap((edition) =>
    edition.scores.flatMap((row) => checkRow(row, edition.contest.rounds)),
  );
