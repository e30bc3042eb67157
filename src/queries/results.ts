import type { PublicEdition, PublicEntry } from '../contest/public-edition.ts';
import { getMaxScore } from '../contest/scoring.ts';
import type { Round } from '../schemas/contest.ts';
import { getEdition, getEntries, getEntriesById } from './data.ts';
import {
  getAwardView,
  isExcluded,
  getWinners,
  makeCard,
  type AwardView,
  type EntryCard,
} from './entries.ts';
import { getUnitLink, type UnitLink } from './unit-links.ts';

/** A row of a ranking. */
export type RankingRow = {
  card: EntryCard;
  rank: number;
  score: number;
  /** In the order of the round's criteria. */
  means: number[];
  sheets: number;
  tieBrokenBy: string | null;
  advanced: boolean;
};

export type RoundView = {
  round: Round;
  maxScore: number;
  rows: RankingRow[];
  sheets: number;
  sheetsExpected: number | null;
  hasTies: boolean;
};

export type ResultsView = {
  edition: PublicEdition;
  winners: (EntryCard & { citation: string | null })[];
  collective: { unit: UnitLink; award: AwardView; citation: string | null }[];
  /** Entries that go on to the last round, while only their list is released. */
  finalists: EntryCard[];
  rounds: RoundView[];
  excluded: { card: EntryCard; entry: PublicEntry }[];
};

function getCriterionName(edition: PublicEdition, id: string | null): string | null {
  const criteria = edition.contest.rounds.flatMap((round) => round.criteria);
  return criteria.find((one) => one.id === id)?.name ?? null;
}

async function getRoundViews(edition: PublicEdition): Promise<RoundView[]> {
  const entries = await getEntriesById();
  const { rounds } = edition.contest;
  const views = edition.rounds.map(async (ranked, index) => {
    const round = rounds.find(({ id }) => id === ranked.round);
    if (round === undefined) throw new Error(`No round ${ranked.round}`);
    const later = new Set(rounds.slice(index + 1).map(({ id }) => id));
    const rows: RankingRow[] = [];
    for (const one of ranked.ranking) {
      const entry = entries.get(one.entryId);
      if (entry === undefined) continue;
      rows.push({
        card: await makeCard(entry),
        rank: one.rank,
        score: one.score ?? 0,
        means: one.byCriterion.map(({ mean }) => mean),
        sheets: one.completeSheets,
        tieBrokenBy: getCriterionName(edition, one.tieBrokenBy),
        advanced: later.has(entry.roundReached ?? ''),
      });
    }
    const expected = round.sheets_per_entry;
    return {
      round,
      maxScore: getMaxScore(round),
      rows,
      sheets: ranked.sheets,
      sheetsExpected: expected === undefined ? null : expected * rows.length,
      hasTies: new Set(rows.map((row) => row.rank)).size < rows.length,
    };
  });
  return (await Promise.all(views)).filter((view) => view.rows.length > 0).reverse();
}

/** Returns all that the results page of an edition shows. */
export async function getResults(editionId: string): Promise<ResultsView> {
  const edition = await getEdition(editionId);
  const own = (await getEntries()).filter((entry) => entry.edition === editionId);
  const byId = await getEntriesById();
  const winners = (await getWinners()).filter((card) => card.edition === editionId);
  const lastRound = edition.contest.rounds.at(-1)?.id;
  const finalists = own.filter(
    (entry) => edition.contest.rounds.length > 1 && entry.roundReached === lastRound,
  );
  const excluded = own.filter(isExcluded);
  const collective = await Promise.all(
    edition.collectiveAwards.map(async ({ unitCode, award, citation }) => {
      const unit = await getUnitLink(unitCode);
      const view = getAwardView(edition, award);
      return unit === null || view === null ? [] : [{ unit, award: view, citation }];
    }),
  );
  return {
    edition,
    winners: winners.map((card) => ({ ...card, citation: byId.get(card.id)?.citation ?? null })),
    collective: collective.flat(),
    finalists: await Promise.all(finalists.map(makeCard)),
    rounds: await getRoundViews(edition),
    excluded: await Promise.all(
      excluded.map(async (entry) => ({ card: await makeCard(entry), entry })),
    ),
  };
}
