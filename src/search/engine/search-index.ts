import { parseCatalogue, searchPaths, type Catalogue } from '../index/catalogue.ts';
import { makeLexicon, type Lexicon } from '../query/lexicon.ts';
import type { Card } from '../record.ts';
import { makeCardReader, type CardReader } from './card-reader.ts';
import { loadPagefind } from './pagefind.ts';
import { makePostingsReader, type PostingsReader } from './postings.ts';

/** All that a search reads from. */
export type SearchIndex = {
  catalogue: Catalogue;
  lexicon: Lexicon;
  postings: PostingsReader;
  readCard: CardReader;
};

async function loadText(address: string, cache: RequestCache): Promise<string> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

/** Loads what a search needs before its first word. */
export async function loadSearchIndex(): Promise<SearchIndex> {
  const [text, pagefind] = await Promise.all([
    // Asked anew each time, since it must be of the same build as the index.
    loadText(searchPaths.catalogue, 'no-cache'),
    loadPagefind(searchPaths.pagefind),
  ]);
  const catalogue = parseCatalogue(text);
  const { ids, counts, cuts } = catalogue;
  const numbers = new Map(ids.map((id, number) => [id, number]));
  return {
    catalogue,
    lexicon: makeLexicon(counts, cuts, ids.length),
    postings: makePostingsReader(pagefind, numbers, counts),
    readCard: makeCardReader(async (record) => {
      const card = await loadText(`${searchPaths.cards}${ids[record] ?? ''}.json`, 'default');
      return JSON.parse(card) as Card;
    }),
  };
}
