import { foldText } from '../../src/text/normalise.ts';

/** A word of a text in three forms, with its place in the text. */
export type Token = {
  /** As written. */
  text: string;
  /** With its marks, the same for "hoà" and "hòa", in lower case: what tells marked words apart. */
  marked: string;
  folded: string;
  start: number;
  end: number;
};

const tokenPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Letters with their shape, and the tone after the word: it belongs to the syllable as a whole. */
function markWord(text: string): string {
  const decomposed = text.normalize('NFD').toLowerCase();
  return decomposed.replace(tones, '') + (decomposed.match(tones) ?? []).join('');
}

/** Returns the words of a text; written apart from the search, since it is to judge it. */
export function readTokens(text: string): Token[] {
  return [...text.matchAll(tokenPattern)].map((match) => ({
    text: match[0],
    marked: markWord(match[0]),
    folded: foldText(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Tells whether a word carries marks. */
export function isMarked({ text }: Token): boolean {
  return foldText(text) !== text.toLowerCase();
}
