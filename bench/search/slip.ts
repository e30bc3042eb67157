import type { Choices } from './query.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Inserts, drops, changes or swaps one letter of a word; null where that changes nothing. */
function slipWord(word: string, choices: Choices): string | null {
  const place = choices.below(word.length);
  const letter = letters.charAt(choices.below(letters.length));
  const [before, after] = [word.slice(0, place), word.slice(place + 1)];
  const slips = [
    before + letter + word.slice(place),
    before + after,
    before + letter + after,
    before + word.slice(place + 1, place + 2) + word.charAt(place) + word.slice(place + 2),
  ];
  const slipped = choices.pick(slips);
  return slipped === undefined || slipped === word ? null : slipped;
}

/** Makes one typing slip in one word of three or more letters; null where there is no such word. */
export function makeSlip(text: string, choices: Choices): string | null {
  const words = [...text.matchAll(/(?<![\p{L}\p{N}])[a-z]{3,}(?![\p{L}\p{N}])/gu)];
  const match = choices.pick(words);
  if (match === undefined) return null;
  const slipped = slipWord(match[0], choices);
  if (slipped === null) return null;
  return text.slice(0, match.index) + slipped + text.slice(match.index + match[0].length);
}
