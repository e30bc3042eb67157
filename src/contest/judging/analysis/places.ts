import type { Contest, Round } from '../../../schemas/contest.ts';
import { findMissedToAdvance, proposeAdvance, proposeAwards, type Selection } from '../decision.ts';
import type { Ranked } from '../rank.ts';
import type { RoundRanking } from '../rank-rounds.ts';

/**
 * What an entry's rank comes to: the id of the next round or of an award; several ids, or an id and
 * null for nothing, where entries that share a rank at a border cannot all have it.
 */
export type Place = readonly (string | null)[];

type Ranking = Pick<RoundRanking, 'round' | 'ranked'>;

/** What a selection is for: the id of the next round or of an award. */
type NamedSelection = Selection & { id: string };

function getNextRound({ rounds }: Contest, round: Round): Round | undefined {
  return rounds[rounds.findIndex(({ id }) => id === round.id) + 1];
}

/** Tells whether contest.yaml says what the entries of a round compete for. */
export function hasPrizes(contest: Contest, round: Round): boolean {
  return getNextRound(contest, round) === undefined
    ? contest.awards.some(({ kind }) => kind === 'individual')
    : round.advance !== undefined;
}

/** Cuts a ranking below the last entry that can come to anything: what follows may be long. */
function cutBelow(
  ranked: readonly Ranked[],
  count: number,
  isAble: (entry: Ranked) => boolean,
): Ranked[] {
  let able = 0;
  const end = ranked.findIndex((entry, index) => {
    const isBelow = able >= count && entry.rank !== ranked[index - 1]?.rank;
    if (!isBelow && isAble(entry)) able += 1;
    return isBelow;
  });
  return ranked.slice(0, end === -1 ? ranked.length : end);
}

function selectAwarded(contest: Contest, { round, ranked }: Ranking): NamedSelection[] {
  const counts = contest.awards.map(({ kind, count }) =>
    kind === 'individual' ? (count ?? Number.POSITIVE_INFINITY) : 0,
  );
  const total = counts.reduce((sum, count) => sum + count, 0);
  const top = cutBelow(ranked, total, ({ missedMinimums }) => missedMinimums.length === 0);
  return proposeAwards(contest.awards, { round, ranked: top, unranked: [] }).map((one) => ({
    ...one,
    id: one.award.id,
  }));
}

function selectAdvancing(next: Round, { round, ranked }: Ranking): NamedSelection[] {
  const count = round.advance?.count ?? Number.POSITIVE_INFINITY;
  const top = cutBelow(ranked, count, (one) => findMissedToAdvance(round, one).length === 0);
  const selection = proposeAdvance({ round, ranked: top, unranked: [] });
  return selection === null ? [] : [{ ...selection, id: next.id }];
}

/**
 * Finds what each entry's rank comes to by the rule: the awards to entries in the last round, the
 * next round in an earlier one. Entries that come to nothing are left out.
 */
export function findPlaces(contest: Contest, ranking: Ranking): Map<string, Place> {
  const next = getNextRound(contest, ranking.round);
  const selections =
    next === undefined ? selectAwarded(contest, ranking) : selectAdvancing(next, ranking);
  const ids = new Map<string, string[]>();
  const without = new Map<string, number>();
  for (const { id, chosen, either, places } of selections) {
    for (const entryId of chosen) ids.set(entryId, [id]);
    for (const entryId of either) {
      ids.set(entryId, [...(ids.get(entryId) ?? []), id]);
      without.set(entryId, (without.get(entryId) ?? either.length) - places);
    }
  }
  return new Map(
    [...ids].map(([entryId, own]) => [
      entryId,
      (without.get(entryId) ?? 0) > 0 ? [...own, null] : own,
    ]),
  );
}
