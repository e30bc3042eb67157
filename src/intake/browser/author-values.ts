import { readValue } from './asked-field.ts';

/** What is typed of each author: by column, each with its place on the page. */
export type AuthorValues = { index: number; values: Readonly<Record<string, string>> };

/** Lists the authors of whom anything is typed, as the server reads them. */
export function readAuthors(form: HTMLElement): AuthorValues[] {
  const rows = [...form.querySelectorAll('[data-author-row]')];
  return rows
    .map((row, index) => {
      const fields = [...row.querySelectorAll<HTMLElement>('[data-field]')];
      const values = fields.map((field) => [
        field.dataset.field?.split('.').at(-1) ?? '',
        readValue(field),
      ]);
      return { index, values: Object.fromEntries(values) as Record<string, string> };
    })
    .filter(({ values }) => Object.values(values).some((text) => text.trim() !== ''));
}
