import type { EntryContent } from '../entry.ts';
import type { Intake, Visit } from './context.ts';
import { isOfOther, mayChange } from './entry-phase.ts';
import { getEntryPath } from './links.ts';
import { readSent } from './read-sent.ts';
import type { Reply } from './reply.ts';
import { showForm } from './show-form.ts';
import { takeForm } from './take-form.ts';
import { replyTrouble } from './troubles.ts';

const nothingTyped: EntryContent = { fields: {}, authors: [], files: [] };

/** Shows an empty form with a key of its own. */
export function getEmptyForm(visit: Visit, intake: Intake): Promise<Reply> {
  const shown = {
    key: intake.makeKey(),
    content: nothingTyped,
    entry: null,
    draft: null,
    baseVersion: null,
    status: 200,
  };
  return showForm(shown, visit, intake);
}

/**
 * Shows the form with a draft in it. A draft that was sent since leads to its entry, one that still
 * stands beside an entry to the correction.
 */
export function getDraft(visit: Visit, intake: Intake): Promise<Reply> | Reply {
  const { key = '' } = visit.parameters;
  const draft = intake.store.findDraft(key);
  const entry = intake.store.findEntry(key);
  if (entry !== null) {
    return { kind: 'redirect', to: `${getEntryPath(key)}${draft === null ? '' : 'sua/'}` };
  }
  if (draft === null) return replyTrouble(404);
  const notice = visit.url.searchParams.get('vua') === 'luu' ? 'saved' : null;
  const { content, baseVersion } = draft;
  return showForm({ key, content, entry, draft, baseVersion, notice, status: 200 }, visit, intake);
}

/** Shows the form with the current version of an entry, or the draft of its correction. */
export function getCorrection(visit: Visit, intake: Intake): Promise<Reply> | Reply {
  const { key = '' } = visit.parameters;
  const { store } = intake;
  const entry = store.findEntry(key);
  if (entry === null) return replyTrouble(404);
  const draft = store.findDraft(key);
  const version = store.getVersion(entry.receipt, entry.version);
  const hasForm = draft !== null || mayChange(entry, visit, intake);
  if (entry.state !== 'received' || version === null || isOfOther(entry, intake) || !hasForm) {
    return { kind: 'redirect', to: getEntryPath(key) };
  }
  const wasSaved = visit.url.searchParams.get('vua') === 'luu' && draft !== null;
  const baseVersion = draft?.baseVersion ?? entry.version;
  return showForm(
    {
      key,
      content: (draft ?? version).content,
      entry,
      draft,
      baseVersion: entry.version,
      notice: baseVersion === entry.version ? (wasSaved ? 'saved' : null) : 'conflict',
      status: 200,
    },
    visit,
    intake,
  );
}

/** Takes the form of a new entry, or of a draft. */
export async function postForm(visit: Visit, intake: Intake): Promise<Reply> {
  const read = await readSent(visit, intake, 'send', intake.getSite().definition.files);
  return 'reply' in read ? read.reply : takeForm(read.sent, null, visit, intake);
}

/** Takes the correction of an entry. */
export async function postCorrection(visit: Visit, intake: Intake): Promise<Reply> {
  const { key = '' } = visit.parameters;
  if (intake.store.findEntry(key) === null) return replyTrouble(404);
  const read = await readSent(visit, intake, 'send', intake.getSite().definition.files);
  return 'reply' in read ? read.reply : takeForm(read.sent, key, visit, intake);
}
