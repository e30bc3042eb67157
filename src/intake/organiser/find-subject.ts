import type { Store } from '../store/api.ts';
import { parseNumber } from '../store/number.ts';
import type { AdoptionRecord, DraftRecord, EntryRecord } from '../store/records.ts';

/** Every state of a report, those that wait first. */
export const reportStates = ['waiting', 'confirmed', 'refused', 'erased'] as const;

/** What a number may stand for. */
export type Subject =
  | { kind: 'entry'; entry: EntryRecord }
  | { kind: 'draft'; draft: DraftRecord }
  | { kind: 'report'; report: AdoptionRecord };

/** Finds an entry by its receipt, or by the id that it has in submissions.csv. */
export function findEntry(store: Store, edition: string, written: string): EntryRecord | null {
  const own = store.findByReceipt(written);
  if (own !== null) return own;
  const id = written.trim().toLowerCase();
  return store.listEntries(edition).find(({ entryId }) => entryId?.toLowerCase() === id) ?? null;
}

/** Finds a unit's report by its number, in whatever state it is. */
export function findReport(store: Store, written: string): AdoptionRecord | null {
  const number = parseNumber(written);
  const states = ['waiting', 'confirmed', 'refused'] as const;
  return (
    states.flatMap((state) => store.listAdoptions(state)).find((one) => one.number === number) ??
    null
  );
}

/** Finds what a number stands for; null where for nothing. */
export function findSubject(store: Store, edition: string, written: string): Subject | null {
  const entry = findEntry(store, edition, written);
  if (entry !== null) return { kind: 'entry', entry };
  const draft = store.findDraftByNumber(written);
  if (draft !== null) return { kind: 'draft', draft };
  const report = findReport(store, written);
  return report === null ? null : { kind: 'report', report };
}
