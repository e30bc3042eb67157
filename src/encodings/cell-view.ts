import { judgeChunk, type Reading, type Standing } from './chunks.ts';
import { decodeLegacy, legacyEncodings, type LegacyEncoding } from './legacy.ts';
import { hasLostLetters } from './lost-letters.ts';
import { composeMarks } from './marks.ts';
import { isUtf8Misread } from './misread-utf8.ts';

/** `flaws` counts words that only might be right. */
export type Candidate = { encoding: LegacyEncoding; text: string; flaws: number };

/** What a cell looks like as it stands and in each encoding in which it reads well. */
export type CellView = {
  raw: string;
  /** The cell as Unicode, its marks composed. */
  text: string;
  standing: Standing;
  /** Nothing hints at a wrong decoding. */
  isSound: boolean;
  /** Letters became question marks. */
  hasLostLetters: boolean;
  candidates: Candidate[];
  /** Syllables and signed words that speak for the candidates. */
  weight: number;
  /** The best reading that has some words wrong. */
  halfRead: string | null;
};

// A sign of multiplication between digits parts words; inside a word it is a letter of TCVN3.
const separators = /[ \t\r\n!-@[-`{-~]+|(?<=\d ?)[×÷±]|[×÷±](?=\d)|(?<![a-z])[×÷±](?= \d)/i;
const beyondAscii = /[^\x20-\x7E\t\r\n]/;

type Sums = { words: number; standing: Standing; readings: Reading[] | null };

function addChunk(sums: Sums, part: string): void {
  const { standing, readings } = judgeChunk(part);
  sums.standing.good += standing.good;
  sums.standing.foreign += standing.foreign;
  sums.standing.ambiguous += standing.ambiguous;
  sums.standing.suspect += standing.suspect;
  sums.standing.signed += standing.signed;
  sums.standing.broken += standing.broken;
  if (readings === null) sums.readings = null;
  sums.readings?.forEach((sum, index) => {
    sum.good += readings?.[index]?.good ?? 0;
    sum.neutral += readings?.[index]?.neutral ?? 0;
    sum.fair += readings?.[index]?.fair ?? 0;
    sum.doubtful += readings?.[index]?.doubtful ?? 0;
    sum.bad += readings?.[index]?.bad ?? 0;
  });
}

function sumUp(raw: string): Sums {
  const sums: Sums = {
    words: 0,
    standing: { good: 0, foreign: 0, ambiguous: 0, suspect: 0, signed: 0, broken: 0 },
    readings: legacyEncodings.map(() => ({ good: 0, neutral: 0, fair: 0, doubtful: 0, bad: 0 })),
  };
  for (const part of raw.split(separators)) {
    if (part === '') continue;
    sums.words += 1;
    if (beyondAscii.test(part)) addChunk(sums, part);
  }
  return sums;
}

function isClean({ good, neutral, fair, doubtful, bad }: Reading): boolean {
  const sound = good + neutral + fair;
  return bad === 0 && sound > 0 && doubtful * 3 <= sound;
}

function isGarbled(raw: string, { words, standing, readings }: Sums): boolean {
  const { suspect, signed, broken } = standing;
  if (broken + signed > 0 || isUtf8Misread(raw)) return true;
  // One strange word among many may be a foreign name; a sign inside a word is none, and a cell
  // whose other words also read well in an old encoding has nothing for it.
  return suspect > 0 && (suspect * 4 >= words || (readings?.some(isClean) ?? false));
}

/** Looks at a cell closely. */
export function viewCell(raw: string): CellView {
  const sums = sumUp(raw);
  const candidates: Candidate[] = [];
  let weight = 0;
  let halfRead: { good: number; encoding: LegacyEncoding } | null = null;
  for (const [index, encoding] of legacyEncodings.entries()) {
    const reading = sums.readings?.[index];
    if (reading === undefined) continue;
    if (isClean(reading)) {
      const text = decodeLegacy(raw, encoding);
      if (text === null) continue;
      candidates.push({ encoding, text, flaws: reading.fair + reading.doubtful });
      weight = Math.max(weight, reading.good);
    } else if (reading.good > Math.max(reading.bad, halfRead?.good ?? 0)) {
      halfRead = { good: reading.good, encoding };
    }
  }
  return {
    raw,
    text: composeMarks(raw),
    standing: sums.standing,
    isSound: !isGarbled(raw, sums),
    hasLostLetters: hasLostLetters(raw),
    candidates,
    weight: weight + sums.standing.signed,
    halfRead: halfRead && decodeLegacy(raw, halfRead.encoding),
  };
}
