import { createHash } from 'node:crypto';
import type { SendMailOptions } from 'nodemailer';
import type { MailRecord } from '../store/records.ts';
import type { Sender } from './mail-settings.ts';

/**
 * Makes the message of a letter. Its Message-ID is the letter's for good: where a crash fell between
 * sending and noting it, the letter goes out twice, and mail readers show one.
 */
export function composeMessage(letter: MailRecord, sender: Sender, date: Date): SendMailOptions {
  const { id, to, subject, text } = letter;
  const hash = createHash('sha256')
    .update(JSON.stringify([id, to, subject, text]))
    .digest('hex');
  return {
    from: sender,
    // As an object, so that nothing in it is read as a list of addresses.
    to: { name: '', address: to },
    subject,
    text,
    date,
    messageId: `<${hash.slice(0, 32)}${sender.address.slice(sender.address.lastIndexOf('@'))}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
