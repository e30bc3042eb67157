import type { StoredContent } from './content.ts';
import type { EntryRow } from './entry-table.ts';
import type { NewEvent } from './event-log.ts';
import type { EventRecord } from './records.ts';

/** Events that each tell of one version of an entry. */
export const versionEventKinds: readonly string[] = ['received', 'corrected', 'accepted-late'];

/** Makes the event of a version that was just added: it proves when the version came, and what it was. */
export function makeVersionEvent(
  { record }: EntryRow,
  receivedAt: string,
  content: StoredContent,
  { at, kind, detail }: Omit<NewEvent, 'subject'>,
): NewEvent {
  const { edition, source, postmarkedOn, version } = record;
  return {
    at,
    kind,
    subject: record.receipt,
    detail: {
      ...detail,
      edition,
      source,
      postmarkedOn,
      version,
      receivedAt,
      content: content.hash,
      files: content.files.length,
      fileHashes: content.files.map(({ sha256 }) => sha256).join(' '),
    },
  };
}

/** Returns the files that an event tells of. */
export function getFileHashes({ detail }: EventRecord): string[] {
  return typeof detail.fileHashes === 'string'
    ? detail.fileHashes.split(' ').filter((hash) => hash !== '')
    : [];
}
