import { getIntakePhase, isOpen } from '../deadline.ts';
import type { EntryContent, FormProblem } from '../entry.ts';
import { makeFormPage } from '../pages/form/form-page.ts';
import type { FormNotice, FormView } from '../pages/form/view.ts';
import {
  makeClosedPage,
  makeLatePage,
  makeNoWindowPage,
  makeWaitingPage,
} from '../pages/states.ts';
import type { DraftRecord, EntryRecord } from '../store/records.ts';
import type { Intake, Visit } from './context.ts';
import { getDraftPath, getEntryPath, getLink } from './links.ts';
import { replyPage, type Reply } from './reply.ts';

/** A form to be shown, and what is known of it. */
export type ShownForm = {
  key: string;
  content: EntryContent;
  /** What it corrects; null for an entry that was not sent yet. */
  entry: EntryRecord | null;
  draft: DraftRecord | null;
  baseVersion: number | null;
  status: number;
  problems?: readonly FormProblem[];
  notice?: FormNotice | null;
  /** Rows for authors, empty ones too. */
  authorRows?: number;
  isChallenged?: boolean;
};

function getMode({ entry, draft }: ShownForm): FormView['mode'] {
  if (entry !== null) return 'correction';
  return draft === null ? 'new' : 'draft';
}

/** Shows the form, filled in; where entries are not taken any more, what is kept of it. */
export async function showForm(shown: ShownForm, visit: Visit, intake: Intake): Promise<Reply> {
  const { definition, layout } = intake.getSite();
  const { key, draft, entry, status } = shown;
  const path = entry === null ? getDraftPath(key) : getEntryPath(key);
  const privateLink = getLink(path, visit, intake);
  const phase = getIntakePhase(definition, intake.clock());
  if (!isOpen(phase)) return showState(intake, draft && { draft, privateLink });
  const action = entry === null ? '/du-thi/' : `${path}sua/`;
  const page = makeFormPage({
    definition,
    layout,
    mode: getMode(shown),
    phase,
    key,
    baseVersion: shown.baseVersion,
    content: shown.content,
    authorRows: shown.authorRows ?? 1,
    problems: shown.problems ?? [],
    notice: shown.notice ?? null,
    draft,
    action,
    privateLink,
    challenge: shown.isChallenged ? await intake.challenges.make() : null,
  });
  return replyPage(status, page);
}

/** Shows how things stand while no entries are taken, with the draft that is kept, if one is. */
export function showState(
  intake: Intake,
  kept: { draft: DraftRecord; privateLink: string } | null,
): Reply {
  const { definition, layout } = intake.getSite();
  const phase = getIntakePhase(definition, intake.clock());
  if (phase === 'before') return replyPage(200, makeWaitingPage(definition));
  if (phase === 'no-window') return replyPage(200, makeNoWindowPage(definition));
  if (kept === null) return replyPage(200, makeClosedPage(definition));
  return replyPage(200, makeLatePage({ definition, layout, ...kept }));
}
