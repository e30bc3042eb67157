import { formatNumber } from '../../../text/numbers.ts';
import { makeElement } from '../../../shortlist/elements.ts';
import { findUnits } from '../../form/find-units.ts';
import type { FormUnit } from '../../form-definition.ts';
import { findFieldOf, readNamed } from '../asked-field.ts';
import { isMissingBeside } from '../fields-beside.ts';
import type { FormPage } from '../form-page.ts';
import { makeListbox } from './listbox.ts';
import { describeUnmatched, findMeant, listUnits, setUnit } from './units.ts';

/** A list of thousands is slow to make; whoever seeks in it types a letter more. */
const maxShown = 100;

/** Makes the box that takes the place of a list; it bears the list's id and description. */
function makeBox(select: HTMLSelectElement): HTMLInputElement {
  const box = makeElement('input', {
    type: 'text',
    id: select.id,
    role: 'combobox',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    placeholder: 'Gõ vài chữ của tên, không cần dấu',
  });
  for (const name of ['aria-describedby', 'aria-invalid']) {
    const value = select.getAttribute(name);
    if (value !== null) box.setAttribute(name, value);
  }
  select.id = `${select.id}-chon`;
  select.hidden = true;
  return box;
}

/** Turns a list of units into a box to type in; the list stays, unseen, and is what is sent. */
function startUnitBox(select: HTMLSelectElement, { form, say }: FormPage): void {
  const units = listUnits(select);
  const field = findFieldOf(select);
  const box = makeBox(select);
  const list = makeListbox(box, field?.dataset.label ?? '', (unit) => choose(unit));
  const holder = makeElement('div', { class: 'unit-box' });
  select.replaceWith(holder);
  holder.append(box, list.element, select);

  const getName = () => units.find(({ code }) => code === select.value)?.name ?? '';
  const isNeeded = () =>
    field?.dataset.required !== undefined ||
    isMissingBeside(select.name, (name) => (name === select.name ? '' : readNamed(form, name)));

  /** What was typed and fits nothing stays to be mended. */
  function showChosen(): void {
    const name = getName();
    const unmatched = name === '' ? select.value : '';
    box.value = name === '' ? unmatched : name;
    box.setCustomValidity(unmatched === '' ? '' : describeUnmatched(unmatched, isNeeded()));
  }

  function setCode(code: string): void {
    if (select.value === code) return;
    setUnit(select, code);
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function choose(unit: FormUnit): void {
    setCode(unit.code);
    showChosen();
    list.close();
  }

  function open(typed: string): void {
    const found = findUnits(units, typed, units.length);
    list.open(found.slice(0, maxShown), select.value);
    if (typed === '') return;
    say(found.length === 0 ? 'Không có đơn vị nào khớp.' : `${formatNumber(found.length)} đơn vị.`);
  }

  function settle(): void {
    list.close();
    const typed = box.value.trim();
    const isStill = typed !== '' && typed === getName();
    if (!isStill) setCode(findMeant(units, typed)?.code ?? typed);
    showChosen();
  }

  function press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    const isOpen = list.isOpen();
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) open(box.value === getName() ? '' : box.value);
      if (!event.altKey) list.move(key === 'ArrowDown' ? 1 : -1);
    } else if (key === 'Enter' && isOpen) {
      event.preventDefault();
      const active = list.getActive();
      if (active === null) list.close();
      else choose(active);
    } else if (key === 'Escape' && isOpen) {
      event.preventDefault();
      list.close();
    } else if (key === 'Escape') {
      showChosen();
    } else if (key === 'Tab') {
      const active = list.getActive();
      // An open list can be scrolled, for which browsers would stop at it on the way.
      if (active === null) list.close();
      else choose(active);
    }
  }

  box.addEventListener('input', () => {
    box.setCustomValidity('');
    open(box.value);
  });
  box.addEventListener('click', () => {
    if (!list.isOpen()) open('');
    box.select();
  });
  box.addEventListener('keydown', press);
  box.addEventListener('blur', settle);
  // The Enter key sends the form while the box still has the focus.
  form.addEventListener('submit', settle);
  // Somebody else chose: a draft was put back.
  select.addEventListener('change', () => {
    if (document.activeElement !== box) showChosen();
  });
  // Browsers that fill a form in anew after a step back know only the list.
  window.addEventListener('pageshow', showChosen);
  showChosen();
}

/** Lets units be found by typing, in every list of units of a form. */
export function startUnitBoxes(page: FormPage): void {
  for (const select of page.form.querySelectorAll<HTMLSelectElement>('[data-unit-select]')) {
    startUnitBox(select, page);
  }
}
