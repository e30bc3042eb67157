import { createHash, timingSafeEqual } from 'node:crypto';
import { readPhone } from '../../schemas/cells/phone.ts';
import type { EntryContent } from '../entry.ts';
import type { Store } from './api.ts';
import { formatContent, parseContent } from './content.ts';
import { parseNumber } from './number.ts';
import type { Tables } from './tables.ts';

/** Read and compared where there is no entry, so that this takes as long; as large as most entries. */
const nobody = formatContent({
  fields: {
    contact_phone: '0000000000; 0000000000',
    contact_email: 'khong-co',
    need: '-'.repeat(3000),
  },
  authors: [],
  files: [],
});

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function listPhones(text: string): string[] {
  const read = readPhone(text.trim());
  return 'value' in read ? read.value.split('; ') : [];
}

function foldEmail(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

/** One contact a question: a list would let somebody try many at once. */
function listAnswers(contact: string): string[] {
  const phones = listPhones(contact);
  const [phone = contact] = phones.length === 1 ? phones : [];
  return [phone, foldEmail(contact)];
}

function isContact({ fields }: EntryContent, contact: string): boolean {
  const { contact_phone: phone = '', contact_email: email = '' } = fields;
  const known = [...listPhones(phone), foldEmail(email)].filter((text) => text !== '').map(hash);
  const answers = listAnswers(contact).map(hash);
  let found = false;
  for (const one of known) {
    for (const answer of answers) found = timingSafeEqual(one, answer) || found;
  }
  return found;
}

/**
 * Makes the look-up of an entry by its receipt and a contact. Whether the number exists cannot be
 * told from how long the answer takes: an unknown one is looked for, read and compared alike.
 */
export function makeFindByContact({ entries, files }: Tables): Store['findByContact'] {
  return (receipt, contact) => {
    const entry = entries.findByReceipt(parseNumber(receipt) ?? '');
    const version = entries.getVersion(entry?.id ?? 0, entry?.record.version ?? 0);
    const content = version?.content ?? parseContent(nobody.text, files.getScan);
    const answered = isContact(content, contact);
    return answered && version !== null ? (entry?.record ?? null) : null;
  };
}
