/** Of two ways to reach somebody one is enough; the first bears the message. */
const contacts: Readonly<Record<string, string>> = {
  contact_phone: 'contact_email',
  reporter_phone: 'reporter_email',
};

/** Tells whether a change in one field may mend what is wrong with another. */
export function isBeside(changed: string, other: string): boolean {
  if (changed === other || contacts[other] === changed) return true;
  if (other === 'unit_code') return changed === 'entrant_kind';
  if (!changed.startsWith('authors.')) return false;
  if (other === 'authors') return true;
  return other.startsWith('authors.') && other.split('.').at(-1) === changed.split('.').at(-1);
}

/** Tells whether a field is still empty that others make necessary; only the server says so first. */
export function isMissingBeside(name: string, getValue: (name: string) => string): boolean {
  const isEmpty = (one: string) => getValue(one).trim() === '';
  const contact = contacts[name];
  if (contact !== undefined) return isEmpty(name) && isEmpty(contact);
  return name === 'unit_code' && isEmpty(name) && getValue('entrant_kind') === 'tap-the';
}
