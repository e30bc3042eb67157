import type { Ranked } from '../rank.ts';
import { rankWithoutEach, type RankingWithout } from './leave-one-out.ts';
import type { OfficialRound } from './official-round.ts';
import { findPlaces, hasPrizes, type Place } from './places.ts';

/** An entry whose place among the winners hangs on one judge. */
export type PlaceChange = {
  entryId: string;
  rank: number;
  /** Null where the sheets that are left do not suffice for a rank. */
  rankWithout: number | null;
  place: Place;
  placeWithout: Place;
};

/** What the places that matter come to without one judge. */
export type JudgeInfluence = {
  judgeId: string;
  sheets: number;
  /** By official rank. */
  changes: PlaceChange[];
};

/** Between which ranks an entry moves when one judge is left out. */
export type RankRange = {
  entryId: string;
  rank: number;
  place: Place;
  /** The best rank, the official one counted. */
  highest: number;
  /** The worst rank, the official one counted. */
  lowest: number;
  /** Judges without whom the entry has too few sheets for a rank. */
  fallsWithout: string[];
};

/** How far the places that matter depend on any single judge. */
export type Dependence = {
  /** False where contest.yaml does not say what the entries of the round compete for. */
  hasPrizes: boolean;
  /** By judge. */
  influences: JudgeInfluence[];
  /** By official rank. */
  ranges: RankRange[];
};

const nothing: Place = [null];

function isSame(left: Place, right: Place): boolean {
  return left.length === right.length && left.every((id, index) => id === right[index]);
}

/** Follows the ranges through the rankings without one judge, one after the other. */
function widen(ranges: ReadonlyMap<string, RankRange>, without: RankingWithout): void {
  for (const { entryId, rank } of without.ranked) {
    const range = ranges.get(entryId);
    if (range === undefined) continue;
    if (rank < range.highest) range.highest = rank;
    if (rank > range.lowest) range.lowest = rank;
  }
  for (const entryId of without.fallen) ranges.get(entryId)?.fallsWithout.push(without.judgeId);
}

function findChanges(
  official: ReadonlyMap<string, RankRange>,
  ranked: readonly Ranked[],
  placesWithout: ReadonlyMap<string, Place>,
  places: ReadonlyMap<string, Place>,
): PlaceChange[] {
  const concerned = new Set([...places.keys(), ...placesWithout.keys()]);
  const changed = [...concerned]
    .flatMap((entryId) => official.get(entryId) ?? [])
    .map(({ entryId, rank, place }) => ({
      entryId,
      rank,
      place,
      placeWithout: placesWithout.get(entryId) ?? nothing,
    }))
    .filter(({ place, placeWithout }) => !isSame(place, placeWithout));
  if (changed.length === 0) return [];
  const rankWithout = new Map(ranked.map(({ entryId, rank }) => [entryId, rank]));
  return changed
    .map((one) => ({ ...one, rankWithout: rankWithout.get(one.entryId) ?? null }))
    .toSorted((left, right) => left.rank - right.rank || (left.entryId < right.entryId ? -1 : 1));
}

/**
 * Leaves out one judge of a round after the other and tells what becomes of the places that matter
 * (who goes on; in the last round, who has which award) and of each entry's rank. What is carried
 * from an earlier round stays as it is.
 */
export function findDependence(official: OfficialRound): Dependence {
  const { contest, judged } = official;
  const { round } = judged;
  const places = findPlaces(contest, judged);
  const ranges = new Map(
    judged.ranked.map(({ entryId, rank }): [string, RankRange] => {
      const place = places.get(entryId) ?? nothing;
      return [entryId, { entryId, rank, place, highest: rank, lowest: rank, fallsWithout: [] }];
    }),
  );
  const influences: JudgeInfluence[] = [];
  for (const without of rankWithoutEach(official)) {
    widen(ranges, without);
    const { judgeId, sheets, ranked } = without;
    const placesWithout = findPlaces(contest, { round, ranked });
    const changes = findChanges(ranges, ranked, placesWithout, places);
    influences.push({ judgeId, sheets, changes });
  }
  return { hasPrizes: hasPrizes(contest, round), influences, ranges: [...ranges.values()] };
}
