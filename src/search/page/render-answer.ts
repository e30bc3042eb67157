import { makeElement } from '../../shortlist/elements.ts';
import type { Answer, ListRequest } from '../answer.ts';
import { formatRequest, hasQuery } from './address.ts';
import { cloneTemplate, makeListLink } from './elements.ts';
import { formatTotal, listRemarks } from './messages.ts';
import { makeHit } from './render-hit.ts';
import type { Parts } from './parts.ts';
import { makePages } from './render-pages.ts';

/** What results need to know of their page. */
type Place = Pick<Parts, 'root' | 'base' | 'withKind'>;

function makeHeader(place: Place, answer: Answer, request: ListRequest): HTMLElement {
  const total = makeElement('p', { class: 'quiet' }, formatTotal(answer, request));
  const header = makeElement('div', { class: 'found' }, total);
  if (request.filters.size > 0) {
    const unfiltered = formatRequest({ ...request, filters: new Map(), page: 1 });
    header.append(makeListLink(`${place.base}${unfiltered}`, 'Xóa bộ lọc'));
  }
  return header;
}

function makeSuggestions(place: Place, answer: Answer, request: ListRequest): HTMLElement | null {
  if (answer.suggestions.length === 0) return null;
  const line = makeElement('p', { class: 'suggestions' }, 'Có phải bạn tìm: ');
  for (const [index, query] of answer.suggestions.entries()) {
    const href = `${place.base}${formatRequest({ ...request, query, page: 1 })}`;
    line.append(index === 0 ? '' : ', ', makeListLink(href, query));
  }
  line.append('?');
  return line;
}

function makeNothing(place: Place, answer: Answer, request: ListRequest): HTMLElement {
  const nothing = makeElement('div', { class: 'nothing' });
  if (request.filters.size > 0 && hasQuery(request)) {
    nothing.append(makeElement('p', {}, 'Bộ lọc đang bật có thể đã loại mất kết quả cần tìm.'));
  }
  const suggestions = makeSuggestions(place, answer, request);
  const ways = cloneTemplate(place.root, 'ways');
  nothing.append(...[suggestions, ways].filter((part) => part !== null));
  return nothing;
}

/** Makes all that stands below the box for an answer. */
export function makeResults(place: Place, answer: Answer, request: ListRequest): HTMLElement[] {
  const parts: (HTMLElement | null)[] = [
    makeHeader(place, answer, request),
    ...listRemarks(answer).map((remark) => makeElement('p', { class: 'remark' }, remark)),
  ];
  if (answer.hits.length === 0) {
    parts.push(makeNothing(place, answer, request));
  } else {
    const items = answer.hits
      .map((hit) => makeHit(place.root, hit, place.withKind))
      .filter((item) => item !== null);
    const list = makeElement('ul', { class: 'grid' }, ...items);
    const getHref = (page: number) => `${place.base}${formatRequest({ ...request, page })}`;
    parts.push(list, makePages(place.root, answer.page, answer.pages, getHref));
  }
  return parts.filter((part) => part !== null);
}
