import { splitWords, type Word } from '../../contest/names/words.ts';

/** A word of a text, with the place where it stands. */
export type WrittenWord = Word & { start: number; end: number; written: string };

/** "P5" is the fifth ward: two words, as in the names of units. */
const pieces = /(?<![\p{L}\p{M}\p{N}])[pq](?=\d)|[\p{L}\p{M}\p{N}]+/giu;

/** Lists the words of a text that names are made of; "và" is none of them. */
export function splitWritten(text: string): WrittenWord[] {
  return [...text.matchAll(pieces)].flatMap(({ 0: written, index: start }) =>
    splitWords(written).map((word) => ({ ...word, start, end: start + written.length, written })),
  );
}

const joint = /^(?:[\p{Zs}\n,&/\u2010-\u2015-]|(?<!\p{L})v\u00e0(?!\p{L})){0,8}$/iu;
const shortened = /^(?:\p{Lu}{1,5}|[HTPQXhtpqx]|[Tt][xpt])$/u;

/** Tells whether two words may belong to one name: no sentence ends between them. */
export function areJoined(text: string, left: WrittenWord, right: WrittenWord): boolean {
  const between = text.slice(left.end, right.start);
  if (between === ' ') return true;
  if (between.includes('\n\n')) return false;
  const dotted = shortened.test(left.written) ? between.replace('.', '') : between;
  return joint.test(dotted);
}

/** Tells whether nothing but spaces stands between two words. */
export function areNeighbours(text: string, left: WrittenWord, right: WrittenWord): boolean {
  return /^\p{Zs}+$/u.test(text.slice(left.end, right.start));
}

/** Tells whether a word is written as names are: with a capital or as a number. */
export function isCapital({ written }: WrittenWord): boolean {
  return /^[\p{Lu}\p{N}]/u.test(written);
}

/** Tells whether a word is the first of its sentence, where a capital says nothing. */
export function beginsSentence(text: string, { start }: WrittenWord): boolean {
  return /(?:^|[.!?:…\n]|^\s*[-–•+*])[\s“"'(‘-]*$/u.test(
    text.slice(Math.max(0, start - 12), start),
  );
}
