import type { Award, Round } from '../../schemas/contest.ts';
import { findMissedForAdvance, type MissedMinimum } from './minimums.ts';
import type { Ranked } from './rank.ts';
import type { RoundRanking } from './rank-rounds.ts';

/** Entries that the ranking takes: those it takes for certain, and those level at the border. */
export type Selection = {
  /** By rank. */
  chosen: string[];
  /** Level after the tie rule: the organiser takes `places` of them, whichever. */
  either: string[];
  places: number;
};

/** Entries that share a rank; `left` of them have nothing yet. */
type Level = { entries: readonly Ranked[]; left: number };

function makeLevels(entries: readonly Ranked[]): Level[] {
  return [...Map.groupBy(entries, ({ rank }) => rank).values()].map((own) => ({
    entries: own,
    left: own.length,
  }));
}

/** Takes entries from the top while there are places; what is taken is no longer left. */
function take(levels: Level[], count: number, mayHave: (entry: Ranked) => boolean): Selection {
  const selection: Selection = { chosen: [], either: [], places: 0 };
  let places = count;
  for (const level of levels) {
    if (places === 0 || !level.entries.every(mayHave)) break;
    const ids = level.entries.map(({ entryId }) => entryId);
    const taken = Math.min(level.left, places);
    if (taken === ids.length) selection.chosen.push(...ids);
    else if (taken > 0) {
      selection.either.push(...ids);
      selection.places += taken;
    }
    level.left -= taken;
    places -= taken;
  }
  return selection;
}

/** Lists the minimums that keep an entry from the round after this one. */
export function findMissedToAdvance(round: Round, entry: Ranked): MissedMinimum[] {
  return [...entry.missedMinimums, ...findMissedForAdvance(round, entry)];
}

/**
 * Proposes which entries go on from a round by its ranking and its rule for advancing. Null where
 * the rule says nothing: then the organiser chooses.
 */
export function proposeAdvance({ round, ranked }: RoundRanking): Selection | null {
  if (round.advance === undefined) return null;
  const able = ranked.filter((entry) => findMissedToAdvance(round, entry).length === 0);
  return take(makeLevels(able), round.advance.count ?? able.length, () => true);
}

/** An award with the entries to which the ranking gives it. */
export type AwardProposal = Selection & { award: Award };

/** Scores closer than this differ only by how a computer adds. */
const equalWithin = 1e-9;

/** Tells whether a score reaches what an award asks for. */
export function reachesAward({ minimum_score: minimum }: Award, score: number | null): boolean {
  return minimum === undefined || (score ?? Number.NaN) >= minimum - equalWithin;
}

/**
 * Proposes the awards to entries by a final ranking: the highest first, down the list, past entries
 * below the minimums of the round. An award without a number goes to all that are left.
 */
export function proposeAwards(awards: readonly Award[], { ranked }: RoundRanking): AwardProposal[] {
  const able = ranked.filter(({ missedMinimums }) => missedMinimums.length === 0);
  let levels = makeLevels(able);
  return awards
    .filter(({ kind }) => kind === 'individual')
    .toSorted((left, right) => left.rank - right.rank)
    .map((award) => {
      const selection = take(levels, award.count ?? able.length, ({ score }) =>
        reachesAward(award, score),
      );
      levels = levels.filter(({ left }) => left > 0);
      return { award, ...selection };
    });
}

/** Finds the ranking by which awards are given: that of the last round with marks. */
export function findFinalRound<T extends RoundRanking>(judged: readonly T[]): T | null {
  return (
    judged.findLast(({ ranked, unranked }) =>
      [...ranked, ...unranked].some((one) => one.completeSheets + one.partialSheets > 0),
    ) ?? null
  );
}

/** An entry still in the contest, with the units that it counts for, each once. */
export type UnitEntry = { entryId: string; units: readonly string[] };

/**
 * Counts for each unit the entries that a collective award looks at: those still in the contest
 * that reach the award's minimum score in the first round.
 */
export function countUnitEntries(
  award: Award,
  entries: readonly UnitEntry[],
  first: RoundRanking | undefined,
): Map<string, number> {
  const scores = new Map(first?.ranked.map(({ entryId, score }) => [entryId, score]));
  const counts = new Map<string, number>();
  for (const { entryId, units } of entries) {
    if (!reachesAward(award, scores.get(entryId) ?? null)) continue;
    for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return counts;
}
