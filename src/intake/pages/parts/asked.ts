import type { FormField } from '../../form/field.ts';
import type { FormUnit } from '../../form-definition.ts';

/** A field as it is asked on a page: with what is in it and what is wrong with it. */
export type AskedField = {
  field: FormField;
  /** Name of the input, which of an author's field has more than the column. */
  name: string;
  value: string;
  problem: string | null;
  units: readonly FormUnit[];
  /** True where typing begins when the page opens. */
  focused?: boolean;
};

const countedFromChars = 200;

/** Tells whether a field says its limit: long ones of the entry do, an author's few words do not. */
export function isCounted({ field, name }: AskedField): boolean {
  if (field.kind !== 'line' && field.kind !== 'paragraphs') return false;
  return field.maxChars !== null && field.maxChars >= countedFromChars && !name.includes('.');
}
