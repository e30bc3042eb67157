import { foldText } from '../../text/normalise.ts';

const notAscii = /[^\0-\x7f]/;
const mostRemembered = 20_000;
const remembered = new Map<string, string>();

/** Returns a word as `foldText` does, at little cost when many words are the same. */
export function foldWord(word: string): string {
  if (!notAscii.test(word)) return word.toLowerCase();
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const folded = foldText(word);
  remembered.set(word, folded);
  return folded;
}
