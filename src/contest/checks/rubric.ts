import { formatNumber } from '../../text/numbers.ts';
import { makeError, type Issue } from '../../tables/issue.ts';
import { isOnStep } from './steps.ts';
import { formatChoices, placeInContest, type Check } from './check.ts';

/** A rubric's scales hold whole steps, and the tie rule names criteria that exist. */
export const checkRubric: Check = ({ editions }) =>
  editions.flatMap((edition) => {
    const { rounds, tie_break: tieBreak } = edition.contest;
    const known = new Set(rounds.flatMap((round) => round.criteria.map(({ id }) => id)));
    const issues: Issue[] = rounds.flatMap((round, roundIndex) =>
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
    for (const [index, id] of tieBreak.entries()) {
      if (known.has(id)) continue;
      const place = placeInContest(edition, ['tie_break', index]);
      const hint = formatChoices('Các tiêu chí', [...known], 'Thêm mục rounds vào contest.yaml.');
      issues.push(makeError(place, 'criterion-unknown', 'Không vòng nào có tiêu chí này.', hint));
    }
    return issues;
  });
