import { getIntakePhase, getRequestPhase, isOpen } from '../deadline.ts';
import type { KeptFile } from '../entry.ts';
import { checkForm, sortProblems } from '../form/check-form.ts';
import { readForm, type ReadForm } from '../form/read-form.ts';
import { MissingFilesError, StoreError } from '../store/api.ts';
import { formatContent } from '../store/content.ts';
import { getVietnamDate } from '../../text/dates.ts';
import type { Intake, Visit } from './context.ts';
import { isOfOther } from './entry-phase.ts';
import { getOwnDraft, keepDraft, openDesk, saveDraft, type Desk } from './form-desk.ts';
import { describeUnkept } from './gather-files.ts';
import { getDraftPath, getEntryPath, getLetterLink } from './links.ts';
import type { Sent } from './read-sent.ts';
import type { Reply } from './reply.ts';
import { replyTrouble } from './troubles.ts';
import { showForm, showState, type ShownForm } from './show-form.ts';
import { makeLetterWriter } from './write-letter.ts';

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
  // Rows may have moved up: what was wrong with one of them is found again when the form is sent.
  const problems = desk.problems.filter(({ field }) => !field.startsWith('authors.'));
  return showAgain(changed, {
    status: problems.length > 0 ? 400 : 200,
    draft,
    problems,
    notice: isAdding ? 'author-added' : 'author-removed',
    authorRows: Math.min(
      desk.authorRows + (isAdding ? 1 : -1),
      desk.intake.getSite().definition.maxAuthors,
    ),
  });
}

async function save(desk: Desk): Promise<Reply> {
  const draft = await saveDraft(desk);
  if (draft === null || desk.problems.length > 0) {
    return showAgain(desk, { status: draft === null ? 200 : 400, draft, problems: desk.problems });
  }
  return { kind: 'redirect', to: `${getPrivatePath(desk)}?vua=luu` };
}

function isClosed({ entry, intake }: Desk): boolean {
  return entry !== null && (entry.state !== 'received' || isOfOther(entry, intake));
}

/**
 * An entry that is withdrawn, set aside or of another edition takes nothing more: what was typed may
 * become a new one.
 */
async function offerAnew(desk: Desk, action: ReadForm['base']['action']): Promise<Reply> {
  const { visit, intake, problems } = desk;
  const anew = { ...desk, key: intake.makeKey(), entry: null, draft: null, baseVersion: null };
  const phase = getRequestPhase(intake.getSite().definition, visit.begunAt, intake.clock());
  const isLate = action.kind === 'send' && !isOpen(phase);
  const draft = await keepDraft(anew, isLate ? 'late' : 'saved');
  if (isLate && draft !== null) return { kind: 'redirect', to: getPrivatePath(anew) };
  return showAgain(anew, { status: 409, draft, problems, notice: 'closed' });
}

/** Tells whether the entry says just this already: its answer was lost, and it is sent again. */
function isWhatStands({ intake, entry, content }: Desk): boolean {
  const version = entry && intake.store.getVersion(entry.receipt, entry.version);
  return version !== null && formatContent(version.content).hash === formatContent(content).hash;
}

/** Takes the form as an entry or a correction, unless something stands against it. */
async function send(desk: Desk): Promise<Reply> {
  const { visit, intake, key, entry, content, baseVersion } = desk;
  const { definition, layout } = intake.getSite();
  const phase = getRequestPhase(definition, visit.begunAt, intake.clock());
  if (!isOpen(phase)) {
    if (isWhatStands(desk)) return { kind: 'redirect', to: getEntryPath(key) };
    const draft = await keepDraft(desk, phase === 'closed' ? 'late' : 'saved');
    if (draft === null && entry === null) return showState(intake, null);
    return { kind: 'redirect', to: getPrivatePath(desk) };
  }
  const today = getVietnamDate(visit.begunAt.toISOString());
  const found = checkForm(content, content.files, layout, definition, today);
  const problems = sortProblems([...desk.problems, ...found], content, layout);
  if (problems.length > 0) {
    const draft = await keepDraft(desk, 'invalid');
    return showAgain(desk, { status: 400, draft, problems });
  }
  if (desk.isChallenged) {
    const draft = await keepDraft(desk, 'saved');
    return showAgain(desk, { status: 429, draft, notice: 'challenge', isChallenged: true });
  }
  const link = getLetterLink(getEntryPath(key), intake);
  const outcome = await intake.store.sendForm(
    {
      key,
      edition: definition.edition,
      content,
      receivedAt: visit.begunAt.toISOString(),
      source: 'web',
      baseVersion,
      filledFrom: desk.filledFrom,
    },
    makeLetterWriter(intake, { content, link, receivedAt: visit.begunAt.toISOString() }),
  );
  if (outcome.kind === 'conflict') {
    const draft = await keepDraft({ ...desk, baseVersion: outcome.entry.version }, 'invalid');
    const { version } = outcome.entry;
    return showAgain(desk, { status: 409, draft, entry, notice: 'conflict', baseVersion: version });
  }
  if (outcome.kind === 'closed') return offerAnew(desk, { kind: 'send' });
  intake.wakePostman?.();
  return { kind: 'redirect', to: `${getEntryPath(key)}?vua=${outcome.kind}` };
}

/** Shows a form that the store refused, and which files did not come to be its own, or are gone. */
function showUnkept(desk: Desk, missing: readonly string[]): Promise<Reply> {
  const { content, keptFiles: files, problems } = desk;
  const isKept = ({ sha256 }: KeptFile) =>
    !missing.includes(sha256) && files.some((file) => file.sha256 === sha256);
  const unkept = content.files.filter((file) => !isKept(file)).map(describeUnkept);
  return showAgain(
    { ...desk, content: { ...content, files } },
    {
      status: 503,
      draft: getOwnDraft(desk),
      notice: 'not-kept',
      problems: [...problems, ...unkept],
    },
  );
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
    if (isClosed(desk)) return await offerAnew(desk, action);
    if (action.kind === 'save') return await save(desk);
    if (action.kind === 'send') return await send(desk);
    return await changeRows(desk, action);
  } catch (error) {
    const missing = error instanceof MissingFilesError ? error.hashes : [];
    if (missing.length === 0 && !(error instanceof StoreError)) throw error;
    const reference = intake.log.failure('form-not-kept', error);
    const phase = getIntakePhase(intake.getSite().definition, intake.clock());
    return isOpen(phase)
      ? showUnkept(desk, missing)
      : replyTrouble(503, { reference, canRetry: true });
  }
}
