/** A letter as it is pressed, with the key that shapes it, which may also be pressed later. */
type Press = { letter: string; key: string };

export type Method = {
  tones: Readonly<Record<string, string>>;
  shapes: Readonly<Record<string, Press>>;
  /** Ways to press `ươ`. */
  horned: readonly Press[];
};

export const telex: Method = {
  tones: { '\u0301': 's', '\u0300': 'f', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' },
  shapes: {
    â: { letter: 'a', key: 'a' },
    ê: { letter: 'e', key: 'e' },
    ô: { letter: 'o', key: 'o' },
    ă: { letter: 'a', key: 'w' },
    ơ: { letter: 'o', key: 'w' },
    ư: { letter: 'u', key: 'w' },
    đ: { letter: 'd', key: 'd' },
  },
  horned: [
    { letter: 'uo', key: 'w' },
    { letter: 'uwo', key: 'w' },
    { letter: 'uwo', key: '' },
  ],
};

export const vni: Method = {
  tones: { '\u0301': '1', '\u0300': '2', '\u0309': '3', '\u0303': '4', '\u0323': '5' },
  shapes: {
    â: { letter: 'a', key: '6' },
    ê: { letter: 'e', key: '6' },
    ô: { letter: 'o', key: '6' },
    ă: { letter: 'a', key: '8' },
    ơ: { letter: 'o', key: '7' },
    ư: { letter: 'u', key: '7' },
    đ: { letter: 'd', key: '9' },
  },
  horned: [
    { letter: 'uo', key: '7' },
    { letter: 'u7o', key: '7' },
    { letter: 'u7o', key: '' },
  ],
};

const toneMark = /[\u0301\u0300\u0309\u0303\u0323]/;

/**
 * Returns the ways in which a marked syllable is typed: the key of each shape at once or all at
 * the end, the tone right after its vowel or last, and each way to press `ươ`.
 */
export function typeSyllable(syllable: string, method: Method): string[] {
  const letters = Array.from(syllable.normalize('NFC'));
  const place = letters.findIndex((letter) => toneMark.test(letter.normalize('NFD')));
  const tone = method.tones[toneMark.exec(syllable.normalize('NFD'))?.[0] ?? ''] ?? '';
  const toneless = letters.map((letter) =>
    letter.normalize('NFD').replace(toneMark, '').normalize('NFC'),
  );

  const ways = method.horned.flatMap((horned) => {
    const press = (some: readonly string[]): Press[] =>
      Array.from(some.join('').replace('ươ', '*')).map((letter) =>
        letter === '*' ? horned : (method.shapes[letter] ?? { letter, key: '' }),
      );
    const before = press(toneless.slice(0, place + 1));
    const after = press(toneless.slice(place + 1));
    const pressNow = (presses: readonly Press[]): string =>
      presses.map(({ letter, key }) => letter + key).join('');
    const pressLetters = (presses: readonly Press[]): string =>
      presses.map(({ letter }) => letter).join('');
    const lateKeys = [...before, ...after].map(({ key }) => key).join('');
    const lateLetters = pressLetters(before) + tone + pressLetters(after);
    return [
      pressNow(before) + pressNow(after) + tone,
      pressNow(before) + tone + pressNow(after),
      pressLetters(before) + pressLetters(after) + lateKeys + tone,
      lateLetters + lateKeys,
    ];
  });
  return [...new Set(ways)];
}
