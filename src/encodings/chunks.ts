import { getByteText } from './byte-characters.ts';
import { legacyEncodings, readBytes, type LegacyEncoding } from './legacy.ts';
import { readEth, setAsideSigns } from './signs.ts';
import { isSyllable } from './syllables.ts';
import { getWordKind, hasUsualCase, isUnit, splitWords } from './words.ts';

/** How the words of a text read in one encoding. */
export type Reading = {
  /** Syllables with a letter beyond ASCII. */
  good: number;
  /** Abbreviations, which are no evidence. */
  neutral: number;
  /** Names and loan words that fit beside syllables. */
  fair: number;
  /** The same where the bytes are all letters in Western tables too: it may be a foreign word. */
  doubtful: number;
  bad: number;
};

/** How the words of a text read as they stand. */
export type Standing = {
  good: number;
  foreign: number;
  /** Syllables only without the signs in them, with which they are others in an old encoding. */
  ambiguous: number;
  /** Words that are syllables in an old encoding and none as they stand. */
  suspect: number;
  /** Those among them with a sign inside, which no language writes. */
  signed: number;
  /** Characters that are lost under every reading. */
  broken: number;
};

/** `readings` follow `legacyEncodings`; they are null where a letter is no byte. */
type Chunk = { standing: Standing; readings: readonly Reading[] | null };

const signs = /[\u0300\u0301\u0303\u0309\u0323\u00A1-\u00BF\p{Cc}×÷‚„†‡‰‹›™€₫˜]/u;
/** A tone beside a vowel may be Unicode; these signs inside a word are of no language. */
const strangeSigns = /[\u00A1-\u00BF\p{Cc}×÷‚„†‡‰‹›™€₫˜]/u;
/** Powers, degrees and numero signs stand at a word in any language. */
const raised = /^(?:[cdhkm]?m|[abcnrstxyz])[²³]$|^n[°º]$/i;
/** As a power such a word may be meant too, in any surroundings but an old encoding's. */
const power = /^[A-Za-z]{1,3}[²³°º]$/;
const lost = /[\u0080-\u009F\uFFFD]/;
const signInWord = /\p{L}[‚„†‡‰‹›™€˜]\p{L}/u;
/** Letters stand by themselves where they are spoken of. */
const vietnameseLetter = /^[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐƠƯ]$/i;
/** Initials with Đ, which may read as syllables in an old encoding. */
const initials = /^[B-DF-HJ-NP-TV-XZĐ]+$/;
const withoutVowel = /^[^AEIOUYĂÂÊÔƠƯ]+$/;

/** In TCVN3 letters with a tone have no capitals, so they tell nothing of the case. */
function isCaseUsual(word: string, encoding: LegacyEncoding): boolean {
  if (encoding !== 'tcvn3') return hasUsualCase(word);
  return hasUsualCase(word.replace(/[^\p{Lu}a-z]/gu, ''));
}

function readChunk(bytes: string, raw: string, encoding: LegacyEncoding): Reading {
  const reading = { good: 0, neutral: 0, fair: 0, doubtful: 0, bad: 0 };
  for (const written of splitWords(readBytes(bytes, encoding))) {
    const word = written.replace(/(?<![®™©])[®™©]+$/, '');
    const kind = getWordKind(word);
    if (kind === 'plain') continue;
    const isSigned = strangeSigns.test(raw);
    if (kind === 'abbreviation') reading.neutral += 1;
    else if (!isCaseUsual(word, encoding)) reading.bad += 1;
    else if (kind === 'syllable') reading.good += 1;
    else if (kind === 'loose' && isSigned) reading.fair += 1;
    else if (kind === 'loose' || (isSigned && /^\p{L}+$/u.test(word))) reading.doubtful += 1;
    else reading.bad += 1;
  }
  return reading;
}

/** Tells whether a word would be one sound word, or an abbreviation with Đ, in an old encoding. */
function isSuspect(word: string): boolean {
  const bytes = getByteText(word);
  if (bytes === null || vietnameseLetter.test(word)) return false;
  return legacyEncodings.some((encoding) => {
    const read = readBytes(bytes, encoding);
    if (read === word || splitWords(read).length !== 1) return false;
    const kind = getWordKind(read);
    const isWord = kind === 'syllable' || (kind === 'abbreviation' && initials.test(read));
    return isWord && isCaseUsual(read, encoding);
  });
}

function judgeWord(written: string, standing: Standing): void {
  const whole = readEth(written.normalize('NFC'));
  const word = setAsideSigns(whole);
  const kind = getWordKind(word);
  if (word !== whole && isSyllable(word) && isSuspect(written)) standing.ambiguous += 1;
  const isSign = /^(?:\P{L}|Ø)$/u.test(word) && !lost.test(word);
  const isMixed = !hasUsualCase(word) && isSuspect(written);
  if (kind === 'syllable' && !isMixed) standing.good += 1;
  else if (word === '' || isSign || isUnit(word) || raised.test(word)) return;
  else if (kind === 'abbreviation' && withoutVowel.test(word)) return;
  else if (power.test(word)) standing.ambiguous += isSuspect(written) ? 1 : 0;
  else if (word === whole ? /^[A-Za-z]*$/.test(word) : isSyllable(word)) return;
  else if (isSuspect(written)) {
    standing.suspect += 1;
    if (signs.test(whole)) standing.signed += 1;
  } else if (lost.test(word) || signInWord.test(word)) standing.broken += 1;
  else if (kind !== 'plain') standing.foreign += 1;
}

function judgeStanding(raw: string): Standing {
  const standing = { good: 0, foreign: 0, ambiguous: 0, suspect: 0, signed: 0, broken: 0 };
  for (const written of splitWords(raw)) judgeWord(written, standing);
  return standing;
}

const remembered = new Map<string, Chunk>();
const mostRemembered = 50_000;
/** Words are shorter; a longer piece would also keep the whole text that it was cut from alive. */
const longestRemembered = 12;

/** Judges a run of characters without ASCII signs, spaces or digits, and remembers short ones. */
export function judgeChunk(raw: string): Chunk {
  const before = remembered.get(raw);
  if (before !== undefined) return before;
  const bytes = getByteText(raw);
  const readings =
    bytes === null ? null : legacyEncodings.map((encoding) => readChunk(bytes, raw, encoding));
  const chunk: Chunk = { standing: judgeStanding(raw), readings };
  if (raw.length > longestRemembered) return chunk;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(raw, chunk);
  return chunk;
}
