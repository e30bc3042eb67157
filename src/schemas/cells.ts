import { z } from 'astro/zod';
import { readOptional, type Read } from './cell-result.ts';
import { cell, type CellKind } from './cell.ts';
import { makeChoiceReader } from './cells/choice.ts';
import { readDate, readInstant } from './cells/date.ts';
import { makeIntegerReader, readNumber } from './cells/number.ts';
import { phonesPattern, readPhone } from './cells/phone.ts';
import { idPattern, makeTextReader, readId } from './cells/text.ts';
import { readYesNo } from './cells/yes-no.ts';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const isoInstant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/);

function both<T>(
  kind: CellKind,
  output: z.ZodType<T, T>,
  read: Read<T>,
  maxChars: number | null = null,
) {
  return {
    required: () => cell(kind, output, read, maxChars),
    optional: () => cell(kind, output.nullable(), readOptional(read), maxChars),
  };
}

/** Cell readers by kind of value; each is `required()` or `optional()` (empty is null). */
export const cells = {
  /** Identifier that stands in addresses. */
  id: both('id', z.string().regex(idPattern), readId),
  /** Text of at most `maxChars` characters, line breaks kept. */
  text: (maxChars: number) =>
    both('text', z.string().max(maxChars), makeTextReader(maxChars), maxChars),
  /** Day, as an ISO date. */
  date: both('date', isoDate, readDate),
  /** Instant in Vietnam's time, as ISO with +07:00; a bare day means its first instant. */
  instant: both('instant', isoInstant, readInstant),
  number: both('number', z.number(), readNumber),
  integer: (min: number, max: number) =>
    both('integer', z.number().int().min(min).max(max), makeIntegerReader(min, max)),
  choice: <T extends string>(labels: Readonly<Record<T, string>>) =>
    both('choice', z.enum(Object.keys(labels) as [T, ...T[]]), makeChoiceReader(labels)),
  /** "có" or "không"; an empty cell means no. */
  yesNo: () => cell('yes-no', z.boolean(), readYesNo),
  /** Telephone numbers as Vietnam dials them, digits only, several joined by "; ". */
  phone: both('phone', z.string().regex(phonesPattern), readPhone),
};
