import type { Answer, ListRequest, OpenSearch, SearchList } from '../answer.ts';
import { makeAddressKeeper } from './address-keeper.ts';
import { chooseSort, formatRequest, isAsking, keepKnownFilters, parseRequest } from './address.ts';
import { makeAnnouncer } from './announcer.ts';
import { makeCoalescer } from './coalesce.ts';
import { makeFilters } from './filters.ts';
import { focusFirst, listenToKeys } from './keyboard.ts';
import { allShown, formatAnnouncement, notLoaded } from './messages.ts';
import { makeOpener } from './open-once.ts';
import { findParts } from './parts.ts';
import { makeRegion } from './region.ts';
import { makeResults } from './render-answer.ts';
import { keepScroll } from './scroll-keeper.ts';
import { makeWaitingSign } from './waiting-sign.ts';

/** Where the reader is taken once the answer is there. */
type Then = 'stay' | 'first' | 'top';
type Question = { request: ListRequest; then: Then };

/** An answer to what is left of a request without unknown filters; null when nothing is left. */
type Found = { request: ListRequest; answer: Answer | null };

/** Brings the box, the filters and the results of a list to life. */
export function startSearchPage(root: HTMLElement, openSearch: OpenSearch): void {
  const parts = findParts(root);
  const { box, place } = parts;
  const open = makeOpener(openSearch, parts.scope);
  const filters = makeFilters(parts.form, parts.drawers);
  const address = makeAddressKeeper(parts.base, location.pathname);
  const announce = makeAnnouncer(parts.live);
  const region = makeRegion(place, makeWaitingSign(parts.waiting, announce));
  const returnToPlace = keepScroll();
  let current = parseRequest(location.search);
  let countsOfAll: Answer['counts'] | null = null;

  async function openList(): Promise<SearchList> {
    const list = await open();
    if (filters.offer(list)) filters.show(current, null);
    return list;
  }

  async function find({ request }: Question): Promise<Found> {
    const list = await openList();
    const known = keepKnownFilters(request, list.facets);
    return { request: known, answer: isAsking(known) ? await list.find(known) : null };
  }

  function show({ request, answer }: Found, { then }: Question): void {
    current = request;
    parts.problem.textContent = '';
    filters.show(request, answer?.counts ?? countsOfAll);
    if (answer === null) region.showStatic(request.query);
    else region.showResults(makeResults(parts, answer, request), request.query);
    announce(answer === null ? allShown : formatAnnouncement(answer, request));
    returnToPlace();
    if (then === 'first') focusFirst(place);
    if (then === 'top') {
      place.focus({ preventScroll: true });
      place.scrollIntoView();
    }
  }

  const coalescer = makeCoalescer(find, show, (problem) => {
    console.error(problem);
    region.showStatic('');
    parts.problem.textContent = notLoaded;
    announce(notLoaded);
  });

  function ask(request: ListRequest, then: Then): void {
    current = request;
    if (isAsking(request)) {
      region.markBusy();
      coalescer.ask({ request, then });
    } else {
      coalescer.cancel();
      show({ request, answer: null }, { request, then });
    }
  }

  function choose(request: ListRequest, then: Then): void {
    box.value = request.query;
    address.push(request);
    ask(request, then);
  }

  function readTyping(): void {
    const request = chooseSort({ ...current, query: box.value, page: 1 }, current.sort);
    address.type(request);
    ask(request, 'stay');
  }

  /** Counts of the whole list are asked for only when somebody turns to the filters. */
  async function prepareFilters(): Promise<void> {
    const list = await openList();
    if (countsOfAll !== null || isAsking(current)) return;
    countsOfAll = (await list.find({ query: '', filters: new Map(), sort: null, page: 1 })).counts;
    if (!isAsking(current)) filters.show(current, countsOfAll);
  }

  /** What is fetched ahead may fail: the question that needs it says so. */
  const ahead = (work: () => Promise<unknown>) => () => void work().catch(() => undefined);

  box.addEventListener('focus', ahead(openList));
  box.addEventListener('input', readTyping);
  box.addEventListener('blur', () => address.endSpell());
  parts.filters.addEventListener('pointerenter', ahead(prepareFilters));
  parts.filters.addEventListener('focusin', ahead(prepareFilters));
  parts.filters.addEventListener('click', ahead(prepareFilters));
  parts.filters.addEventListener('change', () => {
    choose(filters.read(box.value), 'stay');
  });
  parts.form.addEventListener('submit', (event) => {
    event.preventDefault();
    address.endSpell();
    const answered =
      place.getAttribute('aria-busy') !== 'true' && place.dataset.query === box.value;
    if (answered) focusFirst(place);
    else ask(current, 'first');
  });
  place.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-list-link]') : null;
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!(link instanceof HTMLAnchorElement) || elsewhere) return;
    event.preventDefault();
    choose(parseRequest(link.search), 'top');
  });
  window.addEventListener('popstate', () => {
    address.follow();
    const request = parseRequest(location.search);
    if (formatRequest(request) === formatRequest(current)) return;
    box.value = request.query;
    ask(request, 'stay');
  });
  listenToKeys(box, place, () => {
    box.value = '';
    readTyping();
  });

  parts.enable();
  box.value = current.query;
  if (isAsking(current)) {
    // What unfolds for it unfolds at once, not when the results come.
    filters.show(current, null);
    ask(current, 'stay');
  }
}
