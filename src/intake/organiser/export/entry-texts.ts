import { getVietnamDate } from '../../../text/dates.ts';
import { authors } from '../../../schemas/authors.ts';
import type { Contest } from '../../../schemas/contest.ts';
import { submissions } from '../../../schemas/submissions.ts';
import type { EntryContent } from '../../entry.ts';
import { canonicalForm } from '../../form/canonical-form.ts';
import { formatCanonical, hashText } from '../../store/canonical.ts';
import type { EntryRecord } from '../../store/records.ts';
import type { Values } from '../tables/own-table.ts';
import { readTexts, type ReadTexts, type RowTexts } from '../tables/write-row.ts';

/** The texts of an entry's rows, as they are exported. */
export type EntryTexts = { submission: RowTexts; authors: readonly RowTexts[] };

/** What the rows of an entry say. */
export type EntryValues = { submission: Values; authors: readonly Values[] };

const vietnamOffsetMs = 7 * 60 * 60 * 1000;

/** Formats an instant to the minute as the table has it; the second stays in the store. */
function formatReceived(instant: string): string {
  const local = new Date(Date.parse(instant) + vietnamOffsetMs).toISOString();
  return local.slice(0, 16).replace('T', ' ');
}

/**
 * Tells whether the organiser took an entry in after the end. Its time of arrival is left out of the
 * table, where it would make the entry one that is not to be judged.
 */
export function isAcceptedLate(contest: Contest, entry: EntryRecord): boolean {
  if (entry.source !== 'late-draft') return false;
  const window = contest.timeline?.submission;
  return window !== undefined && Date.parse(entry.receivedAt) >= Date.parse(window.closes_at);
}

/** Makes the texts of an entry's rows. */
export function makeEntryTexts(
  contest: Contest,
  entry: EntryRecord,
  content: EntryContent,
  id: string,
): EntryTexts {
  const form = canonicalForm(content);
  return {
    submission: {
      ...form.fields,
      id,
      received_at: isAcceptedLate(contest, entry) ? '' : formatReceived(entry.receivedAt),
      postmarked_on: entry.postmarkedOn ?? '',
      withdrawn_on: entry.withdrawnAt === null ? '' : getVietnamDate(entry.withdrawnAt),
    },
    authors: form.authors.map((author) => ({ ...author, entry_id: id })),
  };
}

/** Reads the texts of an entry's rows as the build does. */
export function readEntryTexts(
  texts: EntryTexts,
): { values: EntryValues } | { unreadable: string[] } {
  const reads: ReadTexts[] = [
    readTexts(submissions, texts.submission),
    ...texts.authors.map((author) => readTexts(authors, author)),
  ];
  const unreadable = reads.flatMap((read) => ('unreadable' in read ? read.unreadable : []));
  if (unreadable.length > 0) return { unreadable: [...new Set(unreadable)] };
  const [submission = {}, ...own] = reads.map((read) => ('values' in read ? read.values : {}));
  return { values: { submission, authors: own } };
}

/** What the organiser or the program itself writes is not what the entrant sent. */
const notOfEntrant = new Set(['id', 'entry_id', 'withdrawn_on']);

function pickOwn(values: Values): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name, value]) => !notOfEntrant.has(name) && value !== null && value !== undefined)
      .map(([name, value]) => [name, JSON.stringify(value)]),
  );
}

/** Hashes what the rows of an entry say: however they are written, and whatever columns are empty. */
export function hashEntry({ submission, authors: own }: EntryValues): string {
  return hashText(formatCanonical({ submission: pickOwn(submission), authors: own.map(pickOwn) }));
}

/** Names the columns in which rows say something else: by their titles, the authors as one. */
export function findDifferences(left: EntryValues, right: EntryValues): string[] {
  const [one, other] = [pickOwn(left.submission), pickOwn(right.submission)];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const differing = [...names].filter((name) => one[name] !== other[name]);
  const isSame =
    formatCanonical(left.authors.map(pickOwn)) === formatCanonical(right.authors.map(pickOwn));
  return isSame ? differing : [...differing, 'tác giả'];
}
