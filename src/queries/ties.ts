import { formatMean, formatRoundScore } from '../contest/judging/print-score.ts';
import { findTies } from '../contest/judging/ties.ts';
import type { Ranked } from '../contest/judging/rank.ts';
import type { PublicEdition } from '../contest/public-edition.ts';
import { formatNumber } from '../text/numbers.ts';
import type { EntryCard } from './entries.ts';

/** Entries with the same score, and how each came to its rank. */
export type TieView = {
  score: string;
  entries: { card: EntryCard; rank: number; remark: string }[];
};

/** Returns the means by which a criterion is compared in a round, as the tie rule finds them. */
function findMeans({ rounds }: PublicEdition, roundId: string, criterion: string) {
  const index = rounds.findIndex(({ round }) => round === roundId);
  for (const { ranking, unranked } of rounds.slice(0, index + 1).toReversed()) {
    const means = [...ranking, ...unranked].flatMap(({ entryId, byCriterion }) =>
      byCriterion
        .filter((one) => one.criterion === criterion)
        .map(({ mean }) => [entryId, mean] as const),
    );
    if (means.length > 0) return new Map(means);
  }
  return new Map<string, number>();
}

function getRemark(
  { entryId, rank, tieBrokenBy }: Ranked,
  group: readonly Ranked[],
  criteria: ReadonlyMap<string, { name: string; means: ReadonlyMap<string, number> }>,
): string {
  const level = group.filter((one) => one.rank === rank).length;
  const stays = level > 1 ? 'so hết vẫn bằng, đồng hạng' : null;
  const criterion = criteria.get(tieBrokenBy ?? '');
  const mean = criterion?.means.get(entryId);
  const settled =
    criterion === undefined || mean === undefined ? null : `${criterion.name} ${formatMean(mean)}`;
  return [settled, stays].filter((one) => one !== null).join('; ');
}

function getTieCriteria(edition: PublicEdition, roundId: string) {
  const { tie_break: tieBreak, rounds } = edition.contest;
  const criteria = rounds.flatMap((round) => round.criteria);
  return new Map(
    tieBreak.map((id) => [
      id,
      {
        name: criteria.find((one) => one.id === id)?.name ?? id,
        means: findMeans(edition, roundId, id),
      },
    ]),
  );
}

/** Returns the ties of a round, highest score first, with what broke each. */
export function getTieViews(
  edition: PublicEdition,
  roundId: string,
  cards: ReadonlyMap<string, EntryCard>,
): TieView[] {
  const round = edition.contest.rounds.find(({ id }) => id === roundId);
  const ranked = edition.rounds.find((one) => one.round === roundId);
  if (round === undefined || ranked === undefined) return [];
  const criteria = getTieCriteria(edition, roundId);
  return findTies(ranked.ranking).map((group) => ({
    score: formatRoundScore(round, group[0]?.score ?? 0),
    entries: group.flatMap((one) => {
      const card = cards.get(one.entryId);
      const remark = getRemark(one, group, criteria);
      return card === undefined ? [] : [{ card, rank: one.rank, remark }];
    }),
  }));
}

/** Says what a round's ties come to: "3 nhóm bài bằng điểm, trong đó 1 nhóm còn đồng hạng." */
export function describeTies(ties: readonly TieView[]): string {
  if (ties.length === 0) return 'Không có bài nào bằng điểm.';
  const level = ties.filter(
    ({ entries }) => new Set(entries.map(({ rank }) => rank)).size < entries.length,
  ).length;
  const rest = level === 0 ? 'đều đã phân định' : `${formatNumber(level)} nhóm còn bài đồng hạng`;
  return `Có ${formatNumber(ties.length)} nhóm bài bằng điểm; ${rest}.`;
}
