import { checkAuthors } from '../form/check-authors.ts';
import { checkField } from '../form/check-field.ts';
import { listOffered, readField, readValue } from './asked-field.ts';
import { readAuthors } from './author-values.ts';

function findAuthorProblem(form: HTMLElement, name: string, today: string): string | null {
  const authors = readAuthors(form);
  if (authors.length === 0) return null;
  const first = form.querySelectorAll<HTMLElement>('[data-author-row="0"] [data-field]');
  const fields = [...first].flatMap((element) => readField(element, []) ?? []);
  const maxAuthors = Number(
    form.querySelector<HTMLElement>('[data-authors]')?.dataset.maxAuthors ?? Infinity,
  );
  const problems = checkAuthors(
    authors.map(({ values }) => values),
    fields,
    { maxAuthors },
    { today, units: [] },
  );
  // The server numbers only the rows that hold something.
  const position = authors.findIndex(({ index }) => name.startsWith(`authors.${index}.`));
  const asNumbered = name.replace(/^authors\.\d+/, `authors.${position}`);
  return problems.find(({ field }) => field === asNumbered)?.message ?? null;
}

/** Finds what the server would say of a field as it is filled in now, or what its box says of itself. */
export function findProblem(form: HTMLElement, element: HTMLElement, today: string): string | null {
  const own = [...element.querySelectorAll('input')].find(({ validity }) => validity.customError);
  if (own !== undefined) return own.validationMessage;
  const name = element.dataset.field ?? '';
  if (name === 'authors' || name.startsWith('authors.')) {
    return findAuthorProblem(form, name, today);
  }
  const offered = listOffered(element);
  const field = readField(element, offered);
  if (field === null) return null;
  const units = offered.map((code) => ({ code }));
  return checkField(field, readValue(element), { today, units });
}
