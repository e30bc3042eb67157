import type { PublicEntry } from '../../contest/public-edition.ts';
import { getExclusion } from '../../contest/exclusion.ts';
import { formatStanding } from '../../contest/standing.ts';
import type { Card, SearchRecord, Section } from '../record.ts';
import { getEditionView, getNameSections, type Context } from './context.ts';
import { getEntryFacets } from './entry-facets.ts';
import { getReasonTitle, listFullText } from './entry-titles.ts';
import { makeModelSnapshot } from '../../shortlist/model-snapshot.ts';
import { listSections } from './sections.ts';

function getSections(entry: PublicEntry, context: Context): Section[] {
  const own = listSections([
    [getReasonTitle(entry.status) ?? '', entry.statusReason],
    ['Nhận xét của Ban Giám khảo', entry.citation],
    ...listFullText(entry.text).map(({ title, text }) => [title, text] as const),
    ['Tác giả', entry.authors.map(({ name }) => name).join(', ')],
  ]);
  return [...own, ...getNameSections(context, entry)];
}

function getModel(entry: PublicEntry, context: Context, card: Omit<Card, 'model'>): Card['model'] {
  if (card.award === null) return null;
  const { id, title, href, award } = card;
  const field = context.fields.get(entry.field)?.section.text ?? '';
  const named = { id, title, href, field, unit: card.unit?.name ?? null, award };
  return makeModelSnapshot(named, context.guides.get(entry.id)?.guide ?? null);
}

/** Makes the record of an entry: a model when it won an award. */
export function makeEntryRecord(entry: PublicEntry, context: Context): SearchRecord {
  const { edition, awards } = getEditionView(context, entry.edition);
  const standing = formatStanding(entry, edition.contest.rounds);
  const card: Omit<Card, 'model'> = {
    kind: entry.award === null ? 'bai-du-thi' : 'mo-hinh',
    id: entry.id,
    href: `/bai-du-thi/${entry.id}/`,
    language: edition.contest.language,
    title: entry.title,
    summary: entry.summary,
    sections: getSections(entry, context),
    field: entry.field,
    unit: context.units.get(entry.unitCode ?? '')?.link ?? null,
    award: awards.get(entry.award ?? '')?.name ?? null,
    excluded: getExclusion(entry.status),
    facts: [`Mã bài ${entry.id}`, ...(standing === null ? [] : [standing])],
  };
  return {
    card: { ...card, model: getModel(entry, context, card) },
    facets: getEntryFacets(entry, context),
  };
}
