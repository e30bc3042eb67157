import { entrantKinds } from '../schemas/submissions.ts';
import { unitKinds, type UnitKind } from '../schemas/units.ts';
import type { PublicEdition } from '../contest/public-edition.ts';
import { compareIso } from '../text/compare.ts';
import { formatDate, formatDeadline, addDays, getVietnamDate } from '../text/dates.ts';
import { getCurrentEdition, getEntries, getUnitsByCode } from './data.ts';
import { getFields } from './fields.ts';

/** One bar of a chart and one row of its table. */
export type Bar = { label: string; value: number; note?: string };

export type FigureView = {
  id: string;
  title: string;
  /** What the figure shows, in one sentence. */
  finding: string;
  labelHeader: string;
  valueHeader: string;
  bars: Bar[];
  kind: 'bars' | 'days';
};

async function countFields(edition: PublicEdition): Promise<Bar[]> {
  const own = (await getEntries()).filter((entry) => entry.edition === edition.id);
  return (await getFields())
    .filter((field) => edition.contest.fields.some(({ id }) => id === field.id))
    .map((field) => ({
      label: field.shortName,
      value: own.filter((entry) => entry.field === field.id).length,
    }))
    .toSorted((left, right) => right.value - left.value);
}

async function countUnitKinds(edition: PublicEdition): Promise<Bar[]> {
  const units = await getUnitsByCode();
  const counts = new Map<UnitKind | 'none', number>();
  for (const entry of await getEntries()) {
    if (entry.edition !== edition.id) continue;
    const kind = units.get(entry.unitCode ?? '')?.kind ?? 'none';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts]
    .map(([kind, value]) => ({
      label: kind === 'none' ? 'Không thuộc đơn vị nào' : unitKinds[kind],
      value,
    }))
    .toSorted((left, right) => right.value - left.value);
}

async function countEntrantKinds(edition: PublicEdition): Promise<Bar[]> {
  const kinds = Object.keys(entrantKinds) as (keyof typeof entrantKinds)[];
  const own = (await getEntries()).filter((entry) => entry.edition === edition.id);
  return kinds
    .map((kind) => ({
      label: entrantKinds[kind],
      value: own.filter((entry) => entry.entrantKind === kind).length,
    }))
    .filter((bar) => bar.value > 0)
    .toSorted((left, right) => right.value - left.value);
}

async function countDays(edition: PublicEdition): Promise<Bar[]> {
  const window = edition.contest.timeline?.submission;
  const days = (await getEntries())
    .filter((entry) => entry.edition === edition.id)
    .flatMap((entry) => entry.receivedOn ?? [])
    .toSorted(compareIso);
  const first = window === undefined ? days[0] : getVietnamDate(window.opens_at);
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const bars: Bar[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    bars.push({ label: formatDate(day), value: days.filter((one) => one === day).length });
  }
  return bars;
}

function describeShare(bars: readonly Bar[]): string {
  const total = bars.reduce((sum, bar) => sum + bar.value, 0);
  const [first] = bars;
  if (first === undefined || total === 0) return 'Chưa có thông tin.';
  const top = bars.filter((bar) => bar.value === first.value);
  const names = top.map((bar) => `“${bar.label}”`).join(' và ');
  const percent = Math.round((first.value / total) * 100);
  const each = top.length > 1 ? 'mỗi loại ' : '';
  return `Nhiều nhất là ${names}: ${each}${first.value} trong ${total} bài (${percent}%).`;
}

function describeDays(bars: readonly Bar[], edition: PublicEdition): string {
  const total = bars.reduce((sum, bar) => sum + bar.value, 0);
  const closes = edition.contest.timeline?.submission.closes_at;
  const lastWeek = bars.slice(-7).reduce((sum, bar) => sum + bar.value, 0);
  if (total === 0) return 'Chưa có thông tin.';
  const until = closes === undefined ? '' : ` (hạn nhận bài ${formatDeadline(closes)})`;
  return `${lastWeek} trong ${total} bài đến trong bảy ngày cuối${until}.`;
}

/** Returns the figures of the current edition, each with what it shows in words. */
export async function getFigures(): Promise<FigureView[]> {
  const edition = await getCurrentEdition();
  const fields = await countFields(edition);
  const units = await countUnitKinds(edition);
  const entrants = await countEntrantKinds(edition);
  const days = await countDays(edition);
  const bar = { labelHeader: '', valueHeader: 'Số bài', kind: 'bars' as const };
  const figures: FigureView[] = [
    {
      ...bar,
      id: 'linh-vuc',
      title: 'Bài dự thi theo lĩnh vực',
      finding: describeShare(fields),
      labelHeader: 'Lĩnh vực',
      bars: fields,
    },
    {
      ...bar,
      id: 'don-vi',
      title: 'Bài dự thi theo loại đơn vị',
      finding: describeShare(units),
      labelHeader: 'Loại đơn vị',
      bars: units,
    },
    {
      ...bar,
      id: 'tac-gia',
      title: 'Bài dự thi theo loại tác giả',
      finding: describeShare(entrants),
      labelHeader: 'Loại tác giả',
      bars: entrants,
    },
    {
      ...bar,
      id: 'ngay-nhan',
      title: 'Bài dự thi theo ngày nhận',
      finding: describeDays(days, edition),
      labelHeader: 'Ngày',
      bars: days,
      kind: 'days',
    },
  ];
  return figures.filter((figure) => figure.bars.length > 0);
}
