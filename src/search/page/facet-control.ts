import { makeElement } from '../../shortlist/elements.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { Facet } from '../record.ts';

/** Makes a choice of a select. */
export function makeOption(value: string, text: string): HTMLOptionElement {
  return makeElement('option', { value }, text);
}

/** Puts the values of a filter into its select, below "all". */
export function offerFacet(select: HTMLSelectElement, facet: Facet): void {
  let last: HTMLOptGroupElement | null = null;
  for (const { value, name, group } of facet.values) {
    if (group !== undefined && group !== last?.label) {
      last = document.createElement('optgroup');
      last.label = group;
      select.append(last);
    }
    (group === undefined || last === null ? select : last).append(makeOption(value, name));
  }
}

/** Shows which value is chosen and how many results each leaves; those that leave none are hidden. */
export function showFacet(
  select: HTMLSelectElement,
  facet: Facet,
  chosen: string,
  counts: ReadonlyMap<string, number> | null,
): void {
  select.value = chosen;
  if (select.selectedIndex === -1) select.value = '';
  select.toggleAttribute('data-active', select.value !== '');
  const names = new Map(facet.values.map(({ value, name }) => [value, name]));
  for (const option of select.options) {
    const name = names.get(option.value);
    if (name === undefined) continue;
    const count = counts?.get(option.value) ?? 0;
    const text = counts === null ? name : `${name} (${formatNumber(count)})`;
    if (option.textContent !== text) option.textContent = text;
    // Where a browser cannot hide an option, it at least cannot be chosen.
    option.hidden = option.disabled = counts !== null && count === 0 && !option.selected;
  }
  for (const group of select.querySelectorAll('optgroup')) {
    group.hidden = group.querySelector('option:not([hidden])') === null;
  }
}
