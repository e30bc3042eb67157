import { formatNumber8 } from '../number.ts';
import type { EntryRecord, EventRecord } from '../records.ts';
import { versionEventKinds } from '../version-event.ts';
import type { StoreFinding } from './finding.ts';

/** What the log says of an entry. */
type Told = Omit<EntryRecord, 'receipt' | 'entryId'>;

const columns = [
  ['state', 'tình trạng'],
  ['receivedAt', 'giờ nhận'],
  ['withdrawnAt', 'giờ rút'],
  ['version', 'phiên bản hiện hành'],
  ['source', 'cách nộp'],
  ['postmarkedOn', 'ngày trên dấu bưu điện'],
  ['edition', 'cuộc thi'],
] as const;

/** Adds an event to what is told of its entry; null until the first version is told of. */
function addEvent(told: Told | null, { at, kind, detail }: EventRecord): Told | null {
  if (versionEventKinds.includes(kind)) {
    const version = Number(detail.version);
    if (told !== null) return { ...told, version };
    const { edition, source, receivedAt, postmarkedOn } = detail;
    return {
      state: 'received',
      edition: String(edition),
      source: source === 'paper' || source === 'late-draft' ? source : 'web',
      receivedAt: String(receivedAt),
      postmarkedOn: typeof postmarkedOn === 'string' ? postmarkedOn : null,
      withdrawnAt: null,
      version,
    };
  }
  if (told === null) return null;
  if (kind === 'withdrawn') return { ...told, state: 'withdrawn', withdrawnAt: at };
  if (kind === 'restored') return { ...told, state: 'received' };
  return kind === 'set-aside' || kind === 'erased' ? { ...told, state: kind } : told;
}

/** Checks that every entry stands where the log leaves it. */
export function checkEntries(
  entries: readonly EntryRecord[],
  events: readonly EventRecord[],
): StoreFinding[] {
  const toldByReceipt = new Map<string, Told | null>();
  for (const event of events) {
    toldByReceipt.set(event.subject, addEvent(toldByReceipt.get(event.subject) ?? null, event));
  }
  return entries.flatMap((entry) => {
    const told = toldByReceipt.get(entry.receipt);
    const differing = told ? columns.filter(([name]) => entry[name] !== told[name]) : [];
    if (differing.length === 0) return [];
    const words = differing.map(([, label]) => label).join(', ');
    const message = `Bài ${formatNumber8(entry.receipt)}: ${words} khác với nhật ký.`;
    return [{ code: 'entry-altered' as const, subject: entry.receipt, message }];
  });
}
