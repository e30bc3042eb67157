import type { EntryContent, FormProblem, KeptFile } from '../entry.ts';
import type { ReadForm } from '../form/read-form.ts';
import type { DraftReason, DraftRecord, EntryRecord } from '../store/records.ts';
import type { Intake, Visit } from './context.ts';
import { gatherFiles } from './gather-files.ts';
import { checkHoneypot } from './honeypot.ts';
import type { Sent } from './read-sent.ts';

/** A sent form with all that is known of what it belongs to. */
export type Desk = {
  visit: Visit;
  intake: Intake;
  key: string;
  entry: EntryRecord | null;
  draft: DraftRecord | null;
  baseVersion: number | null;
  /** When the draft was saved that the form was filled from; null where it was from none. */
  filledFrom: string | null;
  content: EntryContent;
  /** Files that the store held of it before. */
  keptFiles: readonly KeptFile[];
  problems: readonly FormProblem[];
  isChallenged: boolean;
  /** Rows for authors that the form had, empty ones too. */
  authorRows: number;
};

/** Counts the rows for authors in what a browser sent. */
function countRows(fields: Sent['fields']): number {
  return new Set(fields.flatMap(([name]) => /^authors\.(\d{1,2})\./.exec(name)?.[1] ?? [])).size;
}

function isEmpty({ fields, authors, files }: EntryContent): boolean {
  const hasText = Object.values(fields).some((text) => text !== '');
  return !hasText && authors.length === 0 && files.length === 0;
}

/** Returns the draft that a form was filled from; null where another window saved one since. */
export function getOwnDraft({ draft, filledFrom }: Desk): DraftRecord | null {
  return draft?.savedAt === filledFrom ? draft : null;
}

/** Keeps what was typed; a form with nothing in it is not worth a draft. */
export async function keepDraft(desk: Desk, reason: DraftReason): Promise<DraftRecord | null> {
  return isEmpty(desk.content) ? getOwnDraft(desk) : writeDraft(desk, reason);
}

/** Keeps what was typed as was asked: also that nothing is left of the draft. */
export async function saveDraft(desk: Desk): Promise<DraftRecord | null> {
  const isOwn = getOwnDraft(desk) !== null;
  return isOwn ? writeDraft(desk, 'saved') : keepDraft(desk, 'saved');
}

function writeDraft(desk: Desk, reason: DraftReason): Promise<DraftRecord> {
  const { intake, visit, key, content, baseVersion } = desk;
  return intake.store.saveDraft({
    key,
    edition: intake.getSite().definition.edition,
    content,
    reason,
    savedAt: visit.begunAt.toISOString(),
    baseVersion,
  });
}

/** Puts a sent form on the desk: with the files it had before, and what it belongs to. */
export async function openDesk(
  { form, base, problems }: ReadForm,
  sent: Sent,
  key: string,
  visit: Visit,
  intake: Intake,
): Promise<Desk> {
  const { store, challenges } = intake;
  const { definition } = intake.getSite();
  const entry = store.findEntry(key);
  const draft = store.findDraft(key);
  const current = entry && store.getVersion(entry.receipt, entry.version);
  const before = (draft ?? current)?.content.files ?? [];
  const gathered = gatherFiles(before, base.removedFiles, sent.files, definition.files);
  const isSolved =
    sent.isChallenged &&
    base.challenge !== null &&
    (await challenges.verify(base.challenge)) === 'good';
  return {
    visit,
    intake,
    key,
    entry,
    draft,
    baseVersion: base.baseVersion,
    filledFrom: base.filledFrom,
    content: { ...form, files: gathered.files },
    problems: [
      ...problems,
      ...checkHoneypot(base.honeypot),
      ...sent.problems,
      ...gathered.problems,
    ],
    keptFiles: before,
    isChallenged: sent.isChallenged && !isSolved,
    authorRows: countRows(sent.fields),
  };
}
