import type { Act, Store } from './api.ts';
import { hashText } from './canonical.ts';
import { formatContent } from './content.ts';
import type { DraftRow } from './draft-table.ts';
import type { EntryRow } from './entry-table.ts';
import { parseNumber } from './number.ts';
import type { EntryRecord, EntryState, EventKind } from './records.ts';
import type { Tables } from './tables.ts';
import { makeVersionEvent } from './version-event.ts';
import type { Write } from './writer.ts';

type Acts = Pick<Store, 'withdrawEntry' | 'setAside' | 'takeBack' | 'acceptDraft'>;

/** Finds an entry by its receipt as people write it. */
export function findEntryRow({ entries }: Tables, receipt: string): EntryRow | null {
  const number = parseNumber(receipt);
  return number === null ? null : entries.findByReceipt(number);
}

function receiveLate({ entries }: Tables, { keyHash, record }: DraftRow): EntryRow {
  return entries.add(
    {
      receipt: record.number,
      edition: record.edition,
      state: 'received',
      source: 'late-draft',
      receivedAt: record.savedAt,
      withdrawnAt: null,
      postmarkedOn: null,
    },
    keyHash,
  );
}

/** A draft that corrects an entry becomes its next version; an entry that is closed takes none. */
function acceptDraft(tables: Tables, draft: DraftRow, { by, reason, at }: Act): EntryRow | null {
  const { entries, events, drafts } = tables;
  const entry = entries.findByKeyHash(draft.keyHash) ?? receiveLate(tables, draft);
  if (entry.record.state !== 'received') return null;
  const { savedAt, content } = draft.record;
  const stored = formatContent(content);
  const added = entries.addVersion(entry, savedAt, stored);
  const event = { at, kind: 'accepted-late', detail: { by, reason } } as const;
  events.append(makeVersionEvent(added, savedAt, stored, event));
  drafts.remove(draft.keyHash);
  return added;
}

/** Makes the functions that change where an entry stands. */
export function makeActs(tables: Tables, write: Write): Acts {
  const { entries, events, letters } = tables;

  function change(receipt: string, from: EntryState, to: EntryState, kind: EventKind, act: Act) {
    return write((): EntryRecord | null => {
      const entry = findEntryRow(tables, receipt);
      if (entry?.record.state !== from) return entry?.record ?? null;
      const { by, reason, at } = act;
      events.append({ at, kind, subject: entry.record.receipt, detail: { by, reason } });
      return entries.setState(entry, to, entry.record.withdrawnAt);
    });
  }

  return {
    withdrawEntry: (key, at, writeMail) =>
      write(() => {
        const entry = entries.findByKeyHash(hashText(key));
        if (entry === null) return null;
        const { receipt, state, version } = entry.record;
        if (state === 'withdrawn' || state === 'erased') return entry.record;
        events.append({ at, kind: 'withdrawn', subject: receipt, detail: { version } });
        const record = entries.setState(entry, 'withdrawn', at);
        const letter = writeMail?.({ kind: 'closed', entry: record });
        if (letter) letters.queue(letter, at, entry.id);
        return record;
      }),
    setAside: (receipt, act) => change(receipt, 'received', 'set-aside', 'set-aside', act),
    takeBack: (receipt, act) => change(receipt, 'set-aside', 'received', 'restored', act),
    acceptDraft: (number, act) =>
      write(() => {
        const draft = tables.drafts.findByNumber(parseNumber(number) ?? '');
        return draft && (acceptDraft(tables, draft, act)?.record ?? null);
      }),
  };
}
