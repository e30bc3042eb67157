import { makeElement } from '../../../shortlist/elements.ts';
import type { FormUnit } from '../../form-definition.ts';

/** The list under a box: what fits what was typed, one of which is being considered. */
export type Listbox = {
  element: HTMLElement;
  isOpen: () => boolean;
  open: (units: readonly FormUnit[], chosenCode: string) => void;
  close: () => void;
  /** Considers another: so many further down, or further up. */
  move: (step: number) => void;
  getActive: () => FormUnit | null;
};

/** Makes the list for a box, which is told what is open and what is being considered. */
export function makeListbox(
  box: HTMLInputElement,
  label: string,
  onChoose: (unit: FormUnit) => void,
): Listbox {
  const id = `${box.id}-danh-sach`;
  const element = makeElement('ul', { id, role: 'listbox', class: 'units', 'aria-label': label });
  let shown: readonly FormUnit[] = [];
  let active = -1;
  element.hidden = true;
  box.setAttribute('aria-controls', id);
  box.setAttribute('aria-expanded', 'false');

  function consider(index: number): void {
    active = index;
    box.removeAttribute('aria-activedescendant');
    for (const [place, option] of [...element.children].entries()) {
      option.classList.toggle('active', place === index);
      if (place !== index) continue;
      box.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  }

  function close(): void {
    element.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    consider(-1);
  }

  // A press must not take the focus out of the box, which would close the list under the finger.
  element.addEventListener('pointerdown', (event) => event.preventDefault());
  element.addEventListener('mousedown', (event) => event.preventDefault());
  element.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('[role="option"]') : null;
    const unit = option === null ? undefined : shown[[...element.children].indexOf(option)];
    if (unit !== undefined) onChoose(unit);
  });

  return {
    element,
    isOpen: () => !element.hidden,
    open: (units, chosenCode) => {
      shown = units;
      const options = units.map(({ code, name, group }, place) =>
        makeElement(
          'li',
          { id: `${id}-${place}`, role: 'option', 'aria-selected': String(code === chosenCode) },
          makeElement('span', {}, name),
          makeElement('span', { class: 'quiet small' }, group),
        ),
      );
      element.replaceChildren(...options);
      element.hidden = units.length === 0;
      box.setAttribute('aria-expanded', String(units.length > 0));
      element.scrollTop = 0;
      consider(-1);
    },
    close,
    move: (step) => {
      const { length } = shown;
      if (length === 0) return;
      const from = active === -1 && step < 0 ? 0 : active;
      consider((from + step + length) % length);
    },
    getActive: () => shown[active] ?? null,
  };
}
