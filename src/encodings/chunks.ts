import { getByteText } from './byte-characters.ts';
import { legacyEncodings, readBytes, type LegacyEncoding } from './legacy.ts';
import { getWordKind, hasUsualCase, isUnit, splitWords } from './words.ts';

/** How the words of a text read in one encoding. */
export type Reading = {
  /** Syllables with a letter beyond ASCII. */
  good: number;
  /** Abbreviations, names and loan words that fit beside syllables. */
  fair: number;
  /** The same where the bytes are all letters in Western tables too: it may be a foreign word. */
  doubtful: number;
  bad: number;
};

/** How the words of a text read as they stand. */
export type Standing = {
  good: number;
  foreign: number;
  /** Words that are syllables in an old encoding and none as they stand. */
  suspect: number;
  /** Those among them with a sign inside, which no language writes. */
  signed: number;
  /** Characters that are lost under every reading. */
  broken: number;
};

/** `readings` follow `legacyEncodings`; they are null where a letter is no byte. */
export type Chunk = { standing: Standing; readings: readonly Reading[] | null };

const signs = /[\u0300\u0301\u0303\u0309\u0323\u00A1-\u00BF\u0080-\u009F×÷]/;
/** A tone beside a vowel may be Unicode; these signs inside a word are of no language. */
const strangeSigns = /[\u00A1-\u00BF\u0080-\u009F×÷]/;
/** Powers, degrees and numero signs stand at a word in any language. */
const raised = /^[A-Za-z]+[²³°º]$/;
const lost = /[\u0080-\u009F\uFFFD]/;

/** In TCVN3 letters with a tone have no capitals, so they tell nothing of the case. */
function isCaseUsual(word: string, encoding: LegacyEncoding): boolean {
  if (encoding !== 'tcvn3') return hasUsualCase(word);
  return hasUsualCase(word.replace(/[^\p{Lu}a-z]/gu, ''));
}

function readChunk(bytes: string, raw: string, encoding: LegacyEncoding): Reading {
  const reading = { good: 0, fair: 0, doubtful: 0, bad: 0 };
  for (const word of splitWords(readBytes(bytes, encoding))) {
    const kind = getWordKind(word);
    if (kind === 'plain') continue;
    const isSigned = strangeSigns.test(raw);
    if (kind === 'abbreviation') reading.fair += 1;
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
  if (bytes === null) return false;
  return legacyEncodings.some((encoding) => {
    const read = readBytes(bytes, encoding);
    if (read === word || splitWords(read).length !== 1) return false;
    const kind = getWordKind(read);
    const isWord = kind === 'syllable' || (kind === 'abbreviation' && /^[^AEIOUY]+$/.test(read));
    return isWord && isCaseUsual(read, encoding);
  });
}

function judgeStanding(raw: string): Standing {
  const standing = { good: 0, foreign: 0, suspect: 0, signed: 0, broken: 0 };
  for (const written of splitWords(raw)) {
    // The Icelandic letter is often typed for Đ.
    const word = written.normalize('NFC').replaceAll('Ð', 'Đ').replaceAll('ð', 'đ');
    const kind = getWordKind(word);
    const isSign = /^(?:\P{L}|Ø)$/u.test(word) && !lost.test(word);
    if (kind === 'syllable') standing.good += 1;
    else if (isSign || isUnit(word) || raised.test(word) || /^[A-Za-z]*$/.test(word)) continue;
    else if (isSuspect(written)) {
      standing.suspect += 1;
      if (signs.test(word)) standing.signed += 1;
    } else if (lost.test(word)) standing.broken += 1;
    else if (kind !== 'plain') standing.foreign += 1;
  }
  return standing;
}

const known = new Map<string, Chunk>();
const mostKnown = 50_000;

/** Judges a run of characters without ASCII signs, spaces or digits, and remembers it. */
export function judgeChunk(raw: string): Chunk {
  const before = known.get(raw);
  if (before !== undefined) return before;
  const bytes = getByteText(raw);
  const readings =
    bytes === null ? null : legacyEncodings.map((encoding) => readChunk(bytes, raw, encoding));
  const chunk: Chunk = { standing: judgeStanding(raw), readings };
  if (known.size >= mostKnown) known.clear();
  known.set(raw, chunk);
  return chunk;
}
