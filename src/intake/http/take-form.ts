import { getRequestPhase, isOpen } from '../deadline.ts';
import type { EntryContent, FormProblem } from '../entry.ts';
import { checkForm } from '../form/check-form.ts';
import { getFormLayout } from '../form/layout.ts';
import { readForm, type ReadForm } from '../form/read-form.ts';
import { StoreError } from '../store/api.ts';
import type { DraftReason, DraftRecord, EntryRecord } from '../store/records.ts';
import { getVietnamDate } from '../../text/dates.ts';
import type { Intake, Visit } from './context.ts';
import { gatherFiles } from './gather-files.ts';
import { getDraftPath, getEntryPath, getLink } from './links.ts';
import type { Sent } from './read-sent.ts';
import type { Reply } from './reply.ts';
import { replyTrouble } from './troubles.ts';
import { showForm, type ShownForm } from './show-form.ts';
import { makeLetterWriter } from './write-letter.ts';

/** A sent form with all that is known of what it belongs to. */
type Desk = {
  visit: Visit;
  intake: Intake;
  key: string;
  entry: EntryRecord | null;
  draft: DraftRecord | null;
  baseVersion: number | null;
  content: EntryContent;
  problems: readonly FormProblem[];
  isChallenged: boolean;
};

function isEmpty({ fields, authors, files }: EntryContent): boolean {
  const hasText = Object.values(fields).some((text) => text !== '');
  return !hasText && authors.length === 0 && files.length === 0;
}

/** Keeps what was typed; a form with nothing in it is not worth a draft. */
async function keepDraft(desk: Desk, reason: DraftReason): Promise<DraftRecord | null> {
  const { intake, visit, key, content, baseVersion } = desk;
  if (isEmpty(content)) return desk.draft;
  return intake.store.saveDraft({
    key,
    edition: intake.getSite().definition.edition,
    content,
    reason,
    savedAt: visit.begunAt.toISOString(),
    baseVersion,
  });
}

/** Shows the form again as it was sent. */
function showAgain(desk: Desk, more: Partial<ShownForm> & { status: number }): Promise<Reply> {
  const { visit, intake, ...shown } = desk;
  return showForm({ ...shown, problems: [], isChallenged: false, ...more }, visit, intake);
}

function getPrivatePath({ key, entry }: Desk): string {
  return entry === null ? getDraftPath(key) : `${getEntryPath(key)}sua/`;
}

/** Adds an empty row for an author, or takes one out. */
async function changeRows(desk: Desk, action: ReadForm['base']['action']): Promise<Reply> {
  const { authors } = desk.content;
  const isAdding = action.kind === 'add-author';
  const gone = action.kind === 'remove-author' ? action.position : null;
  const content = { ...desk.content, authors: authors.filter((_, index) => index !== gone) };
  const changed = { ...desk, content };
  const draft = await keepDraft(changed, 'saved');
  return showAgain(changed, {
    status: 200,
    draft,
    notice: isAdding ? 'author-added' : 'author-removed',
    authorRows: content.authors.length + (isAdding ? 1 : 0),
  });
}

async function save(desk: Desk): Promise<Reply> {
  const draft = await keepDraft(desk, 'saved');
  if (draft === null || desk.problems.length > 0) {
    return showAgain(desk, { status: draft === null ? 200 : 400, draft, problems: desk.problems });
  }
  return { kind: 'redirect', to: `${getPrivatePath(desk)}?vua=luu` };
}

/** Takes the form as an entry or a correction, unless something stands against it. */
async function send(desk: Desk): Promise<Reply> {
  const { visit, intake, key, entry, content, baseVersion } = desk;
  const { definition } = intake.getSite();
  const phase = getRequestPhase(definition, visit.begunAt, intake.clock());
  if (!isOpen(phase)) {
    await keepDraft(desk, 'late');
    return { kind: 'redirect', to: getPrivatePath(desk) };
  }
  const today = getVietnamDate(visit.begunAt.toISOString());
  const layout = getFormLayout(definition);
  const problems = [
    ...desk.problems,
    ...checkForm(content, content.files, layout, definition, today),
  ];
  if (problems.length > 0) {
    const draft = await keepDraft(desk, 'invalid');
    return showAgain(desk, { status: 400, draft, problems });
  }
  if (desk.isChallenged) {
    const draft = await keepDraft(desk, 'saved');
    return showAgain(desk, { status: 429, draft, notice: 'challenge', isChallenged: true });
  }
  const link = getLink(getEntryPath(key), visit, intake);
  const outcome = await intake.store.sendForm(
    {
      key,
      edition: definition.edition,
      content,
      receivedAt: visit.begunAt.toISOString(),
      source: 'web',
      baseVersion,
    },
    makeLetterWriter(intake, { content, link, receivedAt: visit.begunAt.toISOString() }),
  );
  if (outcome.kind === 'conflict') {
    const draft = await keepDraft({ ...desk, baseVersion: outcome.entry.version }, 'invalid');
    const { version } = outcome.entry;
    return showAgain(desk, { status: 409, draft, entry, notice: 'conflict', baseVersion: version });
  }
  if (outcome.kind === 'closed') return { kind: 'redirect', to: getEntryPath(key) };
  intake.wakePostman?.();
  return { kind: 'redirect', to: `${getEntryPath(key)}?vua=${outcome.kind}` };
}

/** Puts a sent form on the desk: with the files it had before, and what it belongs to. */
async function openDesk(
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
  const filled: FormProblem[] =
    base.honeypot === ''
      ? []
      : [
          {
            field: 'website',
            code: 'honeypot',
            message: 'Xóa nội dung trong ô “để trống”; có thể trình duyệt đã tự điền vào đó.',
          },
        ];
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
    content: { ...form, files: gathered.files },
    problems: [...problems, ...filled, ...sent.problems, ...gathered.problems],
    isChallenged: sent.isChallenged && !isSolved,
  };
}

/** Takes a sent form: does what its button asks, and shows it again where that cannot be done. */
export async function takeForm(
  sent: Sent,
  key: string | null,
  visit: Visit,
  intake: Intake,
): Promise<Reply> {
  const read = readForm(sent.fields);
  const desk = await openDesk(read, sent, key ?? read.base.key ?? intake.makeKey(), visit, intake);
  const { action } = read.base;
  try {
    if (action.kind === 'save') return await save(desk);
    if (action.kind === 'send') return await send(desk);
    return await changeRows(desk, action);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const reference = intake.log.failure('form-not-kept', error);
    const shown = await showAgain(desk, { status: 503, notice: 'not-kept' });
    return shown.kind === 'page' ? shown : replyTrouble(503, { reference, canRetry: true });
  }
}
