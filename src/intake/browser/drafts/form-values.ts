import { listControls, type Control } from '../asked-field.ts';
import type { AuthorRows } from '../author-rows.ts';
import { setUnit } from '../unit/units.ts';
import type { TypedValue } from './device-draft.ts';

/** Inputs of a form that nobody types into, or that cannot be put back. */
const ownNames = new Set([
  'key',
  'base_version',
  'draft',
  'challenge',
  'website',
  'remove_file',
  'files',
]);

function listTyped(form: HTMLFormElement): Control[] {
  return listControls(form).filter(({ name }) => !ownNames.has(name));
}

function isTick(control: Control): control is HTMLInputElement {
  return (
    control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')
  );
}

/** Lists what is typed and chosen in a form. */
export function readValues(form: HTMLFormElement): TypedValue[] {
  return listTyped(form).flatMap((control): TypedValue[] =>
    isTick(control) && !control.checked ? [] : [[control.name, control.value]],
  );
}

function setControl(control: Control, values: readonly TypedValue[]): void {
  const own = values.filter(([name]) => name === control.name).map(([, value]) => value);
  if (isTick(control)) control.checked = own.includes(control.value);
  else if (control instanceof HTMLSelectElement) setUnit(control, own[0] ?? '');
  else control.value = own[0] ?? '';
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Fills a form in with what was typed before, with as many rows for authors as that takes. */
export function fillIn(
  form: HTMLFormElement,
  values: readonly TypedValue[],
  rows: AuthorRows | null,
): void {
  const indexes = values.map(([name]) => Number(/^authors\.(\d+)\./.exec(name)?.[1] ?? 0));
  const wanted = Math.max(0, ...indexes) + 1;
  while (rows !== null && rows.count() < wanted) {
    const before = rows.count();
    rows.add();
    if (rows.count() === before) break;
  }
  for (const control of listTyped(form)) setControl(control, values);
}

/** Returns the input that holds the secret of a form. */
export function findKeyInput(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>('input[name="key"]');
}
