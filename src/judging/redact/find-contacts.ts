import { readCandidate } from '../../privacy/written-phone.ts';
import { foldText } from '../../text/normalise.ts';
import type { Spot } from './spot.ts';

const digitGroups = /(?<![\p{L}\d])[+(]{0,2}\d[\d\s.()\u2010-\u2015-]{5,30}\d/gu;

/** A number that is dialled begins so; other rows of figures are counts and sums. */
const dialledStart = /^[+(]*(?:0|84|1[89]00)/;

/** The longest row of digit groups that can be dialled, from where a row begins. */
function findPhones(text: string): Spot[] {
  return [...text.matchAll(digitGroups)].flatMap(({ 0: row, index }) => {
    const groups = [...row.matchAll(/\d+/g)];
    for (const group of groups) {
      const from = row.startsWith('+') || row.startsWith('(') ? 0 : group.index;
      for (const last of groups.toReversed()) {
        const written = row.slice(from, last.index + last[0].length);
        if (last.index < group.index || !dialledStart.test(written)) continue;
        const start = index + from;
        const end = start + written.length;
        const digits = written.replace(/\D/g, '');
        const digitsStart = start + written.search(/\d/);
        if (readCandidate({ text, start: digitsStart, end, digits }).length > 0) {
          return [{ start, end, kind: 'phone' as const }];
        }
      }
    }
    return [];
  });
}

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** Numbers of identity cards and passports, health and social insurance, tax, by what is said before. */
const labelled =
  /(?:cmnd|cccd|căn cước(?: công dân)?|chứng minh(?: nhân dân)?|định danh(?: cá nhân)?|hộ chiếu|mã số thuế|mst|số tài khoản|stk|bhxh số)(?:\s*(?:số|:|là))*\s*(\p{Lu}{0,2}\d[\d .-]{6,18}\d)/giu;

/** The number of a citizen's card: twelve digits from the code of a province. */
const cardNumber = /(?<![\p{L}\d.,])0\d{2}[ .]?\d{3}[ .]?\d{3}[ .]?\d{3}(?![\p{L}\d]|[.,]\d)/gu;

const link =
  /(?:https?:\/\/|www\.)[^\s<>“”"')\]]+|(?<![\p{L}\p{N}.@-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|net|org|info|me|edu|gov|io)(?![\p{L}\p{N}])(?:\/[^\s<>“”"')\]]*)?/giu;

function getHost(address: string): string {
  return address.replace(/^https?:\/\//i, '').split(/[/?#]/)[0] ?? '';
}

/**
 * A page of the state is read by everybody and tells who wrote only where it bears the entrant's
 * name; any other address may be the entrant's own.
 */
function findLinks(text: string, telling: readonly string[]): Spot[] {
  return [...text.matchAll(link)].map(({ 0: raw, index }): Spot => {
    const address = raw.replace(/[.,;:!?]+$/, '');
    const place = { start: index, end: index + address.length };
    const letters = foldText(address).replace(/[^a-z0-9]/g, '');
    const isState = /(?:^|\.)gov\.vn$/i.test(getHost(address));
    return isState && !telling.some((name) => letters.includes(name))
      ? { ...place, doubt: 'link' }
      : { ...place, kind: 'address-or-id' };
  });
}

function findWhole(text: string, pattern: RegExp, kind: 'email' | 'address-or-id'): Spot[] {
  return [...text.matchAll(pattern)].map((match) => {
    const written = match[1] ?? match[0];
    const start = match.index + match[0].lastIndexOf(written);
    return { start, end: start + written.length, kind };
  });
}

/**
 * Finds telephone numbers, addresses and numbers of cards in a text, whosesoever they are: none
 * helps a judge. `telling` are names without spaces and marks that an address may bear.
 */
export function findContacts(text: string, telling: readonly string[]): Spot[] {
  return [
    ...findWhole(text, email, 'email'),
    ...findWhole(text, labelled, 'address-or-id'),
    ...findWhole(text, cardNumber, 'address-or-id'),
    ...findPhones(text),
    ...findLinks(text, telling),
  ];
}
