import { createHash } from 'node:crypto';
import type { Layout } from '../ranking/score-text.ts';
import type { SearchSource } from '../record.ts';
import { buildPagefind, type PagefindText, type SearchFile } from './build-pagefind.ts';
import { formatCatalogue, makeFacetColumns, searchPaths } from './catalogue.ts';
import { findCutPoints } from './cut-points.ts';
import { indexCard } from './index-record.ts';

function getDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** Makes every file that the search in a browser reads. */
export async function makeSearchFiles(source: SearchSource): Promise<SearchFile[]> {
  const counts = new Map<string, number>();
  const texts: PagefindText[] = [];
  const cards: string[] = [];
  const layouts: Layout[] = [];
  for (const { card } of source.records) {
    const indexed = indexCard(card);
    for (const word of new Set(indexed.words)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const text = JSON.stringify(card);
    cards.push(text);
    // Named by what it shows, so that a card kept by a browser is never of an earlier build.
    texts.push({ name: getDigest(text), content: indexed.encoded.join(' ') });
    layouts.push(indexed.layout);
  }
  const cuts = findCutPoints(counts);
  const { files, ids } = await buildPagefind(texts, cuts);
  const catalogue = formatCatalogue({
    ids,
    layouts,
    facets: makeFacetColumns(source),
    cuts,
    synonyms: source.synonyms,
    counts,
  });
  return [
    ...files,
    { path: searchPaths.catalogue, content: catalogue },
    ...cards.map((content, index) => ({
      path: `${searchPaths.cards}${ids[index] ?? ''}.json`,
      content,
    })),
  ];
}
