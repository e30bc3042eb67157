import type { SendOutcome, SentForm, Store } from './api.ts';
import { hashText } from './canonical.ts';
import { formatContent, type StoredContent } from './content.ts';
import type { DraftRow } from './draft-table.ts';
import type { EntryRow } from './entry-table.ts';
import type { RequireFiles } from './require-files.ts';
import type { Tables } from './tables.ts';
import { makeVersionEvent } from './version-event.ts';
import type { Write } from './writer.ts';

/** Adds a version with its event. */
function addVersion(
  { entries, events }: Tables,
  entry: EntryRow,
  content: StoredContent,
  { receivedAt, by }: Pick<SentForm, 'receivedAt' | 'by'>,
): EntryRow {
  const kind = entry.record.version === 0 ? 'received' : 'corrected';
  const detail = by === undefined ? {} : { by };
  const added = entries.addVersion(entry, receivedAt, content);
  events.append(makeVersionEvent(added, receivedAt, content, { at: receivedAt, kind, detail }));
  return added;
}

/** Tells whether a draft has nothing more to say once a form is sent: all it said is in the form. */
function isSpent(
  { record }: DraftRow,
  content: StoredContent,
  filledFrom: SentForm['filledFrom'],
): boolean {
  return record.savedAt === filledFrom || formatContent(record.content).hash === content.hash;
}

/** An entry keeps the number that its draft had, so that a person knows only one. */
function receive(
  tables: Tables,
  keyHash: string,
  number: string | undefined,
  form: Omit<SentForm, 'key' | 'content'>,
): EntryRow {
  return tables.entries.add(
    {
      receipt: number ?? tables.takeNumber(),
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
export function makeSendForm(
  tables: Tables,
  write: Write,
  requireFiles: RequireFiles,
): Store['sendForm'] {
  return ({ key, content, ...form }, writeMail) => {
    const keyHash = hashText(key);
    const stored = formatContent(content);
    return write(() => {
      const known = tables.entries.findByKeyHash(keyHash);
      const hindrance = known && getHindrance(tables, known, stored, form.baseVersion);
      const draft = tables.drafts.findByKeyHash(keyHash);
      const spent = draft && isSpent(draft, stored, form.filledFrom) ? draft : null;
      const removeSpent = () => {
        if (spent !== null) tables.drafts.remove(keyHash);
      };
      if (known && hindrance) {
        if (hindrance === 'unchanged') removeSpent();
        return { kind: hindrance, entry: known.record };
      }
      requireFiles(content.files);
      const entry = known ?? receive(tables, keyHash, spent?.record.number, form);
      const { id, record } = addVersion(tables, entry, stored, form);
      removeSpent();
      const outcome: SendOutcome = { kind: known ? 'corrected' : 'received', entry: record };
      const letter = writeMail?.(outcome);
      if (letter) tables.letters.queue(letter, form.receivedAt, id);
      return outcome;
    });
  };
}
