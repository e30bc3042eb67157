import { joinPlain, splitWords, type Word } from './words.ts';

/** The words before a place's name; both parts are words of the name itself. */
type Territory = { kind: readonly Word[]; place: readonly Word[] };

/** What a committee's name begins with. */
export const committee = splitWords('ủy ban nhân dân');

const kinds = [
  'tỉnh',
  'thành phố',
  'quận',
  'huyện',
  'thị xã',
  'thị trấn',
  'phường',
  'xã',
  'đặc khu',
].map(splitWords);

function startsWith(words: readonly Word[], start: readonly Word[]): boolean {
  return start.every(({ plain }, index) => words[index]?.plain === plain);
}

/** Parts the name of a province, district or commune: "UBND thị xã Long Mỹ" is thị xã + Long Mỹ. */
export function partTerritory(words: readonly Word[]): Territory {
  const own = startsWith(words, committee) ? words.slice(committee.length) : words;
  const kind = kinds.find((one) => startsWith(own, one) && own.length > one.length) ?? [];
  return { kind: own.slice(0, kind.length), place: own.slice(kind.length) };
}

const romanNumerals =
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** Returns a numbered ward's number written both ways, or null where the place has a name. */
export function getNumberForms(place: readonly Word[]): string[] | null {
  const text = joinPlain(place);
  const number = /^\d+$/.test(text) ? Number(text) : romanNumerals.indexOf(text) + 1;
  if (number === 0) return null;
  const roman = romanNumerals[number - 1];
  return roman === undefined ? [text] : [String(number), roman];
}
