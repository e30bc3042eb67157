import type { RankingRule } from '../rank-rounds.ts';
import { rankEntries, type Ranked } from '../rank.ts';
import { scoreRound, type RoundScore } from '../round-score.ts';
import { scoreEntry } from '../score-entry.ts';
import { compareScores, findClusters, mergeByScore, type Cluster } from './clusters.ts';
import type { OfficialRound } from './official-round.ts';
import { listScoredSheets } from './scored-sheets.ts';

/** The ranking of a round as it would be without one judge's sheets. */
export type RankingWithout = {
  judgeId: string;
  /** How many complete sheets are left out. */
  sheets: number;
  /** By rank. */
  ranked: Ranked[];
  /** Entries that have a rank in the official ranking and none here; by id. */
  fallen: string[];
};

/** Scores anew the entries that a judge has marked, without the judge's sheets. */
function rescore(
  { judged, earlier }: OfficialRound,
  judgeId: string,
  entryIds: readonly string[],
): RoundScore[] {
  const minimum = Math.max(1, judged.round.minimum_sheets - 1);
  const round = { ...judged.round, minimum_sheets: minimum };
  const own = entryIds.map((entryId) => {
    const sheets = judged.sheets.get(entryId) ?? [];
    const others = sheets.filter((sheet) => sheet.judgeId !== judgeId);
    return scoreEntry(round, entryId, others);
  });
  return scoreRound(round, own, earlier);
}

/** Numbers entries that are next to one another, the first of them by its place in the ranking. */
function placeFrom(first: number, ranked: readonly Ranked[]): Ranked[] {
  const start = ranked[0]?.rank ?? first;
  return ranked.map((entry) => ({ ...entry, rank: first + entry.rank - start }));
}

/** Ranks clusters one after the other; those that are as they were keep the order they had. */
function rankClusters(
  clusters: readonly Cluster[],
  isTouched: (cluster: Cluster) => boolean,
  former: ReadonlyMap<string, Ranked>,
  rule: Pick<RankingRule, 'tie_break'>,
  earlier: OfficialRound['earlier'],
): Ranked[] {
  const touched = new Set(clusters.filter(isTouched));
  const anew = rankEntries(
    [...touched].flat(),
    rule.tie_break,
    earlier.map(({ scores }) => scores),
  );
  const ranking: Ranked[] = [];
  let next = 0;
  for (const cluster of clusters) {
    if (touched.has(cluster)) {
      ranking.push(...placeFrom(ranking.length + 1, anew.slice(next, next + cluster.length)));
      next += cluster.length;
    } else {
      const asBefore = cluster
        .flatMap(({ entryId }) => former.get(entryId) ?? [])
        .toSorted((left, right) => left.rank - right.rank);
      ranking.push(...placeFrom(ranking.length + 1, asBefore));
    }
  }
  return ranking;
}

/**
 * Ranks a round without the sheets of each judge in turn, by the rule; judges by id. Since each
 * of the judge's entries then has a sheet fewer, the rule's minimum of sheets is one lower. Only
 * what the judge's sheets touch is scored and ranked anew: those entries, and any level with them.
 */
export function* rankWithoutEach(official: OfficialRound): Generator<RankingWithout> {
  const { contest, judged, earlier } = official;
  const base = judged.ranked.toSorted(compareScores);
  const former = new Map(judged.ranked.map((entry) => [entry.entryId, entry]));
  const formerCluster = new Map(
    findClusters(base).flatMap((one) => one.map(({ entryId }) => [entryId, one] as const)),
  );
  const byJudge = Map.groupBy(listScoredSheets(judged), ({ judgeId }) => judgeId);
  for (const judgeId of [...byJudge.keys()].toSorted()) {
    const marked = (byJudge.get(judgeId) ?? []).map(({ entryId }) => entryId);
    const scores = rescore(official, judgeId, marked);
    const changed = new Set(marked);
    const shaken = new Set(marked.map((entryId) => formerCluster.get(entryId)));
    const isTouched = (cluster: Cluster) =>
      cluster.some(({ entryId }) => changed.has(entryId) || shaken.has(formerCluster.get(entryId)));
    const kept = base.filter(({ entryId }) => !changed.has(entryId));
    const moved = scores.filter(({ score }) => score !== null).toSorted(compareScores);
    const clusters = findClusters(mergeByScore(kept, moved));
    yield {
      judgeId,
      sheets: marked.length,
      ranked: rankClusters(clusters, isTouched, former, contest, earlier),
      fallen: scores
        .filter(({ entryId, score }) => score === null && former.has(entryId))
        .map(({ entryId }) => entryId)
        .toSorted(),
    };
  }
}
