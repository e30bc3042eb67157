import type { Criterion, Round } from '../../schemas/contest.ts';
import type { Score } from '../../schemas/scores.ts';
import { formatNumber } from '../../text/numbers.ts';
import { makeError, type Issue } from '../../tables/issue.ts';
import type { Row } from '../../tables/records.ts';
import { formatChoices, placeOf, type Check } from './check.ts';
import { isOnStep } from './steps.ts';

function checkMark(row: Row<Score>, criterion: Criterion): Issue[] {
  const { score } = row.value;
  const { min, max, step } = criterion;
  const place = placeOf(row, 'score');
  const scale = `${formatNumber(min)} đến ${formatNumber(max)}`;
  if (score < min || score > max) {
    const message = `Điểm tiêu chí “${criterion.name}” phải từ ${scale}.`;
    return [makeError(place, 'score-out-of-range', message, 'Xem lại phiếu chấm và sửa điểm.')];
  }
  if (isOnStep(score, criterion)) return [];
  const below = formatNumber(min + Math.floor((score - min) / step) * step);
  const above = formatNumber(min + Math.ceil((score - min) / step) * step);
  const message = `Điểm tiêu chí “${criterion.name}” phải theo bước ${formatNumber(step)}; gần nhất là ${below} hoặc ${above}.`;
  return [makeError(place, 'score-off-step', message, 'Xem lại phiếu chấm và sửa điểm.')];
}

function checkRow(row: Row<Score>, rounds: readonly Round[]): Issue[] {
  const round = rounds.find(({ id }) => id === row.value.round);
  if (round === undefined) {
    const hint = formatChoices(
      'Các vòng',
      rounds.map(({ id }) => id),
      'Thêm mục rounds vào contest.yaml.',
    );
    return [
      makeError(placeOf(row, 'round'), 'round-unknown', 'contest.yaml không có vòng này.', hint),
    ];
  }
  const criterion = round.criteria.find(({ id }) => id === row.value.criterion);
  if (criterion !== undefined) return checkMark(row, criterion);
  const hint = `Các tiêu chí: ${round.criteria.map(({ id }) => id).join(', ')}.`;
  const message = `${round.name} không có tiêu chí này.`;
  return [makeError(placeOf(row, 'criterion'), 'criterion-unknown', message, hint)];
}

/** Every mark is of a known round and criterion, within the scale and on its step. */
export const checkScores: Check = ({ editions }) =>
  editions.flatMap((edition) =>
    edition.scores.flatMap((row) => checkRow(row, edition.contest.rounds)),
  );
