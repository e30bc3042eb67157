import { formatNumber } from '../../text/numbers.ts';
import { isControl } from './asked-field.ts';
import type { FormPage } from './form-page.ts';

const inName = /^(authors|remove-author)\.(?:\d+|N)(?=\.|$)/;
const inId = /\bo-authors-(?:\d+|N)(?=-)/g;

/** Attributes in which the number of a row stands. */
const numbered = ['name', 'value', 'id', 'for', 'aria-describedby', 'data-field'];

/** Gives a row its place: in the names that are sent, in the ids, and for the reader. */
export function renumberRow(row: HTMLElement, index: number): void {
  row.dataset.authorRow = String(index);
  for (const element of row.querySelectorAll('*')) {
    for (const attribute of numbered) {
      const before = element.getAttribute(attribute);
      // What somebody typed is a value too.
      if (before === null || (attribute === 'value' && isControl(element))) continue;
      const after = before.replace(inName, `$1.${index}`).replace(inId, `o-authors-${index}`);
      if (after !== before) element.setAttribute(attribute, after);
    }
  }
  const number = row.querySelector('[data-author-number]');
  if (number !== null) number.textContent = formatNumber(index + 1);
}

/** The rows of authors, which come and go without asking the server. */
export type AuthorRows = { add: () => void; count: () => number };

/** Lets rows for authors be added and taken out on the page. */
export function startAuthorRows({ form, say }: FormPage): AuthorRows | null {
  const place = form.querySelector<HTMLElement>('[data-author-rows]');
  const template = form.querySelector<HTMLTemplateElement>('[data-author-template]');
  const addButton = form.querySelector<HTMLButtonElement>('[data-add-author]');
  const empty = template?.content.firstElementChild;
  if (place === null || addButton === null || !(empty instanceof HTMLElement)) return null;
  const max = Number(form.querySelector<HTMLElement>('[data-authors]')?.dataset.maxAuthors);
  const list = () => [...place.querySelectorAll<HTMLElement>('[data-author-row]')];

  /** A row that is alone cannot be taken out. */
  const offerRemoval = (row: HTMLElement, isAlone: boolean) => {
    const button = row.querySelector('[data-remove-author]');
    if (isAlone) button?.remove();
    else if (button === null) {
      const other = empty.querySelector('[data-remove-author]')?.cloneNode(true);
      if (other !== undefined) row.append(other);
    }
  };

  const settle = () => {
    const rows = list();
    for (const [index, row] of rows.entries()) {
      offerRemoval(row, rows.length === 1);
      renumberRow(row, index);
    }
    addButton.disabled = rows.length >= max;
    // For those who sum up, keep or count what the rows hold.
    place.dispatchEvent(new Event('input', { bubbles: true }));
  };

  const focusFirst = (row: HTMLElement | undefined) =>
    [...(row?.querySelectorAll<HTMLElement>('[name]') ?? [])].find(isControl)?.focus();

  const add = () => {
    if (list().length >= max) return;
    place.append(document.importNode(empty, true));
    settle();
  };

  addButton.addEventListener('click', (event) => {
    event.preventDefault();
    add();
    focusFirst(list().at(-1));
    say(`Đã thêm tác giả ${formatNumber(list().length)}.`);
  });
  place.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const row = target?.closest('[data-remove-author]')?.closest<HTMLElement>('[data-author-row]');
    if (!row) return;
    event.preventDefault();
    const index = list().indexOf(row);
    row.remove();
    settle();
    focusFirst(list()[Math.min(index, list().length - 1)]);
    say(`Đã bỏ tác giả ${formatNumber(index + 1)}.`);
  });
  return { add, count: () => list().length };
}
