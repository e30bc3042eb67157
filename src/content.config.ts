import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { PublicEdition, PublicEntry } from './contest/public-edition.ts';
import { recordLoader, textLoader } from './loaders/collections.ts';
import type { Adoption } from './schemas/adoptions.ts';
import type { ContentKind, FrontMatter } from './schemas/content/index.ts';
import type { Precedent } from './schemas/precedents.ts';
import type { Synonym } from './schemas/synonyms.ts';
import type { Unit } from './schemas/units.ts';

type Text<K extends ContentKind> = FrontMatter<K> & { edition: string; slug: string };

/** The loaders have checked everything already: the schema only says what the records are. */
function checked<T>() {
  return z.custom<T>();
}

function defineTexts<K extends ContentKind>(kind: K) {
  return defineCollection({ loader: textLoader(kind), schema: checked<Text<K>>() });
}

export const collections = {
  editions: defineCollection({
    loader: recordLoader(
      'editions',
      (data) => data.editions,
      ({ id }) => id,
    ),
    schema: checked<PublicEdition>(),
  }),
  entries: defineCollection({
    loader: recordLoader(
      'entries',
      (data) => data.entries,
      ({ id }) => id,
    ),
    schema: checked<PublicEntry>(),
  }),
  units: defineCollection({
    loader: recordLoader(
      'units',
      (data) => data.units,
      ({ code }) => code,
    ),
    schema: checked<Unit>(),
  }),
  precedents: defineCollection({
    loader: recordLoader(
      'precedents',
      (data) => data.precedents,
      ({ id }) => id,
    ),
    schema: checked<Precedent>(),
  }),
  adoptions: defineCollection({
    loader: recordLoader(
      'adoptions',
      (data) => data.adoptions,
      (one) => `${one.entry_id}/${one.unit_code}`,
    ),
    schema: checked<Adoption>(),
  }),
  synonyms: defineCollection({
    loader: recordLoader(
      'synonyms',
      (data) => data.synonyms,
      ({ term, means }) => `${term}/${means}`,
    ),
    schema: checked<Synonym>(),
  }),
  pages: defineTexts('pages'),
  rules: defineTexts('rules'),
  faq: defineTexts('faq'),
  documents: defineTexts('documents'),
  announcements: defineTexts('announcements'),
  guides: defineTexts('guides'),
};
