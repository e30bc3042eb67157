import { evidenceLevels, type Guide } from '../schemas/content/guide.ts';
import { makeModelSnapshot } from '../shortlist/model-snapshot.ts';
import type { Comparison, Line } from '../shortlist/comparison.ts';
import type { ModelSnapshot } from '../shortlist/saved-model.ts';
import { formatDate } from '../text/dates.ts';
import { formatMoney, formatNumber } from '../text/numbers.ts';
import { getEntriesById } from './data.ts';
import { getWinners, type EntryCard } from './entries.ts';
import { getGuideOf, type AdopterView, type ContactView } from './guides.ts';

const parseLines = (text: string | null | undefined, language?: string): Line[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.replace(/^[-–•]\s+/, '').trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, ...(language === undefined ? {} : { language }) }));

const withDetail = (text: string, detail: string | null | undefined): Line =>
  detail == null ? { text } : { text, detail };

const listTexts = (texts: readonly string[]): Line[] => texts.map((text) => ({ text }));

function formatIndicator(one: Guide['indicators'][number]): Line {
  const unit = one.unit === undefined ? '' : ` (${one.unit})`;
  return withDetail(
    `${one.name}${unit}: ${one.before}\u00A0→\u00A0${one.after}`,
    evidenceLevels[one.evidence],
  );
}

function formatAdopter({ unit, status, startedOn, lastConfirmedOn, result }: AdopterView): Line {
  const days = `bắt đầu ${formatDate(startedOn)}, xác nhận ${formatDate(lastConfirmedOn)}`;
  return {
    text: unit?.name ?? '',
    ...(unit === null ? {} : { href: unit.href }),
    detail: [`${status}: ${days}.`, result].filter(Boolean).join(' '),
  };
}

function formatContact({ office, unit, lastConfirmedOn, endedOn, successor }: ContactView): Line[] {
  const confirmed = `Xác nhận lần cuối ${formatDate(lastConfirmedOn)}.`;
  const ended =
    endedOn !== null &&
    `Đơn vị hoạt động đến hết ngày ${formatDate(endedOn)}; đầu mối này không còn dùng được.`;
  const line: Line = {
    text: unit === null ? office : `${office}, ${unit.name}`,
    detail: [confirmed, ended].filter(Boolean).join(' '),
  };
  return successor === null
    ? [line]
    : [line, { text: `Đơn vị kế thừa: ${successor.name}`, href: successor.href }];
}

/** Returns what a list on a reader's device keeps of an entry. */
export async function getSnapshot(card: EntryCard): Promise<ModelSnapshot> {
  const guide = card.award === null ? null : await getGuideOf(card.id);
  const { id, title, href, field, unit, award } = card;
  const named = { field: field.name, unit: unit?.name ?? null, award: award?.name ?? null };
  return makeModelSnapshot({ id, title, href, ...named }, guide?.data ?? null);
}

/** Returns a winning model as the comparison shows it: from its guide, or else from its text. */
async function getComparison(card: EntryCard): Promise<Comparison> {
  const text = (await getEntriesById()).get(card.id)?.text;
  const guide = await getGuideOf(card.id);
  const data = guide?.data;
  const language = card.language === 'vi' ? undefined : card.language;
  const { title, award, costBand, time } = await getSnapshot(card);
  const hasCosts = guide !== null && guide.costBand !== null;
  const conditions = listTexts(data?.conditions ?? []);
  const results = (data?.indicators ?? []).map(formatIndicator);
  return {
    id: card.id,
    title,
    language: guide === null ? card.language : 'vi',
    cells: {
      award: parseLines(award),
      field: [{ text: card.field.name, href: card.field.href }],
      unit: card.unit === null ? [] : [{ text: card.unit.name, href: card.unit.href }],
      problem: data?.before ? parseLines(data.before.text) : parseLines(text?.need, language),
      replaces: parseLines(data?.replaces),
      once: hasCosts ? [{ text: formatMoney(guide.onceVnd) }] : [],
      yearly: hasCosts ? [{ text: formatMoney(guide.yearlyVnd) }] : [],
      costBand: parseLines(costBand),
      time: parseLines(time),
      staff: (data?.staff ?? []).map((one) =>
        withDetail(`${one.role}: ${formatNumber(one.count)} người`, one.training),
      ),
      conditions: conditions.length > 0 ? conditions : parseLines(text?.conditions, language),
      results: results.length > 0 ? results : parseLines(text?.benefits, language),
      notWhen: listTexts(data?.not_when ?? []),
      adopters: (guide?.adopters ?? []).map(formatAdopter),
      legal: (data?.legal_basis ?? []).map((one) =>
        withDetail(`${one.number}, ${one.title}`, one.note),
      ),
      contact: guide?.contact ? formatContact(guide.contact) : [],
      links: [
        { text: 'Bài dự thi', href: card.href },
        ...(guide === null ? [] : [{ text: 'Hướng dẫn nhân rộng', href: guide.href }]),
      ],
    },
  };
}

/** Lists every winning model as the comparison shows it, in the order of the awards. */
export async function getComparisons(): Promise<Comparison[]> {
  return Promise.all((await getWinners()).map(getComparison));
}
