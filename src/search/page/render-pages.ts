import { makeElement } from '../../shortlist/elements.ts';
import { formatNumber } from '../../text/numbers.ts';
import { cloneTemplate, makeListLink } from './elements.ts';
import { listNearPages } from './near-pages.ts';

function makeNumber(number: number, current: boolean, href: string): HTMLElement {
  const said = [makeElement('span', { class: 'visually-hidden' }, 'Trang '), formatNumber(number)];
  return current
    ? makeElement('span', { class: 'current', 'aria-current': 'page' }, ...said)
    : makeListLink(href, ...said);
}

/** Makes the links to the other pages of the results; null where there is one page. */
export function makePages(
  root: ParentNode,
  page: number,
  pages: number,
  getHref: (page: number) => string,
): HTMLElement | null {
  if (pages <= 1) return null;
  const nav = cloneTemplate(root, 'pages');
  const list = makeElement('ol');
  for (const { number, gap } of listNearPages(page, pages)) {
    const item = makeElement('li');
    if (gap) item.append(makeElement('span', { 'aria-hidden': 'true' }, '… '));
    item.append(makeNumber(number, number === page, getHref(number)));
    list.append(item);
  }
  if (page > 1) nav?.append(makeListLink(getHref(page - 1), 'Trang trước'));
  nav?.append(list);
  if (page < pages) nav?.append(makeListLink(getHref(page + 1), 'Trang sau'));
  return nav;
}
