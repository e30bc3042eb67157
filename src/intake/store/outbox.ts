import type { Store } from './api.ts';
import type { Tables } from './tables.ts';
import type { Write } from './writer.ts';

/** Makes the functions by which letters are queued and sent. */
export function makeOutbox(
  { letters }: Tables,
  write: Write,
): Pick<Store, 'listDueMail' | 'queueMail' | 'settleMail'> {
  return {
    listDueMail: (now, limit) => letters.listDue(now, limit),
    queueMail: (letter, at) => write(() => letters.queue(letter, at, null)),
    settleMail: (id, result) =>
      write(() => {
        if ('sentAt' in result) letters.markSent(id, result.sentAt);
        else letters.postpone(id, result.nextAttemptAt);
      }),
  };
}
