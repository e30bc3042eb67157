import type { PublicEdition, PublicEntry } from '../contest/public-edition.ts';
import { formatRoundScore } from '../contest/judging/print-score.ts';
import { formatNumber } from '../text/numbers.ts';
import { getEdition, getEntries, getEntriesById } from './data.ts';
import {
  getAwardView,
  isExcluded,
  getWinners,
  makeCard,
  type AwardView,
  type EntryCard,
} from './entries.ts';
import { getLineage, type LineageView } from './lineage.ts';
import { getRoundViews, type RoundView } from './round-results.ts';
import { getUnitLink, type UnitLink } from './unit-links.ts';

/** A winning entry with what was said of it. */
export type WinnerView = {
  card: EntryCard;
  citation: string | null;
  /** "93,60 điểm, hạng 1 ở Vòng 2"; null where the last round has no marks. */
  final: string | null;
  rankingReason: string | null;
};

export type ResultsView = {
  edition: PublicEdition;
  winners: WinnerView[];
  collective: {
    unit: UnitLink;
    award: AwardView;
    citation: string | null;
    rankingReason: string | null;
  }[];
  /** Decisions without an award that differ from the ranking, each with its reason. */
  otherReasons: { card: EntryCard; reason: string }[];
  /** Entries that go on to the last round, while only their list is released. */
  finalists: EntryCard[];
  /** The last round first; only those with marks. */
  rounds: RoundView[];
  /** Names of rounds of which no mark stands in the data. */
  unmarkedRounds: string[];
  lineage: LineageView | null;
  excluded: { card: EntryCard; entry: PublicEntry }[];
};

function getFinal({ contest, rounds }: PublicEdition, entry: PublicEntry): string | null {
  const last = rounds.findLast(({ ranking }) => ranking.length > 0);
  const score = entry.scores.find(({ round }) => round === last?.round);
  const round = contest.rounds.find(({ id }) => id === last?.round);
  if (round === undefined || score?.score == null) return null;
  return `${formatRoundScore(round, score.score)} điểm, hạng ${formatNumber(score.rank)} ở ${round.name}`;
}

/** Lists the winners by award, those of one award by their final rank. */
async function getWinnerViews(edition: PublicEdition): Promise<WinnerView[]> {
  const entries = await getEntriesById();
  const cards = (await getWinners()).filter((card) => card.edition === edition.id);
  const last = edition.rounds.findLast(({ ranking }) => ranking.length > 0);
  const ranks = new Map(last?.ranking.map(({ entryId, rank }) => [entryId, rank]));
  const getRank = ({ id }: EntryCard) => ranks.get(id) ?? Number.MAX_SAFE_INTEGER;
  const byAward = cards.toSorted(
    (left, right) =>
      (left.award?.rank ?? 0) - (right.award?.rank ?? 0) || getRank(left) - getRank(right),
  );
  return byAward.flatMap((card) => {
    const entry = entries.get(card.id);
    if (entry === undefined) return [];
    const { citation, rankingReason } = entry;
    return [{ card, citation, final: getFinal(edition, entry), rankingReason }];
  });
}

async function getCollective(edition: PublicEdition): Promise<ResultsView['collective']> {
  const awards = edition.collectiveAwards.map(
    async ({ unitCode, award, citation, rankingReason }) => {
      const unit = await getUnitLink(unitCode);
      const view = getAwardView(edition, award);
      return unit === null || view === null ? [] : [{ unit, award: view, citation, rankingReason }];
    },
  );
  return (await Promise.all(awards)).flat();
}

/** Returns all that the results page of an edition shows. */
export async function getResults(editionId: string): Promise<ResultsView> {
  const edition = await getEdition(editionId);
  const { rounds } = edition.contest;
  const own = (await getEntries()).filter((entry) => entry.edition === editionId);
  const lastRound = rounds.at(-1)?.id;
  const finalists = own.filter((entry) => rounds.length > 1 && entry.roundReached === lastRound);
  const otherReasons = own.flatMap((entry) =>
    entry.award !== null || entry.rankingReason === null
      ? []
      : [{ entry, reason: entry.rankingReason }],
  );
  const views = await getRoundViews(edition);
  const marked = new Set(views.map(({ round }) => round.id));
  return {
    edition,
    winners: await getWinnerViews(edition),
    collective: await getCollective(edition),
    otherReasons: await Promise.all(
      otherReasons.map(async ({ entry, reason }) => ({ card: await makeCard(entry), reason })),
    ),
    finalists: await Promise.all(finalists.map(makeCard)),
    rounds: views.toReversed(),
    unmarkedRounds: rounds.filter(({ id }) => !marked.has(id)).map(({ name }) => name),
    lineage: await getLineage(edition, own),
    excluded: await Promise.all(
      own.filter(isExcluded).map(async (entry) => ({ card: await makeCard(entry), entry })),
    ),
  };
}
