import type { EntryContent, ScanState } from '../entry.ts';
import type {
  AdoptionRecord,
  AdoptionReport,
  DraftReason,
  DraftRecord,
  EntryRecord,
  EntrySource,
  EntryState,
  EventRecord,
  MailRecord,
  OutgoingMail,
  VersionRecord,
} from './records.ts';

/** What sending a form came to. */
export type SendOutcome =
  | { kind: 'received' | 'corrected' | 'unchanged'; entry: EntryRecord }
  /** Somebody corrected the entry since; nothing was kept, `entry` is what stands. */
  | { kind: 'conflict'; entry: EntryRecord }
  /** The entry is withdrawn, set aside or erased, and takes no more versions. */
  | { kind: 'closed'; entry: EntryRecord };

/** A form that was sent and passed its checks. */
export type SentForm = {
  /** The secret of the form; the store keeps only its SHA-256. */
  key: string;
  edition: string;
  content: EntryContent;
  /** ISO instant at which the request began. */
  receivedAt: string;
  source: EntrySource;
  /** Version that the form was filled from; null for one that was never sent. */
  baseVersion: number | null;
  /** When the draft was saved that the form was filled from; null where it was filled from none. */
  filledFrom?: string | null;
  postmarkedOn?: string;
  /** Who of the organiser entered it; only for paper. */
  by?: string;
};

/** Makes the letter that tells of an outcome, to be queued with it; null where there is none. */
export type WriteMail = (outcome: SendOutcome) => OutgoingMail | null;

/** Who of the organiser did something, and why. */
export type Act = { by: string; reason: string; at: string };

/**
 * The store of one organiser. Reads answer at once. Writes answer once they are durable: those that
 * come together share one transaction. A write is refused with a StoreError where the disk is full
 * or cannot be written, or another process holds the database too long; what refers to a file that
 * is gone is refused with a MissingFilesError.
 */
export type Store = {
  /**
   * Takes a sent form: makes an entry, or a new version of the entry with this key. The same content
   * again is `unchanged`. The draft with this key goes where its content is kept in the version, or
   * the form was filled from it; a draft that says something else stays.
   */
  sendForm(form: SentForm, writeMail?: WriteMail): Promise<SendOutcome>;
  withdrawEntry(key: string, at: string, writeMail?: WriteMail): Promise<EntryRecord | null>;
  /** Keeps what was typed under its key, in place of what was kept before. */
  saveDraft(draft: {
    key: string;
    edition: string;
    content: EntryContent;
    reason: DraftReason;
    savedAt: string;
    baseVersion: number | null;
  }): Promise<DraftRecord>;
  removeDraft(key: string): Promise<void>;

  findEntry(key: string): EntryRecord | null;
  findDraft(key: string): DraftRecord | null;
  /** By receipt and a phone or email of the current version; compared in constant time. */
  findByContact(receipt: string, contact: string): EntryRecord | null;
  getVersion(receipt: string, number: number): VersionRecord | null;

  /** For the organiser: by receipt, in the order of arrival. */
  listEntries(edition: string): EntryRecord[];
  findByReceipt(receipt: string): EntryRecord | null;
  listVersions(receipt: string): VersionRecord[];
  /** Newest first. */
  listDrafts(edition: string): DraftRecord[];
  findDraftByNumber(number: string): DraftRecord | null;
  /** Makes an entry of a draft, received when the draft was saved; null where it is gone. */
  acceptDraft(number: string, act: Act): Promise<EntryRecord | null>;
  setAside(receipt: string, act: Act): Promise<EntryRecord | null>;
  /** Undoes setting aside. */
  takeBack(receipt: string, act: Act): Promise<EntryRecord | null>;
  /**
   * Removes what the versions, drafts and letters of an entry hold; its number and dates stay.
   * Returns the SHA-256 of files that nothing refers to any more, for the caller to delete.
   */
  eraseEntry(receipt: string, act: Act): Promise<{ entry: EntryRecord; files: string[] } | null>;

  /** Removes a draft by its number; returns the files that nothing refers to any more. */
  eraseDraft(number: string, act: Act): Promise<{ draft: DraftRecord; files: string[] } | null>;
  /** Removes what a report of an adoption says; its number, model and date stay. */
  eraseReport(number: string, act: Act): Promise<AdoptionRecord | null>;

  /** Notes that these versions were exported; `entryId` is kept from the first time on. */
  recordExport(
    edition: string,
    at: string,
    exported: readonly {
      receipt: string;
      version: number;
      /** As it was exported: it may have changed since. */
      state: EntryState;
      entryId: string;
      rowHash: string;
    }[],
  ): Promise<void>;
  /** What was last exported of each entry, by receipt. */
  getExported(
    edition: string,
  ): Map<string, { version: number; entryId: string; rowHash: string; state: string }>;

  reportAdoption(report: {
    key: string;
    edition: string;
    modelId: string;
    report: AdoptionReport;
    reportedAt: string;
  }): Promise<AdoptionRecord>;
  listAdoptions(state: AdoptionRecord['state']): AdoptionRecord[];
  settleAdoption(
    number: string,
    state: 'confirmed' | 'refused',
    act: Act,
  ): Promise<AdoptionRecord | null>;

  /** Letters whose time has come, oldest first. */
  listDueMail(now: string, limit: number): MailRecord[];
  /** Queues a letter outside of a write of its own. */
  queueMail(mail: OutgoingMail, at: string): Promise<void>;
  /** Forgets a letter's address and text once it is sent, or plans the next attempt. */
  settleMail(id: number, result: { sentAt: string } | { nextAttemptAt: string }): Promise<void>;

  /** Files that any version or draft refers to, by SHA-256. */
  listFiles(): Map<string, { sizeBytes: number; scan: ScanState }>;
  recordScan(sha256: string, scan: ScanState, at: string): Promise<void>;
  /**
   * Calls `removeFile` for those of the files that nothing refers to, while nobody can come to refer
   * to them, and returns them.
   */
  removeUnreferred(
    hashes: readonly string[],
    removeFile: (sha256: string) => void,
  ): Promise<string[]>;

  listEvents(): EventRecord[];
  /** Answers once the database could be written. */
  checkWritable(): Promise<void>;
  /** A secret of this store, made with it: for the server's challenges. */
  getSecret(): string;
  /** Writes one consistent copy of the database while it is in use. */
  backup(target: string): Promise<void>;
  /** Finishes the writes under way and closes the database. */
  close(): Promise<void>;
};

/** A write that the disk or the database refused; the message is for the log, the code for people. */
export class StoreError extends Error {
  override name = 'StoreError';
  readonly code: 'disk-full' | 'not-writable' | 'busy' | 'damaged' | 'newer-version';
  constructor(code: StoreError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** A write that refers to files which are not there, such as those that were erased meanwhile. */
export class MissingFilesError extends Error {
  override name = 'MissingFilesError';
  readonly hashes: readonly string[];
  constructor(hashes: readonly string[]) {
    super(`${hashes.length} attachments are gone`);
    this.hashes = hashes;
  }
}
