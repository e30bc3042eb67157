import type { EntryContent, FormProblem } from '../../entry.ts';
import type { FormLayout } from '../../form/field.ts';
import type { FormDefinition } from '../../form-definition.ts';
import type { DraftRecord } from '../../store/records.ts';

/** What the form says of the last thing that was done with it. */
export type FormNotice =
  /** Saved as was asked. */
  | 'saved'
  /** Somebody corrected the entry since this form was opened. */
  | 'conflict'
  /** The entry takes no more versions; this is a form of its own now. */
  | 'closed'
  /** Files that came with a form that was not taken are kept. */
  | 'files-kept'
  /** Under pressure: what was typed is kept, and a challenge is asked. */
  | 'challenge'
  | 'author-added'
  | 'author-removed'
  /** The store could not take it: nothing new is kept on the server. */
  | 'not-kept';

/** The form as it is shown: empty, with a draft, or with an entry that is corrected. */
export type FormView = {
  definition: FormDefinition;
  layout: FormLayout;
  mode: 'new' | 'draft' | 'correction';
  phase: 'open' | 'last-hour';
  /** The secret of the form, hidden in it. */
  key: string;
  /** Version that the form was filled from. */
  baseVersion: number | null;
  content: EntryContent;
  /** Rows for authors, also empty ones; at least those that are filled are shown. */
  authorRows: number;
  problems: readonly FormProblem[];
  notice: FormNotice | null;
  /** What is kept on the server of this form; null where nothing is. */
  draft: DraftRecord | null;
  /** Where the form is sent. */
  action: string;
  /** Where the draft is opened again: in full, with the name of the site. */
  privateLink: string;
  /** What the browser is to solve before it sends; null where nothing is asked. */
  challenge: string | null;
};

/** Returns how many rows for authors are shown. */
export function countAuthorRows({ authorRows, content }: FormView): number {
  return Math.max(1, authorRows, content.authors.length);
}

/** Lists the names of all inputs that a problem may be about. */
export function listInputs(view: FormView): Set<string> {
  const { sections, authorFields } = view.layout;
  const ofAuthors = Array.from({ length: countAuthorRows(view) }, (_, index) =>
    authorFields.map(({ name }) => `authors.${index}.${name}`),
  );
  return new Set([
    ...sections.flatMap(({ fields }) => fields.map(({ name }) => name)),
    ...ofAuthors.flat(),
    'authors',
    ...(view.definition.files.maxFiles > 0 ? ['files'] : []),
  ]);
}
