import { chooseCompared, formatCompareHref, mostCompared, parseComparedIds } from './address.ts';
import { deviceList } from './browser-list.ts';
import { makeCompareTable } from './compare-table.ts';
import type { Comparison } from './comparison.ts';
import { getPart, makeElement } from './elements.ts';
import { makeComparisonLoader } from './load-comparison.ts';
import { describeCompared, describeLeftOut, describeNotLoaded } from './words.ts';

/** Makes the page that compares models work: its address says which, and changes with them. */
export function startComparePage(page: HTMLElement): void {
  const form = getPart(page, 'form', HTMLFormElement);
  const select = getPart(form, 'select', HTMLSelectElement);
  const add = getPart(form, 'button', HTMLButtonElement);
  const saved = getPart(page, '[data-saved]', HTMLElement);
  const status = getPart(page, '[role=status]', HTMLElement);
  const problems = getPart(page, '[data-problems]', HTMLElement);
  const result = getPart(page, '[data-result]', HTMLElement);
  const table = getPart(page, '[data-table]', HTMLElement);
  const address = getPart(result, '[data-address]', HTMLElement);

  const options = [...select.options].filter(({ value }) => value !== '');
  const known = new Set(options.map(({ value }) => value));
  const load = makeComparisonLoader();
  const getChoice = () => chooseCompared(parseComparedIds(location.search), known);

  const goTo = (ids: readonly string[]) => {
    history.pushState(null, '', formatCompareHref(ids));
    return show();
  };
  const remove = async (id: string) => {
    await goTo(getChoice().shown.filter((one) => one !== id));
    // The button that had the focus is gone with its column.
    (table.querySelector<HTMLElement>('[data-remove]') ?? select).focus();
  };

  const showSaved = () => {
    const { shown } = getChoice();
    const models = deviceList.getModels().filter(({ id }) => known.has(id) && !shown.includes(id));
    const buttons = models.map(({ id, title }) => {
      const button = makeElement('button', { type: 'button' }, title);
      button.addEventListener('click', () => void goTo([...getChoice().shown, id]));
      return makeElement('li', {}, button);
    });
    getPart(saved, 'ul', HTMLElement).replaceChildren(...buttons);
    saved.hidden = buttons.length === 0 || shown.length >= mostCompared;
  };

  const showForm = (shown: readonly string[]) => {
    for (const option of options) option.disabled = shown.includes(option.value);
    const full = shown.length >= mostCompared;
    select.value = '';
    select.disabled = full;
    add.disabled = full;
    getPart(form, '[data-full]', HTMLElement).hidden = !full;
  };

  const show = async () => {
    const choice = getChoice();
    const asked = location.search;
    const loaded = await Promise.all(choice.shown.map(load));
    if (location.search !== asked) return;
    const models = loaded.filter((model): model is Comparison => model !== null);
    const missing = choice.shown.filter((_, index) => loaded[index] === null);
    const left = describeLeftOut(choice);
    if (missing.length > 0) left.push(describeNotLoaded(missing));
    problems.replaceChildren(...left.map((text) => makeElement('p', {}, text)));
    status.textContent = describeCompared(models.length);
    table.replaceChildren(
      ...(models.length === 0 ? [] : [makeCompareTable(models, (id) => void remove(id))]),
    );
    result.hidden = models.length === 0;
    const here = `${location.origin}${formatCompareHref(choice.shown)}`;
    address.textContent = `${address.dataset.address ?? ''}. In từ ${here}`;
    showForm(choice.shown);
    showSaved();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (select.value !== '') void goTo([...getChoice().shown, select.value]);
  });
  getPart(page, '[data-print]', HTMLButtonElement).addEventListener('click', () => window.print());
  window.addEventListener('popstate', () => void show());
  deviceList.watch(showSaved);
  page.hidden = false;
  void show();
}
