import { makeElement } from '../../shortlist/elements.ts';
import type { Run } from '../answer.ts';

/** Puts a text into an element, with the words that answer the query marked. */
export function showRuns(element: Element, runs: readonly Run[]): void {
  element.replaceChildren(
    ...runs.map(({ text, found }) => (found ? makeElement('mark', {}, text) : text)),
  );
}
