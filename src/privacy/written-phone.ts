import { readPhone } from '../schemas/cells/phone.ts';

/** Digits in a text that may be a telephone number, as they stand there. */
export type Candidate = { text: string; start: number; end: number; digits: string };

/** Nothing stands before, or a sign, or a label that is written close: "ĐT0912345678". */
const beginsAfter = /(?:^|[^\p{L}\p{N}]|(?<![\p{L}\p{N}])\p{L}{2,7})$/u;
const longestBefore = 8;

const letterOrDigit = /[\p{L}\p{N}]/u;

/** A number of things or money: "84.912.345.678 đồng", "0.912345678". */
const quantity = /^(?:[1-9]\d{0,2}(?:\.\d{3})+|(?:0|84)\.\d+)$/;

/** "09-12-2022 10" is a day and an hour, though its digits could be dialled. */
const dayFirst = /^0[1-9]\W(?:0[1-9]|1[0-2])\W(?:19|20)\d\d(?!\d)/;

/** How numbers begin that are dialled as they stand; others have lost their 0. */
const dialled = /^(?:0|84|1[89]00)/;

const decimalPoint = /(?:\.|(?<!\d)0,)$/;

function readDigits(digits: string): string[] {
  const read = readPhone(digits);
  return 'value' in read ? [read.value] : [];
}

/** Tells which telephone numbers, in the form they are kept in, somebody may have written here. */
export function readCandidate({ text, start, end, digits }: Candidate): string[] {
  const before = text.slice(Math.max(0, start - longestBefore), start);
  const written = text.slice(start, end);
  if (!beginsAfter.test(before) || letterOrDigit.test(text.charAt(end))) return [];
  if (dayFirst.test(written) || (quantity.test(written) && !before.endsWith('+'))) return [];
  // A spreadsheet drops the 0 of a number without spaces only: "912 345 678" is a row of figures.
  const lostZero = written === digits && !decimalPoint.test(before);
  return [
    ...(dialled.test(digits) || lostZero ? readDigits(digits) : []),
    ...readDigits(`+${digits}`),
  ];
}
