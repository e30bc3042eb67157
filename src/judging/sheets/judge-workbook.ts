import type { Contest, Round } from '../../schemas/contest.ts';

/** Who an entry comes from; only a round that is not blind shows it. */
export type EntryOrigin = { unit: string | null; authors: readonly string[] };

/** An entry as a judge reads it. */
export type WorkbookEntry = {
  id: string;
  title: string;
  /** Name of the field. */
  field: string;
  /** Null in a blind round. */
  origin: EntryOrigin | null;
  /** The form's parts beside title and field, in its order; text is null where it says nothing. */
  parts: readonly { title: string; text: string | null }[];
  /** What getEntryFingerprint gives of the entry as it was submitted. */
  fingerprint: string;
};

/** All that a judge's workbook says. */
export type JudgeWorkbook = {
  /** Name of the edition's folder. */
  edition: string;
  contest: Contest;
  round: Round;
  isBlind: boolean;
  judgeId: string;
  entries: readonly WorkbookEntry[];
};
