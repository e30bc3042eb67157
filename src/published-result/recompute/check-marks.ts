import { isOnStep } from '../../contest/checks/steps.ts';
import type { Criterion } from '../../schemas/contest.ts';
import type { PublishedResult } from '../schema.ts';
import { formatValue } from './describe-difference.ts';
import { isSameNumber } from './find-differences.ts';

function checkMark(mark: number, criterion: Criterion, place: string): string[] {
  const { name, min, max, step } = criterion;
  if (mark >= min && mark <= max && isOnStep(mark, criterion)) return [];
  return [
    `${place}: ${formatValue(mark)} điểm ở tiêu chí ${name} không đúng thang từ ${formatValue(min)} đến ${formatValue(max)}, bước ${formatValue(step)}.`,
  ];
}

function checkMean(mean: number, { name, min, max }: Criterion, place: string): string[] {
  const isBetween =
    (mean > min && mean < max) || isSameNumber(mean, min) || isSameNumber(mean, max);
  return isBetween
    ? []
    : [
        `${place}: điểm trung bình ${formatValue(mean)} ở tiêu chí ${name} ở ngoài thang từ ${formatValue(min)} đến ${formatValue(max)}.`,
      ];
}

/**
 * Lists in sentences the marks that the rubric does not allow; where only means are published,
 * those that no marks can come to.
 */
export function checkMarks({ rule, rounds, recomputable }: PublishedResult): string[] {
  return rounds.flatMap(({ entries }, index) => {
    const { name = '', criteria = [] } = rule.rounds[index] ?? {};
    return entries.flatMap(({ id, sheets, by_criterion: means }) =>
      recomputable === 'whole'
        ? (sheets ?? []).flatMap((marks, sheet) =>
            criteria.flatMap((criterion, place) =>
              checkMark(
                marks[place] ?? Number.NaN,
                criterion,
                `${name}, bài ${id}, phiếu ${sheet + 1}`,
              ),
            ),
          )
        : means.flatMap(({ mean }, place) => {
            const criterion = criteria[place];
            return criterion === undefined ? [] : checkMean(mean, criterion, `${name}, bài ${id}`);
          }),
    );
  });
}
