import { comparisonRows, type Comparison, type ComparisonRow, type Line } from './comparison.ts';
import { makeElement } from './elements.ts';
import { noInformation } from './words.ts';

/** Rows whose answers are a few words each. */
const shortRows = new Set<ComparisonRow>([
  'award',
  'field',
  'unit',
  'once',
  'yearly',
  'costBand',
  'time',
  'links',
]);

function makeLine({ text, detail, href, language }: Line): HTMLElement {
  const attributes = language === undefined ? {} : { lang: language };
  const said = href === undefined ? text : makeElement('a', { href }, text);
  const line = makeElement('li', attributes, said);
  if (detail !== undefined) line.append(makeElement('span', { class: 'detail' }, detail));
  return line;
}

function makeCell({ title, cells }: Comparison, row: ComparisonRow): HTMLElement {
  const lines = cells[row];
  const content =
    lines.length === 0
      ? makeElement('span', { class: 'none' }, noInformation)
      : makeElement('ul', {}, ...lines.map(makeLine));
  return makeElement('td', { 'data-label': title }, content);
}

function makeHead(model: Comparison, remove: (id: string) => void): HTMLElement {
  const button = makeElement(
    'button',
    { type: 'button', class: 'no-print', 'data-remove': model.id },
    'Bỏ',
    makeElement('span', { class: 'visually-hidden' }, ` ${model.title} khỏi bảng`),
  );
  button.addEventListener('click', () => remove(model.id));
  const name = makeElement('span', { class: 'name', lang: model.language }, model.title);
  return makeElement('th', { scope: 'col' }, name, button);
}

/** Makes the table that sets models side by side: a column each, with a button that removes it. */
export function makeCompareTable(
  models: readonly Comparison[],
  remove: (id: string) => void,
): HTMLTableElement {
  const corner = makeElement('td', { class: 'corner' });
  const heads = models.map((model) => makeHead(model, remove));
  const rows = (Object.keys(comparisonRows) as ComparisonRow[]).map((row) =>
    makeElement(
      'tr',
      { 'data-row': row, class: shortRows.has(row) ? 'short' : '' },
      makeElement('th', { scope: 'row' }, comparisonRows[row]),
      ...models.map((model) => makeCell(model, row)),
    ),
  );
  return makeElement(
    'table',
    {},
    makeElement('caption', { class: 'visually-hidden' }, 'So sánh các mô hình'),
    makeElement('thead', {}, makeElement('tr', {}, corner, ...heads)),
    makeElement('tbody', {}, ...rows),
  );
}
