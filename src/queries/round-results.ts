import {
  describeCounts,
  describeMissed,
  describeUnscored,
} from '../contest/judging/describe-outcome.ts';
import { describeRound } from '../contest/judging/describe-rule.ts';
import { findMissedForAdvance } from '../contest/judging/minimums.ts';
import { formatMean, formatRoundScore } from '../contest/judging/print-score.ts';
import type { PublicRound } from '../contest/judging/public-round.ts';
import type { Ranked } from '../contest/judging/rank.ts';
import type { RoundScore } from '../contest/judging/round-score.ts';
import { getMaxScore } from '../contest/judging/score-entry.ts';
import type { PublicEdition } from '../contest/public-edition.ts';
import type { Round } from '../schemas/contest.ts';
import { formatNumber } from '../text/numbers.ts';
import { getEntriesById } from './data.ts';
import { makeCard, type EntryCard } from './entries.ts';
import { getTieViews, type TieView } from './ties.ts';

/** A row of a ranking; its numbers are as they are printed. */
export type RankingRow = {
  card: EntryCard;
  rank: number;
  score: string;
  /** In the order of the round's criteria. */
  means: string[];
  /** Score of this round's sheets and score carried into it; null where nothing is carried. */
  parts: { own: string; carried: string } | null;
  /** "3", or "2/3" where sheets are missing. */
  sheets: string;
  advanced: boolean;
  /** What else is to be said of the place: a tie and what broke it, minimums not reached. */
  remarks: string[];
};

/** An entry with a remark: "có 2 trên 3 phiếu". */
export type EntryRemark = { card: EntryCard; remark: string };

export type RoundView = {
  round: Round;
  maxScore: number;
  rows: RankingRow[];
  rule: string[];
  counts: string[];
  ties: TieView[];
  shortOfSheets: EntryRemark[];
  unranked: EntryRemark[];
  belowMinimums: EntryRemark[];
  /** Entries that did not go on although one below them did: they miss a minimum for that. */
  passedOver: EntryRemark[];
  /** True where two entries print the same score, and the decimals not printed set them apart. */
  hiddenDecimals: boolean;
};

type Source = {
  edition: PublicEdition;
  round: Round;
  ranked: PublicRound;
  cards: ReadonlyMap<string, EntryCard>;
  advanced: ReadonlySet<string>;
  /** Ranks that more than one entry has. */
  sharedRanks: ReadonlySet<number>;
};

function getCriterionName({ contest }: PublicEdition, id: string): string {
  const criteria = contest.rounds.flatMap((round) => round.criteria);
  return (criteria.find((one) => one.id === id)?.name ?? id).toLocaleLowerCase('vi');
}

function getSheets({ completeSheets }: RoundScore, { sheets_per_entry: expected }: Round): string {
  const own = formatNumber(completeSheets);
  return expected === undefined || completeSheets >= expected
    ? own
    : `${own}/${formatNumber(expected)}`;
}

function getRemarks(one: Ranked, { edition, round, sharedRanks }: Source): string[] {
  const tie =
    one.tieBrokenBy === null
      ? []
      : [`bằng điểm, xét ${getCriterionName(edition, one.tieBrokenBy)}`];
  const missed = one.missedMinimums.map((minimum) => describeMissed(minimum, round));
  return [...(sharedRanks.has(one.rank) ? ['đồng hạng'] : []), ...tie, ...missed];
}

function makeRow(one: Ranked, card: EntryCard, source: Source): RankingRow {
  const { round, advanced } = source;
  const format = (score: number) => formatRoundScore(round, score);
  const { ownScore, carriedScore } = one;
  return {
    card,
    rank: one.rank,
    score: format(one.score ?? 0),
    means: one.byCriterion.map(({ mean }) => formatMean(mean)),
    parts:
      ownScore === null || carriedScore === null
        ? null
        : { own: format(ownScore), carried: format(carriedScore) },
    sheets: getSheets(one, round),
    advanced: advanced.has(one.entryId),
    remarks: getRemarks(one, source),
  };
}

function listRemarks<T extends RoundScore>(
  entries: readonly T[],
  { cards }: Source,
  getRemark: (entry: T) => string | null,
): EntryRemark[] {
  return entries.flatMap((one) => {
    const card = cards.get(one.entryId);
    const remark = getRemark(one);
    return card === undefined || remark === null ? [] : [{ card, remark }];
  });
}

function listShort(source: Source): EntryRemark[] {
  const { round, ranked } = source;
  const expected = round.sheets_per_entry ?? 0;
  return listRemarks(ranked.ranking, source, ({ completeSheets: own }) =>
    own >= expected ? null : `${formatNumber(own)} trên ${formatNumber(expected)} phiếu`,
  );
}

function listPassedOver(source: Source): EntryRemark[] {
  const { round, ranked, advanced } = source;
  const lowest = ranked.ranking.findLast(({ entryId }) => advanced.has(entryId))?.rank ?? 0;
  const above = ranked.ranking.filter(
    ({ rank, entryId }) => rank < lowest && !advanced.has(entryId),
  );
  return listRemarks(above, source, (one) => {
    const missed = findMissedForAdvance(round, one).map((minimum) =>
      describeMissed(minimum, round),
    );
    return missed.length === 0 ? null : missed.join('; ');
  });
}

function hasHiddenDecimals(round: Round, { ranking }: PublicRound): boolean {
  return ranking.some((one, index) => {
    const before = ranking[index - 1];
    if (before?.score == null || one.score === null) return false;
    const same = formatRoundScore(round, before.score) === formatRoundScore(round, one.score);
    return same && one.tieBrokenBy === null && before.rank !== one.rank;
  });
}

function makeRoundView(source: Source): RoundView {
  const { edition, round, ranked, cards } = source;
  const { rounds } = edition.contest;
  return {
    round,
    maxScore: getMaxScore(round),
    rows: ranked.ranking.flatMap((one) => {
      const card = cards.get(one.entryId);
      return card === undefined ? [] : [makeRow(one, card, source)];
    }),
    rule: describeRound(round, rounds),
    counts: describeCounts(ranked),
    ties: getTieViews(edition, ranked.round, cards),
    shortOfSheets: listShort(source),
    unranked: listRemarks(ranked.unranked, source, (one) => describeUnscored(one, round, rounds)),
    belowMinimums: listRemarks(ranked.ranking, source, ({ missedMinimums: missed }) =>
      missed.length === 0 ? null : missed.map((one) => describeMissed(one, round)).join('; '),
    ),
    passedOver: listPassedOver(source),
    hiddenDecimals: hasHiddenDecimals(round, ranked),
  };
}

/** Returns the rounds of an edition that have entries, in their order. */
export async function getRoundViews(edition: PublicEdition): Promise<RoundView[]> {
  const entries = await getEntriesById();
  const { rounds } = edition.contest;
  const views = edition.rounds.map(async (ranked, index) => {
    const round = rounds.find(({ id }) => id === ranked.round);
    if (round === undefined) throw new Error(`No round ${ranked.round}`);
    const later = new Set(rounds.slice(index + 1).map(({ id }) => id));
    const own = [...ranked.ranking, ...ranked.unranked].flatMap(
      ({ entryId }) => entries.get(entryId) ?? [],
    );
    const cards = new Map(
      await Promise.all(own.map(async (entry) => [entry.id, await makeCard(entry)] as const)),
    );
    const advanced = new Set(
      own.filter((entry) => later.has(entry.roundReached ?? '')).map(({ id }) => id),
    );
    const sharedRanks = new Set(
      ranked.ranking.flatMap(({ rank }, at) => (ranked.ranking[at - 1]?.rank === rank ? rank : [])),
    );
    return makeRoundView({ edition, round, ranked, cards, advanced, sharedRanks });
  });
  const made = await Promise.all(views);
  return made.filter((view) => view.rows.length > 0 || view.unranked.length > 0);
}
