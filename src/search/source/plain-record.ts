import type { Card, FacetValues, SearchRecord } from '../record.ts';

const emptyFacets: FacetValues = {
  kind: null,
  field: null,
  year: null,
  unitKind: null,
  unit: null,
  award: null,
  cost: null,
  time: null,
  guide: null,
  adopted: null,
};

const emptyCard = {
  language: 'vi',
  summary: null,
  field: null,
  unit: null,
  award: null,
  excluded: null,
  facts: [],
  model: null,
} satisfies Partial<Card>;

type OwnCard = Pick<Card, 'kind' | 'id' | 'href' | 'title' | 'sections'> & Partial<Card>;

/** Makes a record of something that is no entry from what it has. */
export function makePlainRecord(card: OwnCard, facets: Partial<FacetValues>): SearchRecord {
  return {
    card: { ...emptyCard, ...card },
    facets: { ...emptyFacets, kind: card.kind, ...facets },
  };
}
