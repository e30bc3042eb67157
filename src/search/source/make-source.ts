import type { PublicData } from '../../contest/public-data.ts';
import type { PublicEntry } from '../../contest/public-edition.ts';
import { compareIso } from '../../text/compare.ts';
import type { SearchRecord, SearchSource } from '../record.ts';
import { getEditionView, makeContext, type Context } from './context.ts';
import { makeEntryRecord } from './entry-record.ts';
import { makeFacets } from './facets.ts';
import { makeGuideRecord } from './guide-record.ts';
import { makePrecedentRecords } from './precedent-records.ts';
import { makeDocumentRecords, makeFaqRecords, makeRuleRecords } from './text-records.ts';

function compareEntries(left: PublicEntry, right: PublicEntry): number {
  return compareIso(right.edition, left.edition) || compareIso(left.id, right.id);
}

/** Orders the guides as their page does: newest edition first, highest award first. */
function makeGuideRecords(entries: readonly PublicEntry[], context: Context): SearchRecord[] {
  const getPlace = ({ edition, award }: PublicEntry) => {
    const { year, awards } = getEditionView(context, edition);
    return { year: Number(year), rank: awards.get(award ?? '')?.rank ?? 0 };
  };
  return entries
    .filter(({ id, award }) => award !== null && context.guides.has(id))
    .map((entry) => ({ entry, ...getPlace(entry) }))
    .toSorted((left, right) => right.year - left.year || left.rank - right.rank)
    .flatMap(({ entry }) => makeGuideRecord(entry, context) ?? []);
}

/** Makes all that can be searched from the public view: what it holds back is not found either. */
export function makeSearchSource(data: PublicData): SearchSource {
  const context = makeContext(data);
  const entries = data.entries.toSorted(compareEntries);
  const [current] = data.editions;
  const texts = data.texts.filter(({ edition }) => edition === current?.id);
  const records = [
    ...entries.map((entry) => makeEntryRecord(entry, context)),
    ...makeGuideRecords(entries, context),
    ...makePrecedentRecords(data.precedents, context),
    ...(current === undefined ? [] : makeRuleRecords(texts, current.contest)),
    ...(current === undefined ? [] : makeFaqRecords(texts, current.contest)),
    ...makeDocumentRecords(data.texts),
  ];
  return { records, facets: makeFacets(records, context), synonyms: data.synonyms };
}
