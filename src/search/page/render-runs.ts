import type { Run } from '../answer.ts';

/** Puts a text into an element, with the words that answer the query marked. */
export function showRuns(element: Element, runs: readonly Run[]): void {
  element.replaceChildren(
    ...runs.map(({ text, found }) => {
      if (!found) return document.createTextNode(text);
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
}
