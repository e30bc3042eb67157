import type { Precedent } from '../../schemas/precedents.ts';
import type { SearchRecord } from '../record.ts';
import type { Context } from './context.ts';
import { makePlainRecord } from './plain-record.ts';
import { listSections } from './sections.ts';

function makeRecord(precedent: Precedent, context: Context): SearchRecord {
  const { id, title, unit, summary, source } = precedent;
  const field = context.fields.get(precedent.field);
  const year = precedent.year === null ? null : String(precedent.year);
  const card = {
    kind: 'tien-le' as const,
    id,
    href: `/kiem-tra-y-tuong/#${id}`,
    title,
    summary,
    sections: [
      ...listSections([
        ['Nơi áp dụng', unit],
        ['Nguồn', source],
      ]),
      ...(field === undefined ? [] : [field.section]),
    ],
    field: field?.id ?? null,
    facts: [unit, ...(year === null ? [] : [`Năm ${year}`])],
  };
  return makePlainRecord(card, { field: card.field, year });
}

/** Makes the records of the precedents, field by field as their page lists them. */
export function makePrecedentRecords(
  precedents: readonly Precedent[],
  context: Context,
): SearchRecord[] {
  const byField = Map.groupBy(precedents, (one) => one.field);
  return [...context.fields.keys()]
    .flatMap((field) => byField.get(field) ?? [])
    .map((one) => makeRecord(one, context));
}
