import { getPart } from '../../shortlist/elements.ts';
import { kinds, type Kind } from '../record.ts';
import { makeDrawers, type Drawers } from './drawers.ts';

/** The parts of a searchable list on its page. */
export type Parts = {
  root: HTMLElement;
  /** Address of the page that keeps the state of the list. */
  base: string;
  scope: Kind[];
  /** True when results name their kind. */
  withKind: boolean;
  form: HTMLFormElement;
  box: HTMLInputElement;
  /** Holds the controls that narrow and order the list. */
  filters: HTMLElement;
  drawers: Drawers;
  problem: HTMLElement;
  live: HTMLElement;
  /** Says that a search takes its time. */
  waiting: HTMLElement;
  /** Holds the static list, or results in its place. */
  place: HTMLElement;
  /** Opens the box to readers whose browser runs the script. */
  enable: () => void;
};

function readScope(text: string): Kind[] {
  return text.split(' ').filter((kind): kind is Kind => Object.hasOwn(kinds, kind));
}

/** Finds the parts that the search component has put on the page. */
export function findParts(root: HTMLElement): Parts {
  const box = getPart(root, 'input[name=q]', HTMLInputElement);
  const hint = getPart(root, '[data-hint]', HTMLElement);
  const form = getPart(root, 'form', HTMLFormElement);
  const drawers = makeDrawers(form);
  return {
    root,
    base: root.dataset.base ?? '/',
    scope: readScope(root.dataset.scope ?? ''),
    withKind: root.dataset.withKind !== undefined,
    form,
    box,
    filters: getPart(form, '[data-filters]', HTMLElement),
    drawers,
    problem: getPart(root, '[data-problem]', HTMLElement),
    live: getPart(root, '[role=status]', HTMLElement),
    waiting: getPart(root, '[data-waiting]', HTMLElement),
    place: getPart(root, '[data-search-results]', HTMLElement),
    enable: () => {
      drawers.start();
      hint.textContent = hint.dataset.hint ?? '';
      box.disabled = false;
      root.dataset.ready = '';
    },
  };
}
