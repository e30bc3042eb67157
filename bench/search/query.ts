import { makeRandom } from '../random.ts';

/** Kinds of queries, with what is to be reached: MRR@10, or precision@10 for the two last. */
export const targets = {
  title: 1,
  plain: 0.97,
  nfd: 1,
  slip: 0.9,
  telex: 0.95,
  vni: 0.95,
  abstract: 0.95,
  prefix: 0.9,
  abbreviation: 0.95,
  synonym: 0.95,
  pair: 0.85,
  marks: 0.8,
} as const;

export type QueryKind = keyof typeof targets;

export const queryKinds = Object.keys(targets) as QueryKind[];

/** A query, with the records that answer it: one (or its copies), or all that have what it names. */
export type Query = { kind: QueryKind; text: string; right: ReadonlySet<string> };

/** A source of choices that are the same in every run. */
export type Choices = {
  below: (limit: number) => number;
  pick: <T>(list: readonly T[]) => T | undefined;
  shuffle: <T>(list: readonly T[]) => T[];
};

/** Makes choices from a seed; another word for the purpose gives other choices. */
export function makeChoices(seed: number, purpose: string): Choices {
  const salt = Array.from(purpose).reduce(
    (sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0),
    7,
  );
  const random = makeRandom((seed * 1_000_003 + salt) | 0);
  const below = (limit: number) => Math.floor(random() * limit);
  return {
    below,
    pick: (list) => list[below(list.length)],
    shuffle: (list) =>
      list
        .map((value) => ({ value, place: random() }))
        .toSorted((left, right) => left.place - right.place)
        .map(({ value }) => value),
  };
}

/** Walks through a list until so many queries were made of it. */
export function collectQueries<T>(
  list: readonly T[],
  count: number,
  make: (one: T) => Query | null,
): Query[] {
  const queries: Query[] = [];
  for (const one of list) {
    if (queries.length >= count) break;
    const query = make(one);
    if (query !== null) queries.push(query);
  }
  return queries;
}
