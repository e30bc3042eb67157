import type { RoundScore } from './round-score.ts';

/** An entry's place in a round; entries that stay level share a rank (1, 1, 3). */
export type Ranked = RoundScore & {
  rank: number;
  /** The criterion that settled this place among entries with the same score; null if none did. */
  tieBrokenBy: string | null;
};

/** Entries that are level so far, and the criterion that set them apart from the others. */
type Level = { entries: readonly RoundScore[]; settledBy: string | null };

/** Scores closer than this differ only by how a computer adds. */
const equalWithin = 1e-9;

/** Splits entries by a number, highest first; those with the same number stay together. */
function splitBy(
  entries: readonly RoundScore[],
  getNumber: (entry: RoundScore) => number,
): RoundScore[][] {
  const levels: RoundScore[][] = [];
  let last = Number.POSITIVE_INFINITY;
  for (const entry of entries.toSorted((left, right) => getNumber(right) - getNumber(left))) {
    const number = getNumber(entry);
    const level = levels.at(-1);
    if (level !== undefined && last - number < equalWithin) level.push(entry);
    else levels.push([entry]);
    last = number;
  }
  return levels;
}

/** Returns each entry's mean of a criterion in the first of the rounds that has the criterion. */
function findMeans(
  criterion: string,
  rounds: readonly (readonly RoundScore[])[],
): ReadonlyMap<string, number> {
  for (const round of rounds) {
    const means = round.flatMap(({ entryId, byCriterion }) =>
      byCriterion
        .filter((one) => one.criterion === criterion)
        .map(({ mean }): [string, number] => [entryId, mean]),
    );
    if (means.length > 0) return new Map(means);
  }
  return new Map();
}

/**
 * Splits a level by the criteria of the tie rule, one after the other. A criterion decides only
 * where every entry of the level has a mean: what is missing is never taken as 0.
 */
function breakTie(
  level: Level,
  tieBreak: readonly string[],
  getMeans: (criterion: string) => ReadonlyMap<string, number>,
): Level[] {
  const [criterion, ...rest] = tieBreak;
  if (criterion === undefined || level.entries.length === 1) return [level];
  const means = getMeans(criterion);
  if (!level.entries.every(({ entryId }) => means.has(entryId))) {
    return breakTie(level, rest, getMeans);
  }
  const parts = splitBy(level.entries, ({ entryId }) => means.get(entryId) ?? 0);
  if (parts.length === 1) return breakTie(level, rest, getMeans);
  return parts.flatMap((entries) => breakTie({ entries, settledBy: criterion }, rest, getMeans));
}

/**
 * Ranks the entries of a round by score, then by the criteria of the tie rule; what is level
 * after that shares a rank. A criterion that the round does not have is compared by the means of
 * the latest earlier round that has it; `earlierRounds` are in their order. Entries without a
 * score are left out.
 */
export function rankEntries(
  scores: readonly RoundScore[],
  tieBreak: readonly string[],
  earlierRounds: readonly (readonly RoundScore[])[] = [],
): Ranked[] {
  const latestFirst = [scores, ...earlierRounds.toReversed()];
  const means = new Map(
    tieBreak.map((criterion) => [criterion, findMeans(criterion, latestFirst)]),
  );
  const getMeans = (criterion: string) => means.get(criterion) ?? new Map<string, number>();
  const scored = scores.filter((entry) => entry.score !== null);
  const levels = splitBy(scored, ({ score }) => score ?? 0).flatMap((entries) =>
    breakTie({ entries, settledBy: null }, tieBreak, getMeans),
  );
  let before = 0;
  return levels.flatMap(({ entries, settledBy }) => {
    const rank = before + 1;
    before += entries.length;
    return entries
      .toSorted((left, right) => (left.entryId < right.entryId ? -1 : 1))
      .map((entry) => ({ ...entry, rank, tieBrokenBy: settledBy }));
  });
}
