import { normaliseText } from '../../text/normalise.ts';

/** Counts the characters of a text as the limits do: of what is kept of it. */
export function countChars(text: string): number {
  return normaliseText(text).length;
}
