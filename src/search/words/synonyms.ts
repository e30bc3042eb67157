import { splitWords } from './split-words.ts';

export type Synonym = { term: string; means: string };

/** A query said otherwise; each place in its `words` says what was put in, `to` excluded. */
export type Variant = { words: string[]; replaced: { from: number; to: number }[] };

/** A stretch of the query that can be said otherwise. */
type Place = { from: number; to: number; others: string[] };

const mostVariants = 6;

function foldPhrase(text: string): string {
  return splitWords(text)
    .map(({ folded }) => folded)
    .join(' ');
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([value]));
  else known.add(value);
}

/**
 * What can stand for each phrase: for a term its meanings, then the other terms of these; for a
 * meaning its terms. Two meanings of one term are different things.
 */
function getOthers(synonyms: readonly Synonym[]): Map<string, Set<string>> {
  const pairs = synonyms
    .map(({ term, means }) => ({ term: foldPhrase(term), means: foldPhrase(means) }))
    .filter(({ term, means }) => term !== '' && means !== '');
  const meanings = new Map<string, Set<string>>();
  const terms = new Map<string, Set<string>>();
  for (const { term, means } of pairs) {
    addTo(meanings, term, means);
    addTo(terms, means, term);
  }
  const others = new Map<string, Set<string>>();
  for (const { term, means } of pairs) {
    addTo(others, term, means);
    addTo(others, means, term);
  }
  for (const [term, its] of meanings) {
    for (const means of its) {
      for (const other of terms.get(means) ?? []) addTo(others, term, other);
    }
  }
  for (const [phrase, its] of others) its.delete(phrase);
  return others;
}

/** The places that can be said otherwise, none within another: the longest are found first. */
function findPlaces(words: readonly string[], others: Map<string, Set<string>>): Place[] {
  const places: Place[] = [];
  const longest = Math.max(0, ...[...others.keys()].map((phrase) => phrase.split(' ').length));
  for (let length = Math.min(longest, words.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const to = from + length;
      if (places.some((place) => from < place.to && to > place.from)) continue;
      const found = others.get(words.slice(from, to).join(' '));
      if (found !== undefined && found.size > 0) places.push({ from, to, others: [...found] });
    }
  }
  return places.toSorted((left, right) => left.from - right.from);
}

/** A variant up to a place of the query, `next`; what follows is as in the query. */
type Begun = Variant & { next: number };

function replaceNext(begun: Begun, query: readonly string[], place: Place): Begun[] {
  const before = [...begun.words, ...query.slice(begun.next, place.from)];
  return place.others.map((other) => {
    const words = [...before, ...other.split(' ')];
    const replaced = [...begun.replaced, { from: before.length, to: words.length }];
    return { words, replaced, next: place.to };
  });
}

/**
 * Returns other ways to say a query, given as folded words: each term by what it means and the
 * other way round, those nearest to the query first; at most six, and not the query itself.
 */
export function expandQuery(words: readonly string[], synonyms: readonly Synonym[]): Variant[] {
  const places = findPlaces(words, getOthers(synonyms)).slice(0, mostVariants);
  const variants: Begun[] = [];
  let begun: Begun[] = [{ words: [], replaced: [], next: 0 }];
  while (variants.length < mostVariants && begun.length > 0) {
    begun = begun.flatMap((variant) =>
      places
        .filter(({ from }) => from >= variant.next)
        .flatMap((place) => replaceNext(variant, words, place)),
    );
    variants.push(...begun);
  }
  return variants.slice(0, mostVariants).map((variant) => ({
    words: [...variant.words, ...words.slice(variant.next)],
    replaced: variant.replaced,
  }));
}
