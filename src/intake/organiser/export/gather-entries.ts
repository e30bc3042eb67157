import type { Contest } from '../../../schemas/contest.ts';
import type { Store } from '../../store/api.ts';
import type { EntryRecord } from '../../store/records.ts';
import {
  hashEntry,
  makeEntryTexts,
  readEntryTexts,
  type EntryTexts,
  type EntryValues,
} from './entry-texts.ts';
import { findUnlike } from '../tables/read-back.ts';
import { makeRow, widenTable } from '../tables/write-row.ts';
import { getIdPrefix, makeIdGiver } from './number-entries.ts';
import type { EntryTables, ExportedEntry } from './plan.ts';

/** An entry whose texts the build could not read, or would read otherwise; `why` for people. */
export type UnreadableEntry = { entry: EntryRecord; why: string };

/** Entries of an edition as an export finds them. */
export type GatheredEntries = {
  entries: readonly ExportedEntry[];
  unreadable: readonly UnreadableEntry[];
};

/** Stands for the id of an entry that has none yet. */
const trialId = 'bai-moi';

const isInTables = ({ state }: EntryRecord) => state === 'received' || state === 'withdrawn';

function readLastValues(
  store: Store,
  contest: Contest,
  entry: EntryRecord,
  { id, version }: { id: string; version: number },
): EntryValues | null {
  const last = store.getVersion(entry.receipt, version);
  if (last === null || entry.state === 'erased') return null;
  const read = readEntryTexts(makeEntryTexts(contest, entry, last.content, id));
  return 'values' in read ? read.values : null;
}

/** A cell such as “#N/A” means something else to the build than to who typed it. */
async function isReadBack({ submissions, authors }: EntryTables, texts: EntryTexts) {
  const own = widenTable(submissions, [texts.submission]);
  const people = widenTable(authors, texts.authors);
  const rows = texts.authors.map((author) => makeRow(people, author));
  return (
    (await findUnlike({ ...own, rows: [makeRow(own, texts.submission)] })) === null &&
    (await findUnlike({ ...people, rows })) === null
  );
}

/** Reads an entry's texts as the build will once they are written; `why` where it could not. */
async function readSafely(
  tables: EntryTables,
  current: EntryTexts,
  lastHash: string | undefined,
): Promise<{ values: EntryValues } | { why: string }> {
  const read = readEntryTexts(current);
  if ('unreadable' in read) return { why: read.unreadable.join(', ') };
  const isKnown = hashEntry(read.values) === lastHash;
  if (isKnown || (await isReadBack(tables, current))) return read;
  return { why: 'có chữ mà bảng không giữ được như đã gửi' };
}

/** Gathers the entries of an edition in the order of arrival, and gives each new one its id. */
export async function gatherEntries(
  store: Store,
  contest: Contest,
  edition: string,
  tables: EntryTables,
): Promise<GatheredEntries> {
  const all = store.listEntries(edition);
  const exported = store.getExported(edition);
  const known = [
    ...tables.submissions.rows.map(({ values }) => String(values.id)),
    ...all.flatMap(({ entryId }) => entryId ?? []),
  ];
  const giveId = makeIdGiver(getIdPrefix(contest), known);
  const unreadable: UnreadableEntry[] = [];
  const entries: ExportedEntry[] = [];
  for (const entry of all) {
    const last = exported.get(entry.receipt) ?? null;
    const isIn = isInTables(entry);
    if (!isIn && entry.entryId === null) continue;
    const content = isIn ? (store.getVersion(entry.receipt, entry.version)?.content ?? null) : null;
    const makeTexts = (id: string) =>
      content === null ? null : makeEntryTexts(contest, entry, content, id);
    const trial = makeTexts(entry.entryId ?? trialId);
    const read = trial && (await readSafely(tables, trial, last?.rowHash));
    if (read !== null && 'why' in read) {
      unreadable.push({ entry, why: read.why });
      continue;
    }
    // Only an entry that is exported uses up a number.
    const id = entry.entryId ?? giveId();
    const lastValues =
      last === null ? null : readLastValues(store, contest, entry, { id, version: last.version });
    const current = makeTexts(id);
    const texts = current && read && { current, values: read.values };
    entries.push({ entry, id, last, lastValues, texts });
  }
  return { entries, unreadable };
}
