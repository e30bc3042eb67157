import { randomInt } from 'node:crypto';

/** What numbers that people read and type are made of: no 0, O, 1, I or L. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const numberPattern = new RegExp(`^[${alphabet}]{8}$`);

/** Spaces, and hyphens and dashes of every kind. */
const separators = /[\s\p{Pd}\u00ad]/gu;

/** Makes the number of a receipt, draft or report: eight characters that nobody can guess. */
export function makeNumber(): string {
  return Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** Reads a number as people type it, in small letters or parted; null where it is none. */
export function parseNumber(text: string): string | null {
  const number = text.replace(separators, '').toUpperCase();
  return numberPattern.test(number) ? number : null;
}

/** Formats a number for people: "ABCD-EFGH". */
export function formatNumber8(number: string): string {
  return `${number.slice(0, 4)}-${number.slice(4)}`;
}
