import type { Section } from '../record.ts';

const bullet = /^[-–•]\s+/gm;
const emptyLines = /\n{2,}/g;

/**
 * Makes the sections of a record in order, without the bullets of lists as their authors typed
 * them, leaving out what nobody wrote.
 */
export function listSections(
  parts: readonly (readonly [name: string, text: string | null | undefined])[],
): Section[] {
  return parts.flatMap(([name, text]) =>
    text === null || text === undefined || text === ''
      ? []
      : [{ name, text: text.replace(bullet, '').replace(emptyLines, '\n') }],
  );
}
