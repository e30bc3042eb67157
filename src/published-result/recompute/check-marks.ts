import { isOnStep } from '../../contest/checks/steps.ts';
import type { PublishedResult } from '../schema.ts';
import { formatValue } from './describe-difference.ts';

/** Lists in sentences the marks that the rubric does not allow. */
export function checkMarks({ rule, rounds }: PublishedResult): string[] {
  return rounds.flatMap(({ entries }, index) => {
    const { name = '', criteria = [] } = rule.rounds[index] ?? {};
    return entries.flatMap(({ id, sheets }) =>
      (sheets ?? []).flatMap((marks, sheet) =>
        criteria.flatMap((criterion, place) => {
          const mark = marks[place] ?? Number.NaN;
          const { min, max } = criterion;
          if (mark >= min && mark <= max && isOnStep(mark, criterion)) return [];
          return [
            `${name}, bài ${id}, phiếu ${sheet + 1}: ${formatValue(mark)} điểm ở tiêu chí ${criterion.name} không đúng thang từ ${formatValue(min)} đến ${formatValue(max)}, bước ${formatValue(criterion.step)}.`,
          ];
        }),
      ),
    );
  });
}
