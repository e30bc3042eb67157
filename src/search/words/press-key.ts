/** What a typist may have meant so far. */
export type Typed = {
  /** Without tone: "tiê". */
  letters: string;
  /** Combining marks in the order of their keys; the empty one stands for a tone taken back. */
  tones: readonly string[];
  /** How many keys were read as marks. */
  keys: number;
  /** How far this is from what a program that types Vietnamese would have made of the keys. */
  doubts: number;
};

const toneOfKey: Readonly<Record<string, string>> = {
  ...{ s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323', z: '' },
  ...{ 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323', 0: '' },
};

/** What a key makes of letters before it. */
type Shape = Readonly<Record<string, string>>;

const shapeOfKey: Readonly<Record<string, Shape>> = {
  ...{ a: { a: 'â' }, e: { e: 'ê' }, o: { o: 'ô' }, w: { u: 'ư', o: 'ơ', a: 'ă' } },
  ...{ 6: { a: 'â', e: 'ê', o: 'ô' }, 7: { u: 'ư', o: 'ơ' }, 8: { a: 'ă' } },
};

const vowel = /[aăâeêioôơuưy]/;

function pressTone(typed: Typed, tone: string): Typed[] {
  const last = typed.tones.at(-1) ?? '';
  // The same key once more takes the tone back and leaves a letter: "boss".
  if (last === tone) return [];
  return [{ ...typed, tones: [...typed.tones, tone], keys: typed.keys + 1 }];
}

/** Every way in which a key can shape a letter before it, the two of "uo" together first. */
function pressShape(typed: Typed, shape: Shape): Typed[] {
  const { letters } = typed;
  const shaped = 'u' in shape && letters.includes('uo') ? [letters.replace('uo', 'ươ')] : [];
  for (let place = letters.length - 1; place >= 0; place -= 1) {
    const made = shape[letters.charAt(place)];
    if (made !== undefined) shaped.push(letters.slice(0, place) + made + letters.slice(place + 1));
  }
  return shaped.map((after) => ({ ...typed, letters: after, keys: typed.keys + 1 }));
}

/** Returns all that may be meant when one more key is pressed. */
export function pressKey(typed: Typed, key: string): Typed[] {
  const { letters, keys, doubts } = typed;
  const tone = toneOfKey[key];
  if (tone !== undefined && vowel.test(letters)) return pressTone(typed, tone);
  if ((key === 'd' || key === '9') && letters.startsWith('d')) {
    return [{ ...typed, letters: `đ${letters.slice(1)}`, keys: keys + 1 }];
  }
  const shape = shapeOfKey[key];
  const shaped = shape === undefined ? [] : pressShape(typed, shape);
  if (key < 'a') return shaped;

  const doubt = shaped.length > 0 ? doubts + 1 : doubts;
  if (key === 'w') {
    return [...shaped, { ...typed, letters: `${letters}ư`, keys: keys + 1, doubts: doubt }];
  }
  const added = [...shaped, { ...typed, letters: letters + key, doubts: doubt }];
  // A letter that slipped in twice: "caair" for "cair".
  if (shape !== undefined && letters.endsWith(key) && doubts < 2) {
    added.push({ ...typed, doubts: doubts + 2 });
  }
  return added;
}
