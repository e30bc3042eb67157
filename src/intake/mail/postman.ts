import nodemailer from 'nodemailer';
import type { Log } from '../guard/log.ts';
import type { Store } from '../store/api.ts';
import type { MailRecord } from '../store/records.ts';
import { composeMessage } from './compose-message.ts';
import type { MailSettings } from './mail-settings.ts';
import { getMailFailure, planNextAttempt } from './next-attempt.ts';

export type Postman = {
  /** Looks into the outbox now instead of at the next turn. */
  wake: () => void;
  /** Stops once the letter that is under way has come to an end. */
  stop: () => Promise<void>;
};

type MailResult = Parameters<Store['settleMail']>[1];

/**
 * Sends the letters of the outbox one after the other. What is still to be sent stands only in the
 * store, so that nothing is lost or repeated when the server stops between letters. A crash after
 * the mail server took a letter and before the store noted it does send it again.
 */
export function startPostman(options: {
  store: Pick<Store, 'listDueMail' | 'settleMail'>;
  settings: MailSettings;
  now: () => Date;
  log: Log;
  pollMs: number;
}): Postman {
  const { store, settings, now, log, pollMs } = options;
  const transport = nodemailer.createTransport(settings.transport);
  /** Results that the store could not take yet: until it does nothing is sent, lest it go twice. */
  const unsettled = new Map<number, MailResult>();
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> | null = null;
  let wasWoken = false;
  let isStopping = false;

  const settle = async () => {
    for (const [id, result] of unsettled) {
      await store.settleMail(id, result);
      unsettled.delete(id);
    }
  };

  /** Returns whether it makes sense to go on with the next letter. */
  const deliver = async (letter: MailRecord): Promise<boolean> => {
    const fields = { mail: letter.id, attempts: letter.attempts + 1 };
    try {
      await transport.sendMail(composeMessage(letter, settings.sender, now()));
      unsettled.set(letter.id, { sentAt: now().toISOString() });
      log.note('info', 'mail-sent', fields);
      return true;
    } catch (error) {
      const failure = getMailFailure(error);
      const nextAttemptAt = planNextAttempt(letter.attempts, failure, now());
      unsettled.set(letter.id, { nextAttemptAt });
      log.note('warn', 'mail-not-sent', { ...fields, ...failure, nextAttemptAt });
      return !failure.isUnreachable;
    }
  };

  const sendDue = async () => {
    await settle();
    let goesOn = true;
    while (goesOn && !isStopping) {
      const [letter] = store.listDueMail(now().toISOString(), 1);
      if (letter === undefined) return;
      goesOn = await deliver(letter);
      await settle();
    }
  };

  const run = () => {
    if (isStopping) return;
    if (round !== null) {
      wasWoken = true;
      return;
    }
    clearTimeout(timer);
    wasWoken = false;
    round = sendDue()
      .catch((error: unknown) => void log.failure('mail-round-failed', error))
      .finally(() => {
        round = null;
        if (wasWoken) run();
        else if (!isStopping) timer = setTimeout(run, pollMs);
      });
  };

  run();
  return {
    wake: run,
    stop: async () => {
      isStopping = true;
      clearTimeout(timer);
      await round;
    },
  };
}
