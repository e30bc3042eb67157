import { normaliseText } from '../../../text/normalise.ts';
import { formAddress, getEntryAddress } from '../../pages/addresses.ts';

/** What the form was when it was kept: new, with a draft on the server, or of a sent entry. */
export type FormMode = 'new' | 'draft' | 'correction';

/** Name and value of an input, as they would be sent. */
export type TypedValue = readonly [name: string, value: string];

/** A form as it is kept on the device. */
export type DeviceDraft = {
  edition: string;
  /** Secret of the form: with it, what was sent already is not sent a second time. */
  key: string;
  mode: FormMode;
  /** ISO instant. */
  savedAt: string;
  values: readonly TypedValue[];
};

const modes: readonly string[] = ['new', 'draft', 'correction'] satisfies FormMode[];

function isTypedValue(value: unknown): value is TypedValue {
  return (
    Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string')
  );
}

function isDraft(value: unknown): value is DeviceDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { edition, key, mode, savedAt, values } = value as Record<string, unknown>;
  return (
    typeof edition === 'string' &&
    typeof key === 'string' &&
    /^[\w-]{43}$/.test(key) &&
    modes.some((one) => one === mode) &&
    typeof savedAt === 'string' &&
    !Number.isNaN(Date.parse(savedAt)) &&
    Array.isArray(values) &&
    values.every(isTypedValue)
  );
}

/** Reads a draft of the device; null for what is none, whoever wrote it there. */
export function parseDeviceDraft(text: string): DeviceDraft | null {
  try {
    const value: unknown = JSON.parse(text);
    return isDraft(value) ? value : null;
  } catch {
    return null;
  }
}

/** Returns where a draft is opened again: what the server has of it comes with the page. */
export function getPlaceOf({ mode, key }: Pick<DeviceDraft, 'mode' | 'key'>): string {
  if (mode === 'correction') return `${getEntryAddress(key)}sua/`;
  return mode === 'draft' ? `/du-thi/nhap/${key}/` : formAddress;
}

/** Numbers the authors anew without those of whom nothing is typed, as the server does. */
function compact(values: readonly TypedValue[]): TypedValue[] {
  const kept = values.filter(([, value]) => value !== '');
  const indexes = [
    ...new Set(kept.flatMap(([name]) => /^authors\.(\d+)\./.exec(name)?.[1] ?? [])),
  ].sort((left, right) => Number(left) - Number(right));
  return kept.map(([name, value]) => [
    name.replace(/^authors\.(\d+)/, (_, index: string) => `authors.${indexes.indexOf(index)}`),
    value,
  ]);
}

/** Returns a text that is the same for forms that hold the same, as the server would read them. */
export function summarise(values: readonly TypedValue[]): string {
  const normal = values.map(([name, value]): TypedValue => [name, normaliseText(value)]);
  return JSON.stringify(compact(normal).sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** Tells whether a form holds nothing. */
export function isEmpty(values: readonly TypedValue[]): boolean {
  return values.every(([, value]) => value.trim() === '');
}
