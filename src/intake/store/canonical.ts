import { createHash } from 'node:crypto';

/** What JSON can say. */
export type Json =
  null | string | number | boolean | readonly Json[] | { readonly [name: string]: Json };

/** Formats a value as JSON with its names in order, so that equal values have equal hashes. */
export function formatCanonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(formatCanonical).join(',')}]`;
  const members = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${formatCanonical(member)}`);
  return `{${members.join(',')}}`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

/** Returns the SHA-256 of a text in hex. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
