import { formatNumber } from '../../text/numbers.ts';
import { cloneTemplate, makeElement, makeListLink } from './elements.ts';
import { listNearPages } from './near-pages.ts';

function makeNumber(number: number, current: boolean, href: string): HTMLElement {
  const item = current ? makeElement('span', '', 'current') : makeListLink(href, '');
  if (current) item.setAttribute('aria-current', 'page');
  item.append(makeElement('span', 'Trang ', 'visually-hidden'), formatNumber(number));
  return item;
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
  const list = document.createElement('ol');
  for (const { number, gap } of listNearPages(page, pages)) {
    const item = document.createElement('li');
    if (gap) {
      const dots = makeElement('span', '… ');
      dots.setAttribute('aria-hidden', 'true');
      item.append(dots);
    }
    item.append(makeNumber(number, number === page, getHref(number)));
    list.append(item);
  }
  if (page > 1) nav?.append(makeListLink(getHref(page - 1), 'Trang trước'));
  nav?.append(list);
  if (page < pages) nav?.append(makeListLink(getHref(page + 1), 'Trang sau'));
  return nav;
}
