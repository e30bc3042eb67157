import { getVietnamDate } from '../../text/dates.ts';
import { findFieldOf, readNamed } from './asked-field.ts';
import { getShownProblem, showProblem } from './field-problem.ts';
import { isBeside, isMissingBeside } from './fields-beside.ts';
import { findProblem } from './find-problem.ts';
import type { FormPage } from './form-page.ts';

/**
 * Checks each field that was changed when somebody leaves it. A message goes as soon as what it says
 * is mended; none comes while somebody types.
 */
export function startFieldChecks({ form, now, say }: FormPage): void {
  const changed = new WeakSet<HTMLElement>();
  const find = (element: HTMLElement) =>
    findProblem(form, element, getVietnamDate(now().toISOString()));
  const getValue = (name: string) => readNamed(form, name);

  function mend(name: string): void {
    for (const element of form.querySelectorAll<HTMLElement>('[data-field]')) {
      const other = element.dataset.field ?? '';
      if (getShownProblem(element) === '' || !isBeside(name, other)) continue;
      if (!isMissingBeside(other, getValue) && find(element) === null) showProblem(element, null);
    }
  }

  function check(element: HTMLElement): void {
    const isMissing = isMissingBeside(element.dataset.field ?? '', getValue);
    const message = find(element) ?? (isMissing ? getShownProblem(element) || null : null);
    if (message === (getShownProblem(element) || null)) return;
    showProblem(element, message);
    if (message !== null) say(message);
  }

  function noteChange({ target }: Event): void {
    const element = findFieldOf(target);
    if (element !== null) changed.add(element);
    // What changes outside of the fields is how many authors there are.
    mend(element?.dataset.field ?? 'authors.');
  }

  form.addEventListener('input', noteChange);
  form.addEventListener('change', noteChange);
  form.addEventListener('focusout', ({ target, relatedTarget }) => {
    const left = findFieldOf(target);
    const isStill = relatedTarget instanceof Node && left?.contains(relatedTarget);
    if (left === null || isStill || !changed.has(left)) return;
    check(left);
    const authors = left.closest<HTMLElement>('[data-authors]');
    if (authors !== null && left.dataset.kind === 'percent') check(authors);
  });
}
