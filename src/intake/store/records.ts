import type { EntryContent } from '../entry.ts';

/** How an entry came in. */
export type EntrySource = 'web' | 'paper' | 'late-draft';

/** Where an entry stands; what is erased keeps only its number and dates. */
export type EntryState = 'received' | 'withdrawn' | 'set-aside' | 'erased';

/** An entry as the store keeps it. */
export type EntryRecord = {
  /** Eight characters without look-alikes, as on the receipt. */
  receipt: string;
  edition: string;
  state: EntryState;
  source: EntrySource;
  /** ISO instant by the server's clock at which the first version was begun to be received. */
  receivedAt: string;
  withdrawnAt: string | null;
  /** Date on the postmark of a paper entry, ISO; null for others. */
  postmarkedOn: string | null;
  /** Number of the current version, from 1. */
  version: number;
  /** Id in submissions.csv; null until the first export. */
  entryId: string | null;
};

/** One version of an entry; all are kept until the entry is erased. */
export type VersionRecord = {
  number: number;
  /** ISO instant. */
  receivedAt: string;
  content: EntryContent;
};

/** Why a draft is on the server. */
export type DraftReason = 'saved' | 'invalid' | 'late';

/** What somebody has typed and not sent, or sent and could not be taken. */
export type DraftRecord = {
  /** Eight characters, by which a person may name it to the organiser. */
  number: string;
  edition: string;
  reason: DraftReason;
  /** ISO instant. */
  savedAt: string;
  /** Version of the entry that it corrects; null where nothing was sent yet. */
  baseVersion: number | null;
  content: EntryContent;
};

/** What happened, in the log that is only ever added to. */
export const eventKinds = [
  'received',
  'corrected',
  'withdrawn',
  'set-aside',
  'restored',
  'exported',
  'accepted-late',
  'erased',
  'scanned',
  'adoption-reported',
  'adoption-settled',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** A line of the log; it holds nothing about people except the officer who acted. */
export type EventRecord = {
  /** From 1, without gaps. */
  sequence: number;
  /** ISO instant. */
  at: string;
  kind: EventKind;
  /** Receipt or report number, or edition. */
  subject: string;
  /** Hashes, counts, version numbers, who of the organiser acted and why. */
  detail: Readonly<Record<string, string | number | null>>;
  /** SHA-256 in hex of the event before; 64 zeros for the first. */
  previousHash: string;
  /** SHA-256 in hex over this event with `previousHash`. */
  hash: string;
};

/** A letter that waits to be sent. */
export type OutgoingMail = { to: string; subject: string; text: string };

/** A letter in the outbox. */
export type MailRecord = OutgoingMail & { id: number; attempts: number; nextAttemptAt: string };

/** A unit's word that it applies a model, kept apart until the organiser confirms it. */
export type AdoptionReport = {
  /** Columns of adoptions.csv and the reporter's name, position, phone and email, as text. */
  fields: Readonly<Record<string, string>>;
};

export type AdoptionRecord = AdoptionReport & {
  number: string;
  modelId: string;
  /** ISO instant. */
  reportedAt: string;
  state: 'waiting' | 'confirmed' | 'refused' | 'erased';
};
