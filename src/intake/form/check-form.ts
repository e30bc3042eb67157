import { normaliseText } from '../../text/normalise.ts';
import type { EntryForm, FormProblem, KeptFile } from '../entry.ts';
import type { FormDefinition } from '../form-definition.ts';
import { checkAuthors } from './check-authors.ts';
import { checkEncodings, type TypedText } from './check-encoding.ts';
import {
  findFieldProblem,
  makeMissing,
  type CheckContext,
  type FieldProblem,
} from './check-field.ts';
import { checkFiles } from './check-files.ts';
import type { FormField, FormLayout } from './field.ts';

function isText({ kind }: FormField): boolean {
  return kind === 'line' || kind === 'paragraphs';
}

function listTexts({ fields, authors }: EntryForm, layout: FormLayout): TypedText[] {
  const ofEntry = layout.sections
    .flatMap((section) => section.fields)
    .filter(isText)
    .map(({ name, label }) => ({ field: name, label, text: fields[name] ?? '' }));
  const ofAuthors = authors.flatMap((author, position) =>
    layout.authorFields.filter(isText).map(({ name, label }) => ({
      field: `authors.${position}.${name}`,
      label,
      text: author[name] ?? '',
    })),
  );
  return [...ofEntry, ...ofAuthors].map((typed) => ({ ...typed, text: normaliseText(typed.text) }));
}

/** Finds what is wrong with a field only because of what others hold. */
function findMissingBeside(field: FormField, { fields }: EntryForm): FieldProblem | null {
  const isEmpty = (name: string) => normaliseText(fields[name] ?? '') === '';
  if (field.name === 'unit_code' && fields.entrant_kind === 'tap-the' && isEmpty('unit_code')) {
    return makeMissing(field);
  }
  if (field.name === 'contact_phone' && isEmpty('contact_phone') && isEmpty('contact_email')) {
    const message = 'Điền điện thoại hoặc thư điện tử để Ban Tổ chức liên hệ và để tra cứu bài.';
    return { code: 'contact-missing', message };
  }
  return null;
}

/** Keeps the first problem of each field, in the order in which they come. */
function keepFirst(problems: readonly FormProblem[]): FormProblem[] {
  const byField = new Map<string, FormProblem>();
  for (const problem of problems) {
    if (!byField.has(problem.field)) byField.set(problem.field, problem);
  }
  return [...byField.values()];
}

/** Lists the inputs in the order of the form, each with its place. */
function listPlaces({ authors }: EntryForm, layout: FormLayout): Map<string, number> {
  const rows = authors.length === 0 ? [{}] : authors;
  const names = layout.sections.flatMap(({ id, fields }) => {
    const own = fields.map(({ name }) => name);
    if (id === 'contact') return ['files', ...own];
    if (id !== 'authors') return own;
    const ofAuthors = rows.flatMap((_, position) =>
      layout.authorFields.map(({ name }) => `authors.${position}.${name}`),
    );
    return ['authors', ...ofAuthors];
  });
  return new Map(names.map((name, place) => [name, place]));
}

/** Puts problems into the order of the form; those of no field come last. */
export function sortProblems(
  problems: readonly FormProblem[],
  form: EntryForm,
  layout: FormLayout,
): FormProblem[] {
  const places = listPlaces(form, layout);
  const getPlace = ({ field }: FormProblem) => places.get(field) ?? places.size;
  return problems.toSorted((left, right) => getPlace(left) - getPlace(right));
}

/**
 * Finds everything for which an entry cannot be taken, in the order of the form, one problem for
 * each field. `today` is an ISO day in Vietnam.
 */
export function checkForm(
  form: EntryForm,
  files: readonly KeptFile[],
  layout: FormLayout,
  definition: FormDefinition,
  today: string,
): FormProblem[] {
  const context: CheckContext = { today, units: definition.units };
  const ofEntry = layout.sections
    .flatMap((section) => section.fields)
    .flatMap((field) => {
      const problem =
        findFieldProblem(field, form.fields[field.name] ?? '', context) ??
        findMissingBeside(field, form);
      return problem === null ? [] : [{ field: field.name, ...problem }];
    });
  const problems = keepFirst([
    ...ofEntry,
    ...checkAuthors(form.authors, layout.authorFields, definition, context),
    ...checkFiles(files, definition.files),
    ...checkEncodings(listTexts(form, layout)),
  ]);
  return sortProblems(problems, form, layout);
}
