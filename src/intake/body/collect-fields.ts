import type { Body, BodyLimits, RefusalCode } from './body.ts';

/** Gathers the fields of a form as they come. */
export type FieldCollector = {
  fields: Body['fields'];
  /** Takes a field, or says which limit it passes. */
  add(name: string, value: string, isCut: boolean): RefusalCode | null;
};

/**
 * No script stacks more marks on a letter, and putting them in order takes a time that grows with the
 * square of their number. What cannot be seen between them goes before they are put in order.
 */
const tooManyMarks = /((?:\p{M}[\p{Cc}\p{Cf}]*){30})(?:\p{M}[\p{Cc}\p{Cf}]*)+/gu;

/** Makes what gathers fields up to the limits. */
export function makeFieldCollector(limits: BodyLimits): FieldCollector {
  const fields: Body['fields'] = [];
  let textBytes = 0;
  return {
    fields,
    add(name, value, isCut) {
      if (isCut) return 'field-too-long';
      if (fields.length === limits.maxFields) return 'too-many-fields';
      textBytes += Buffer.byteLength(name) + Buffer.byteLength(value);
      if (textBytes > limits.maxTextBytes) return 'too-much-text';
      fields.push([name, value.replace(tooManyMarks, '$1')]);
      return null;
    },
  };
}
