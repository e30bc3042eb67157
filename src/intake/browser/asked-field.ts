import type { FieldKind, FormField } from '../form/field.ts';
import { listUnits } from './unit/units.ts';

/** A control that a value is typed into or chosen from. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const kinds: Readonly<Record<FieldKind, true>> = {
  line: true,
  paragraphs: true,
  choice: true,
  unit: true,
  date: true,
  phone: true,
  email: true,
  percent: true,
  'yes-no': true,
};

function isKind(text: string): text is FieldKind {
  return Object.hasOwn(kinds, text);
}

/** Tells whether something on the page is a control. */
export function isControl(target: unknown): target is Control {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
  );
}

/** Lists the controls in a part of the page that are sent, by their names. */
export function listControls(within: ParentNode): Control[] {
  return [...within.querySelectorAll('[name]')].filter(isControl);
}

/** Returns the field that something on the page belongs to; null where it belongs to none. */
export function findFieldOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-field][data-kind]') : null;
}

/** Reads what the page asks for in one of its fields. */
export function readField({ dataset }: HTMLElement, values: readonly string[]): FormField | null {
  const { kind = '', maxChars } = dataset;
  if (!isKind(kind)) return null;
  return {
    name: dataset.field?.split('.').at(-1) ?? '',
    label: dataset.label ?? '',
    help: '',
    kind,
    required: dataset.required !== undefined,
    maxChars: maxChars === undefined ? null : Number(maxChars),
    options: values.map((value) => ({ value, label: value })),
  };
}

/** Lists the values that a choice of the page offers. */
export function listOffered(element: HTMLElement): string[] {
  return listControls(element).flatMap((control) => {
    if (control instanceof HTMLSelectElement) return listUnits(control).map(({ code }) => code);
    return control.type === 'radio' ? [control.value] : [];
  });
}

/** Returns what a field holds as it would be sent: '' for nothing chosen and nothing ticked. */
export function readValue(element: HTMLElement): string {
  for (const control of listControls(element)) {
    const isTick = control.type === 'radio' || control.type === 'checkbox';
    if (!isTick) return control.value;
    if (control instanceof HTMLInputElement && control.checked) return control.value;
  }
  return '';
}

/** Returns what the field of a name holds; '' where the form has none. */
export function readNamed(form: HTMLElement, name: string): string {
  const element = form.querySelector<HTMLElement>(`[data-field="${name}"]`);
  return element === null ? '' : readValue(element);
}
