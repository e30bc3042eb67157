import type { PublicEntry } from '../contest/public-edition.ts';
import { getMaxScore } from '../contest/scoring.ts';
import { entrantKinds } from '../schemas/submissions.ts';
import type { Precedent } from '../schemas/precedents.ts';
import { getEdition, getPrecedents } from './data.ts';
import { getCardsOfField, makeCard, type EntryCard } from './entries.ts';
import { getGuideOf } from './guides.ts';

/** An entry's score in a round, as its page shows it. */
export type ScoreView = {
  roundName: string;
  score: number;
  maxScore: number;
  rank: number;
  sheets: number;
  criteria: { name: string; mean: number; max: number }[];
};

export type EntryView = {
  card: EntryCard;
  entrantKind: string | null;
  precedent: Precedent | null;
  guideHref: string | null;
  scores: ScoreView[];
  /** A few other entries of the same field. */
  neighbours: EntryCard[];
  sample: boolean;
};

const neighbourCount = 3;

async function getScores(entry: PublicEntry): Promise<ScoreView[]> {
  const { contest } = await getEdition(entry.edition);
  return entry.scores.flatMap((one) => {
    const round = contest.rounds.find(({ id }) => id === one.round);
    if (round === undefined || one.score === null) return [];
    return [
      {
        roundName: round.name,
        score: one.score,
        maxScore: getMaxScore(round),
        rank: one.rank,
        sheets: one.completeSheets,
        criteria: round.criteria.map(({ id, name, max }) => ({
          name,
          max,
          mean: one.byCriterion.find(({ criterion }) => criterion === id)?.mean ?? 0,
        })),
      },
    ];
  });
}

/** Returns the entries that follow an entry in its field, going round at the end. */
async function getNeighbours(entry: PublicEntry): Promise<EntryCard[]> {
  const cards = await getCardsOfField(entry.field);
  const at = cards.findIndex((card) => card.id === entry.id);
  const count = Math.min(neighbourCount, cards.length - 1);
  return Array.from({ length: count }, (_, step) => cards[(at + 1 + step) % cards.length]).filter(
    (card) => card !== undefined,
  );
}

/** Returns all that an entry's page shows. */
export async function getEntryView(entry: PublicEntry): Promise<EntryView> {
  const precedents = entry.precedentId === null ? [] : await getPrecedents();
  const guide = entry.award === null ? null : await getGuideOf(entry.id);
  return {
    card: await makeCard(entry),
    entrantKind: entry.entrantKind === null ? null : entrantKinds[entry.entrantKind],
    precedent: precedents.find(({ id }) => id === entry.precedentId) ?? null,
    guideHref: guide?.href ?? null,
    scores: await getScores(entry),
    neighbours: await getNeighbours(entry),
    sample: (await getEdition(entry.edition)).contest.sample,
  };
}
