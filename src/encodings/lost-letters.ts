/** Letters that no old code page of the West or of Vietnam has: a text with them lost none. */
const survivors = /[Ạ-ỹ]/;
const webAddress = /:\/\/|^www\.|\?[\w-]+=|\.[a-z]{2,}\/\S*\?/i;

const inWord = /\p{L}\?{1,2}\p{Ll}|\p{Lu}\?{1,2}\p{Lu}(?:\p{Lu}|.*\?)|\p{Lu}\p{Lu}\?{1,2}\p{Lu}/u;
/** No syllable begins so; after a question a space may be missing, but not before it. */
const atStart = /^["“(]?\?(?:\p{Ll}|\p{Lu}{2})/u;
const consonantsAtEnd = /^["“(]?(?:[bcdghklmnpqrstvx]|[cgknpt]h|n?gh?|qu|tr)\?$/i;

/**
 * Tells whether letters of a text became question marks when it was saved ("B?ng d?i chi?u"), which
 * Excel does in a CSV file that is not UTF-8. Questions and web addresses are none of these.
 */
export function hasLostLetters(text: string): boolean {
  if (!text.includes('?') || survivors.test(text)) return false;
  const words = text.split(/\s+/).filter((word) => word.includes('?') && !webAddress.test(word));
  if (words.some((word) => inWord.test(word) || atStart.test(word))) return true;
  const ends = words.filter((word) => consonantsAtEnd.test(word)).length;
  return ends > 1 || (ends === 1 && /(?:^|\s)["“(]?\p{L}{1,3}\?\s+\p{Ll}/u.test(text));
}
