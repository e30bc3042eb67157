import { sumCosts } from '../../contest/cost-band.ts';
import type { PublicEntry } from '../../contest/public-edition.ts';
import type { Guide } from '../../schemas/content/guide.ts';
import { formatMoney, formatNumber } from '../../text/numbers.ts';
import type { SearchRecord } from '../record.ts';
import { countInUse } from './adopted.ts';
import { getNameSections, type Context } from './context.ts';
import { makeEntryRecord } from './entry-record.ts';
import { getGuideSections } from './guide-sections.ts';
import { listSections } from './sections.ts';

function getFacts(guide: Guide, inUseCount: number): string[] {
  const firstYearVnd = sumCosts(guide, 'once') + sumCosts(guide, 'yearly');
  const days = guide.deploy_days;
  return [
    ...(days === undefined ? [] : [`Thời gian chuẩn bị ${formatNumber(days)} ngày`]),
    ...(guide.costs.length === 0 ? [] : [`Kinh phí năm đầu ${formatMoney(firstYearVnd)}`]),
    ...(inUseCount === 0 ? [] : [`${formatNumber(inUseCount)} đơn vị đang áp dụng`]),
  ];
}

function listAdopters(entry: PublicEntry, { adoptions, units }: Context): string {
  return (adoptions.get(entry.id) ?? [])
    .map(({ unit_code: code, result }) => {
      const name = units.get(code)?.link.name ?? '';
      return result === null ? name : `${name}: ${result}`;
    })
    .join('\n');
}

/** Makes the record of an entry's guide, or null where there is none. */
export function makeGuideRecord(entry: PublicEntry, context: Context): SearchRecord | null {
  const written = context.guides.get(entry.id);
  if (entry.award === null || written === undefined) return null;
  const { guide, body } = written;
  const { card, facets } = makeEntryRecord(entry, context);
  return {
    card: {
      ...card,
      kind: 'huong-dan',
      href: `/nhan-rong/${entry.id}/`,
      language: 'vi',
      title: guide.title,
      summary: guide.summary,
      sections: [
        ...getGuideSections(guide, body),
        ...listSections([
          ['Đơn vị đã áp dụng', listAdopters(entry, context)],
          ['Nhận xét của Ban Giám khảo', entry.citation],
        ]),
        ...getNameSections(context, entry),
      ],
      facts: getFacts(guide, countInUse(context.adoptions.get(entry.id))),
      model: null,
    },
    facets: { ...facets, kind: 'huong-dan' },
  };
}
