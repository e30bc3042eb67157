import type { Criterion, Round } from '../../schemas/contest.ts';
import { makeError, type Issue } from '../../tables/issue.ts';
import { getNearest } from '../../text/nearest.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { PrivateEdition } from '../edition.ts';
import { getMaxScore, scoreSheet } from '../judging/score-entry.ts';
import { placeInContest, type Check } from './check.ts';

type Scale = { name: string; min: number; max: number };

type Path = (string | number)[];

function getScale(round: Round): Scale {
  const lowest = new Map(round.criteria.map(({ id, min }) => [id, min]));
  const min = scoreSheet(round, { marks: lowest }) ?? 0;
  return { name: round.name, min, max: getMaxScore(round) };
}

function getCriterionScale({ name, min, max }: Criterion): Scale {
  return { name: `tiêu chí “${name}”`, min, max };
}

function checkMinimum(
  edition: PrivateEdition,
  path: Path,
  minimum: number | undefined,
  { name, min, max }: Scale,
): Issue[] {
  // A scale that holds nothing is reported by itself.
  if (minimum === undefined || max <= min || (minimum >= min && minimum <= max)) return [];
  const message = `Mức tối thiểu này ở ngoài thang điểm của ${name}: ${formatNumber(min)} đến ${formatNumber(max)}.`;
  const hint = 'Sửa mức tối thiểu, hoặc sửa thang điểm.';
  return [makeError(placeInContest(edition, path), 'minimum-out-of-scale', message, hint)];
}

function checkAdvance(edition: PrivateEdition, round: Round, path: Path): Issue[] {
  const { minimum_score: minimum, minimum_by_criterion: byCriterion = {} } = round.advance ?? {};
  const ids = round.criteria.map(({ id }) => id);
  return [
    ...checkMinimum(edition, [...path, 'minimum_score'], minimum, getScale(round)),
    ...Object.entries(byCriterion).flatMap(([id, value]) => {
      const own = [...path, 'minimum_by_criterion', id];
      const criterion = round.criteria.find((one) => one.id === id);
      if (criterion !== undefined) {
        return checkMinimum(edition, own, value, getCriterionScale(criterion));
      }
      const nearest = getNearest(id, ids);
      const asked = nearest === null ? '' : `Có phải là “${nearest}”? `;
      const message = `${round.name} không có tiêu chí này.`;
      const hint = `${asked}Các tiêu chí: ${ids.join(', ')}.`;
      const place = { ...placeInContest(edition, own), value: id };
      return [makeError(place, 'criterion-unknown', message, hint)];
    }),
  ];
}

function checkRound(edition: PrivateEdition, round: Round, index: number): Issue[] {
  const path = ['rounds', index];
  return [
    ...checkMinimum(edition, [...path, 'minimum_score'], round.minimum_score, getScale(round)),
    ...round.criteria.flatMap((criterion, at) =>
      checkMinimum(
        edition,
        [...path, 'criteria', at, 'minimum'],
        criterion.minimum,
        getCriterionScale(criterion),
      ),
    ),
    ...checkAdvance(edition, round, [...path, 'advance']),
  ];
}

function checkAwards(edition: PrivateEdition): Issue[] {
  const { rounds, awards } = edition.contest;
  return awards.flatMap((award, index) => {
    const round = award.kind === 'collective' ? rounds[0] : rounds.at(-1);
    const ownScale =
      round === undefined
        ? []
        : checkMinimum(
            edition,
            ['awards', index, 'minimum_score'],
            award.minimum_score,
            getScale(round),
          );
    if (award.kind === 'collective' || award.minimum_entries === undefined) return ownScale;
    const place = placeInContest(edition, ['awards', index, 'minimum_entries']);
    const message = `“${award.name}” trao cho từng bài nên không xét số bài của đơn vị.`;
    const hint = 'Bỏ mục minimum_entries; nếu là giải tập thể thì ghi kind: collective.';
    return [...ownScale, makeError(place, 'award-minimum-entries', message, hint)];
  });
}

/** Minimums of rounds, criteria and awards lie within the scale that they are measured on. */
export const checkRubricMinimums: Check = ({ editions }) =>
  editions.flatMap((edition) => [
    ...edition.contest.rounds.flatMap((round, index) => checkRound(edition, round, index)),
    ...checkAwards(edition),
  ]);
