import type { SendOutcome, SentForm, Store } from './api.ts';
import { hashText } from './canonical.ts';
import { formatContent, type StoredContent } from './content.ts';
import type { EntryRow } from './entry-table.ts';
import type { Tables } from './tables.ts';
import { makeVersionEvent } from './version-event.ts';
import type { Write } from './writer.ts';

/** Adds a version with its event; the draft it was made from goes. */
function addVersion(
  { entries, events, drafts }: Tables,
  entry: EntryRow,
  content: StoredContent,
  { receivedAt, by }: Pick<SentForm, 'receivedAt' | 'by'>,
): EntryRow {
  const kind = entry.record.version === 0 ? 'received' : 'corrected';
  const detail = by === undefined ? {} : { by };
  const added = entries.addVersion(entry, receivedAt, content);
  events.append(makeVersionEvent(added, receivedAt, content, { at: receivedAt, kind, detail }));
  drafts.remove(entry.keyHash);
  return added;
}

/** An entry keeps the number that its draft had, so that a person knows only one. */
function receive(
  tables: Tables,
  keyHash: string,
  form: Omit<SentForm, 'key' | 'content'>,
): EntryRow {
  return tables.entries.add(
    {
      receipt: tables.drafts.findByKeyHash(keyHash)?.record.number ?? tables.takeNumber(),
      edition: form.edition,
      state: 'received',
      source: form.source,
      receivedAt: form.receivedAt,
      withdrawnAt: null,
      postmarkedOn: form.postmarkedOn ?? null,
    },
    keyHash,
  );
}

/** Tells why an entry takes no new version; null where it does. */
function getHindrance(
  { entries }: Tables,
  entry: EntryRow,
  content: StoredContent,
  baseVersion: number | null,
): Exclude<SendOutcome['kind'], 'received' | 'corrected'> | null {
  if (entry.record.state !== 'received') return 'closed';
  if (entries.getContentHash(entry) === content.hash) return 'unchanged';
  // A form that never knew of the entry comes from the browser that sent it, gone back and sent again.
  return baseVersion === null || baseVersion === entry.record.version ? null : 'conflict';
}

/** Makes the function that takes sent forms. */
export function makeSendForm(tables: Tables, write: Write): Store['sendForm'] {
  return ({ key, content, ...form }, writeMail) => {
    const keyHash = hashText(key);
    const stored = formatContent(content);
    return write(() => {
      const known = tables.entries.findByKeyHash(keyHash);
      const hindrance = known && getHindrance(tables, known, stored, form.baseVersion);
      if (known && hindrance) return { kind: hindrance, entry: known.record };
      const entry = known ?? receive(tables, keyHash, form);
      const { id, record } = addVersion(tables, entry, stored, form);
      const outcome: SendOutcome = { kind: known ? 'corrected' : 'received', entry: record };
      const letter = writeMail?.(outcome);
      if (letter) tables.letters.queue(letter, form.receivedAt, id);
      return outcome;
    });
  };
}
