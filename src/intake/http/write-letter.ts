import type { EntryContent } from '../entry.ts';
import { writeCorrectionLetter, writeReceiptLetter } from '../mail/entry-letters.ts';
import type { WriteMail } from '../store/api.ts';
import type { Intake } from './context.ts';

/** Makes the writer of the letter about a sent form; undefined where no letters are sent. */
export function makeLetterWriter(
  { wakePostman, getSite }: Intake,
  { content, link, receivedAt }: { content: EntryContent; link: string; receivedAt: string },
): WriteMail | undefined {
  if (wakePostman === null) return undefined;
  const { definition } = getSite();
  return ({ kind, entry }) => {
    const version = { number: entry.version, receivedAt, content };
    const source = { definition, entry, version, link };
    return kind === 'received' ? writeReceiptLetter(source) : writeCorrectionLetter(source);
  };
}
