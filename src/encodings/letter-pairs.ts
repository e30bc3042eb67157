import { canHaveTone, findTonePlaces, rimes, rimesAfterQu } from './rimes.ts';

const toneMarks = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const vowels = 'aăâeêioôơuưy';

/** The letters of Vietnamese and of its neighbours, small, those with a tone last. */
export const smallLetters: readonly string[] = [
  ...Array.from('bcdđfghjklmnpqrstvwxz'),
  ...toneMarks.flatMap((tone) => Array.from(vowels, (vowel) => (vowel + tone).normalize('NFC'))),
];

/** A consonant before a vowel, or a letter before đ; c, g, k and q stand before some vowels only. */
const beginsUsually = /^(?:[bdđfhjlmnprstvwxz].|c[aou]|g[aiou]|k[eiy]|[a-z]đ)/;

function addPairs(pairs: Set<string>, before: string, rime: string): void {
  for (const tone of toneMarks) {
    if (!canHaveTone(rime, tone)) continue;
    for (const place of tone === '' ? [0] : findTonePlaces(rime)) {
      const end = place + 1;
      const written = before + (rime.slice(0, end) + tone).normalize('NFC') + rime.slice(end);
      for (let at = 1; at < written.length; at += 1) pairs.add(written.slice(at - 1, at + 1));
    }
  }
}

/** Returns each two letters, at least one beyond ASCII, that stand together in no syllable. */
export function findStrangePairs(): string[] {
  const pairs = new Set<string>();
  for (const rime of [...rimes, 'yêm', 'yên', 'yêng', 'yêt', 'yêu']) addPairs(pairs, '', rime);
  for (const rime of rimesAfterQu) addPairs(pairs, 'u', rime);
  for (const rime of rimes) if (/^[aăâeêoôơuư]/.test(rime)) addPairs(pairs, 'i', rime);
  return smallLetters.flatMap((first) =>
    smallLetters
      .filter((second) => /[^\0-\x7F]/.test(first + second))
      .map((second) => first + second)
      .filter((pair) => !pairs.has(pair) && !beginsUsually.test(pair.normalize('NFD'))),
  );
}
