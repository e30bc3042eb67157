import { canHaveTone, findTonePlaces, rimes, rimesAfterQu } from './rimes.ts';

/** "gi" is a consonant before another vowel, and keeps its i in "gì", "gìn", "giếng". */
const rimesAfterGi = rimes.filter(
  (rime) => /^[aăâeêoôơuư]/.test(rime) && !/^(?:o[aăeo]|u[âêơy])/.test(rime),
);

function joinWhere(starts: string): string {
  const pattern = new RegExp(`^[${starts}]`);
  return rimes.filter((rime) => pattern.test(rime)).join('|');
}

const back = joinWhere('aăâoôơuư');
const front = joinWhere('eêi');

/** Onset and rime without the tone: `k`, `gh`, `ngh` stand before e, ê, i, y; `c`, `g`, `ng` not. */
const syllable = new RegExp(
  '^(?:' +
    [
      `(?:[bdđhlmnprstvx]|[ckpt]h|nh|tr)?(?:${back}|${front})`,
      '(?:[bdđhlmnprstvx]|[pt]h)?y|yê(?:ng|[mntu])',
      `(?:c|n?g)(?:${back})`,
      `(?:k|n?gh)(?:${front}|y)`,
      `qu(?:${rimesAfterQu.join('|')})`,
      `gi(?:${rimesAfterGi.join('|')})`,
      'gi(?:n|ng|m|êng|êt|êc|êm)?',
    ].join('|') +
    ')$',
);

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const onset = /^(?:qu(?=.)|gi(?=[aăâeêoôơuư])|[^aăâeêioôơuưy]+)/;

/** These are written qu, or stand in loan words only, with few tones: "voan", "buýt". */
const rareGlide = /^(?:c(?:o[aăe]|u[âêơy])|(?:[bmv]|ph)(o[aăe]|u[âêy]))/;

function hasRareGlide(toneless: string, tone: string): boolean {
  const found = rareGlide.exec(toneless);
  if (found === null) return false;
  const [, afterLips] = found;
  if (afterLips === undefined) return true;
  return tone !== '' && !(afterLips.startsWith('u') && tone === '\u0301');
}

function findRime(toneless: string): number {
  return onset.exec(toneless)?.[0].length ?? 0;
}

/** Tells whether the vowel before a tone mark may bear it. */
function canBearTone(toneless: string, place: number): boolean {
  const start = findRime(toneless);
  // "qúa" and "gía" are slips that old typewriting programs made everywhere.
  if (place === start - 1) return /^(?:qu|gi)$/.test(toneless.slice(0, start));
  return findTonePlaces(toneless.slice(start)).includes(place - start);
}

/** "nghiêng" with each mark as a character of its own; longer words need no look. */
const longestSpelling = 12;

/**
 * Tells whether a word is a possible Vietnamese syllable: onset, rime, and a tone that stands
 * where it may. Case does not matter; syllables that end in c, ch, p, t bear sắc or nặng.
 */
export function isSyllable(word: string): boolean {
  if (word.length > longestSpelling) return false;
  const marked = word.toLowerCase().normalize('NFD');
  const found = marked.match(tones) ?? [];
  if (found.length > 1) return false;
  const toneless = marked.replace(tones, '').normalize('NFC');
  if (!syllable.test(toneless)) return false;
  const [tone = ''] = found;
  if (!canHaveTone(toneless.slice(findRime(toneless)), tone)) return false;
  if (hasRareGlide(toneless, tone)) return false;
  if (tone === '') return true;
  const before = marked.slice(0, marked.search(tones)).normalize('NFC');
  return canBearTone(toneless, before.length - 1);
}
