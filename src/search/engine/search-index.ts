import { searchPaths, type Catalogue } from '../index/catalogue.ts';
import { makeLexicon, type Lexicon } from '../query/lexicon.ts';
import type { Card } from '../record.ts';
import { parseVocabulary } from '../words/vocabulary.ts';
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

async function loadJson<T>(address: string, cache: RequestCache): Promise<T> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

/** Loads what a search needs before its first word. */
export async function loadSearchIndex(): Promise<SearchIndex> {
  const [catalogue, pagefind] = await Promise.all([
    // Asked anew each time, since it must be of the same build as the index.
    loadJson<Catalogue>(searchPaths.catalogue, 'no-cache'),
    loadPagefind(searchPaths.pagefind),
  ]);
  const ids = catalogue.ids.split(' ');
  const numbers = new Map(ids.map((id, number) => [id, number]));
  return {
    catalogue,
    lexicon: makeLexicon(parseVocabulary(catalogue.vocabulary), catalogue.cuts, ids.length),
    postings: makePostingsReader(pagefind, numbers),
    readCard: makeCardReader((record) =>
      loadJson<Card>(`${searchPaths.cards}${ids[record] ?? ''}.json`, 'default'),
    ),
  };
}
