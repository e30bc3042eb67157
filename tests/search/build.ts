import type { ReadCard } from '../../src/search/engine/card-reader.ts';
import { readParts } from '../../src/search/engine/card-reader.ts';
import { makeLexicon, type Lexicon } from '../../src/search/query/lexicon.ts';
import { readQuery } from '../../src/search/query/read-query.ts';
import { readSlots } from '../../src/search/query/read-slots.ts';
import type { Slot } from '../../src/search/query/slot.ts';
import type { Card, FacetValues, SearchRecord } from '../../src/search/record.ts';
import { makePlainRecord } from '../../src/search/source/plain-record.ts';
import { splitWords } from '../../src/search/words/split-words.ts';

/** A card with so much of it as a test is about. */
export function makeCard(given: Partial<Card> & { title: string }): Card {
  return makeRecord(given).card;
}

/** A record with so much of it as a test is about. */
export function makeRecord(
  card: Partial<Card> & { title: string },
  facets: Partial<FacetValues> = {},
): SearchRecord {
  const own = { kind: 'bai-du-thi' as const, id: 'B1', href: '/bai-du-thi/B1/', sections: [] };
  return makePlainRecord({ ...own, ...card }, { kind: null, ...facets });
}

export function readCard(given: Partial<Card> & { title: string }): ReadCard {
  const card = makeCard(given);
  return { card, parts: readParts(card) };
}

/** The lexicon of some texts, each a record. */
export function readLexicon(texts: readonly string[], cuts: readonly string[] = []): Lexicon {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(splitWords(text).map(({ folded }) => folded))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return makeLexicon(counts, cuts, texts.length);
}

/** Reads a query as the search does. */
export function readTyped(typed: string, lexicon: Lexicon): Slot[] {
  const { words, lastOpen } = readQuery(typed);
  return readSlots(words, lastOpen, lexicon);
}
