import { normaliseText } from '../../text/normalise.ts';
import type { OutgoingMail, VersionRecord } from '../store/records.ts';
import { parseMailAddress } from './mail-address.ts';

const maxSubjectChars = 150;

/** Returns a text as one line, as a subject must be. */
export function makeOneLine(text: string): string {
  return normaliseText(text).replace(/\s+/g, ' ');
}

/**
 * Makes a letter to the contact of an entry out of its paragraphs; null where the entry names no
 * address that can be written to.
 */
export function makeLetter(
  { content }: VersionRecord,
  subject: string,
  paragraphs: readonly (string | null)[],
): OutgoingMail | null {
  const to = parseMailAddress(content.fields.contact_email ?? '');
  if (to === null) return null;
  const text = paragraphs.filter((paragraph) => paragraph !== null).join('\n\n');
  return { to, subject: makeOneLine(subject).slice(0, maxSubjectChars).trim(), text: `${text}\n` };
}
