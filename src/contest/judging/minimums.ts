import type { Round } from '../../schemas/contest.ts';
import type { OwnScore } from './score-entry.ts';

/** A minimum that an entry does not reach: of the whole sheet, or of one criterion. */
export type MissedMinimum = { criterion: string | null; minimum: number; reached: number };

/** Scores closer than this differ only by how a computer adds. */
const equalWithin = 1e-9;

function findMissed(
  { score, byCriterion }: Pick<OwnScore, 'score' | 'byCriterion'>,
  minimumScore: number | undefined,
  byId: ReadonlyMap<string, number>,
): MissedMinimum[] {
  const whole = { criterion: null, minimum: minimumScore ?? -Infinity, reached: score ?? NaN };
  const parts = byCriterion.map(({ criterion, mean }) => ({
    criterion,
    minimum: byId.get(criterion) ?? -Infinity,
    reached: mean,
  }));
  return [whole, ...parts].filter(({ minimum, reached }) => reached < minimum - equalWithin);
}

/** Lists the minimums of a round that an entry must reach to be recognised, and does not. */
export function findMissedMinimums(
  round: Round,
  entry: Pick<OwnScore, 'score' | 'byCriterion'>,
): MissedMinimum[] {
  const byId = new Map(
    round.criteria.flatMap(({ id, minimum }) =>
      minimum === undefined ? [] : [[id, minimum] as const],
    ),
  );
  return findMissed(entry, round.minimum_score, byId);
}

/** Lists the minimums of the rule for advancing that an entry does not reach. */
export function findMissedForAdvance(
  round: Round,
  entry: Pick<OwnScore, 'score' | 'byCriterion'>,
): MissedMinimum[] {
  const { minimum_score: minimumScore, minimum_by_criterion: byId = {} } = round.advance ?? {};
  return findMissed(entry, minimumScore, new Map(Object.entries(byId)));
}
