import type { PublicEntry } from '../contest/public-edition.ts';
import { entrantKinds } from '../schemas/submissions.ts';
import type { Precedent } from '../schemas/precedents.ts';
import { getEdition, getPrecedents, once } from './data.ts';
import { getCards, getCardsOfField, makeCard, type EntryCard } from './entries.ts';
import { getJudging, type ScoreView } from './entry-scores.ts';
import { getGuideOf } from './guides.ts';

export type EntryView = {
  card: EntryCard;
  entrantKind: string | null;
  precedent: Precedent | null;
  guideHref: string | null;
  scores: ScoreView[];
  /** What the marks of its rounds came to, in one sentence; null without a score. */
  lineage: string | null;
  /** Rounds in which it has no score, and why. */
  unscored: string[];
  /** A few other entries of the same field. */
  neighbours: EntryCard[];
  sample: boolean;
};

const neighbourCount = 3;

/** The place of each entry among those of its field. */
const getPlaces = once(async () => {
  const fields = Map.groupBy(await getCards(), (card) => card.field.id);
  return new Map(
    [...fields.values()].flatMap((cards) => cards.map(({ id }, place) => [id, place])),
  );
});

/** Returns the entries that follow an entry in its field, going round at the end. */
async function getNeighbours(entry: PublicEntry): Promise<EntryCard[]> {
  const cards = await getCardsOfField(entry.field);
  const at = (await getPlaces()).get(entry.id) ?? 0;
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
    ...getJudging(await getEdition(entry.edition), entry),
    neighbours: await getNeighbours(entry),
    sample: (await getEdition(entry.edition)).contest.sample,
  };
}
