import { findSimilar } from '../search/similar/find-similar.ts';
import { once } from './data.ts';
import { getCards, getWinners, type EntryCard } from './entries.ts';
import { getGuideOf } from './guides.ts';

/** A winning model that resembles another entry. */
export type SimilarModel = { card: EntryCard; guideHref: string | null };

const shownCount = 3;

const getSimilarIds = once(async () => {
  const ideas = (await getCards()).map(({ id, title, summary, award }) => {
    return { kind: award === null ? 'bai-du-thi' : 'mo-hinh', id, title, summary } as const;
  });
  return findSimilar(ideas, shownCount);
});

const getWinnersById = once(
  async () => new Map((await getWinners()).map((card) => [card.id, card])),
);

/** Returns the winning models most like an entry, the most alike first; none where none is. */
export async function getSimilarModels(entryId: string): Promise<SimilarModel[]> {
  const ids = (await getSimilarIds()).get(entryId) ?? [];
  const winners = await getWinnersById();
  const cards = ids.map((id) => winners.get(id)).filter((card) => card !== undefined);
  return Promise.all(
    cards.map(async (card) => ({ card, guideHref: (await getGuideOf(card.id))?.href ?? null })),
  );
}
