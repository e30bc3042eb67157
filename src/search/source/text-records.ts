import type { PublicText } from '../../contest/public-data.ts';
import type { Contest } from '../../schemas/contest.ts';
import { faqGroups, type FaqGroup } from '../../schemas/content/texts.ts';
import type { SearchRecord } from '../record.ts';
import { formatPlainText } from './plain-text.ts';
import { makePlainRecord } from './plain-record.ts';
import { formatSlug } from '../../text/normalise.ts';
import { listSections } from './sections.ts';

type TextOf<K extends PublicText['kind']> = Extract<PublicText, { kind: K }>;

const groupOrder = Object.keys(faqGroups) as FaqGroup[];

function makeRuleRecord({ data, body }: TextOf<'rules'>, contest: Contest): SearchRecord {
  const { number, title, shows } = data;
  const rounds = shows.includes('rubric') ? contest.rounds : [];
  const names = {
    fields: shows.includes('fields') ? contest.fields : [],
    criteria: rounds.flatMap((round) => round.criteria),
    awards: shows.includes('awards') ? contest.awards : [],
  };
  const list = (named: readonly { name: string }[]) => named.map(({ name }) => name).join('\n');
  const card = {
    kind: 'the-le' as const,
    id: `dieu-${number}`,
    href: `/the-le/#dieu-${number}`,
    title: `Điều ${number}. ${title}`,
    sections: listSections([
      ['Nội dung', formatPlainText(body)],
      ['Lĩnh vực', list(names.fields)],
      ['Tiêu chí', list(names.criteria)],
      ['Giải thưởng', list(names.awards)],
    ]),
  };
  return makePlainRecord(card, { year: String(contest.year) });
}

/** Makes the records of an edition's rules, article by article. */
export function makeRuleRecords(texts: readonly PublicText[], contest: Contest): SearchRecord[] {
  return texts
    .filter((text) => text.kind === 'rules')
    .toSorted((left, right) => left.data.number - right.data.number)
    .map((text) => makeRuleRecord(text, contest));
}

/** Makes the records of an edition's questions, in the order of their page. */
export function makeFaqRecords(texts: readonly PublicText[], contest: Contest): SearchRecord[] {
  const place = ({ data }: TextOf<'faq'>) => groupOrder.indexOf(data.group);
  return texts
    .filter((text) => text.kind === 'faq')
    .toSorted((left, right) => place(left) - place(right) || left.data.order - right.data.order)
    .map(({ slug, data: { question: title }, body }) => {
      const sections = listSections([['Trả lời', formatPlainText(body)]]);
      const card = {
        kind: 'hoi-dap',
        id: slug,
        href: `/hoi-dap/#${slug}`,
        title,
        sections,
      } as const;
      return makePlainRecord(card, { year: String(contest.year) });
    });
}

/** Makes the records of the documents of all editions. */
export function makeDocumentRecords(texts: readonly PublicText[]): SearchRecord[] {
  return texts
    .filter((text) => text.kind === 'documents')
    .map(({ data: { type, number, title, issuer, summary }, body }) => {
      const anchor = formatSlug(number);
      const sections = listSections([
        ['Cơ quan ban hành', issuer],
        ['Ghi chú', formatPlainText(body)],
      ]);
      const card = {
        kind: 'van-ban',
        id: anchor,
        href: `/van-ban/#${anchor}`,
        title: `${type} ${number}: ${title}`,
        summary,
        sections,
      } as const;
      return makePlainRecord(card, {});
    });
}
