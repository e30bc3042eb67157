import { formatNumber } from '../../text/numbers.ts';
import { makeError, type Issue } from '../../tables/issue.ts';
import type { PrivateEdition } from '../edition.ts';
import { isOnStep } from './steps.ts';
import { formatChoices, placeInContest, type Check } from './check.ts';

function checkScales(edition: PrivateEdition): Issue[] {
  return edition.contest.rounds.flatMap((round, roundIndex) =>
    round.criteria.flatMap((criterion, index) => {
      const place = placeInContest(edition, ['rounds', roundIndex, 'criteria', index, 'max']);
      if (criterion.max <= criterion.min) {
        const message = `Điểm tối đa phải lớn hơn điểm tối thiểu (${formatNumber(criterion.min)}).`;
        return [makeError(place, 'scale-empty', message, 'Sửa mục max hoặc min của tiêu chí.')];
      }
      if (isOnStep(criterion.max, criterion)) return [];
      const message = `Không chấm được điểm tối đa này với bước điểm ${formatNumber(criterion.step)}.`;
      return [makeError(place, 'scale-off-step', message, 'Sửa mục max hoặc step của tiêu chí.')];
    }),
  );
}

function checkTieBreak(edition: PrivateEdition): Issue[] {
  const { rounds, tie_break: tieBreak } = edition.contest;
  const known = new Set(rounds.flatMap((round) => round.criteria.map(({ id }) => id)));
  return tieBreak.flatMap((id, index) => {
    const place = placeInContest(edition, ['tie_break', index]);
    if (!known.has(id)) {
      const hint = formatChoices('Các tiêu chí', [...known], 'Thêm mục rounds vào contest.yaml.');
      return [makeError(place, 'criterion-unknown', 'Không vòng nào có tiêu chí này.', hint)];
    }
    if (tieBreak.indexOf(id) === index) return [];
    const message = 'Tiêu chí này đã được xét ở phía trên, xét lại không phân được hạng.';
    return [makeError(place, 'tie-break-repeated', message, 'Bỏ một trong hai lần.')];
  });
}

/** A rubric's scales hold whole steps, and the tie rule names each criterion once. */
export const checkRubric: Check = ({ editions }) =>
  editions.flatMap((edition) => [...checkScales(edition), ...checkTieBreak(edition)]);
