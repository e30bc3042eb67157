/**
 * Ends every word that Pagefind is given, so that no word is the beginning of another. Pagefind
 * finds by beginnings, among the words of the parts it happens to have loaded: without this,
 * “an” would also bring “anh”, and other answers after other searches.
 */
const wordEnd = 'λ';

/** Stands right after {@link wordEnd} in the alphabet: ends the words that only part the index. */
const partEnd = 'μ';

/**
 * Writes a word as Pagefind is given it. It strips marks from letters but knows no đ; ḓ is a
 * letter that it strips to d, and that no Vietnamese text holds.
 */
export function encodeWord(word: string): string {
  return `${word.replace(/[đð]/g, 'ḓ')}${wordEnd}`;
}

/** A word that stands behind all spellings of a folded word, and before the next one. */
export function encodePartEnd(folded: string): string {
  return `${folded}${partEnd}`;
}
