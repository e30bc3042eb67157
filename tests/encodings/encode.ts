import iconv from 'iconv-lite';
import type { LegacyEncoding } from '../../src/encodings/legacy.ts';

/** How bytes became characters: as they are, or by the table of Western or Vietnamese Windows. */
export type Form = 'latin1' | 'windows-1252' | 'windows-1258';

const vniMarks = ['', 'ù', 'ø', 'û', 'õ', 'ï'];
const vniHats: Record<string, string[]> = {
  '\u0302': ['â', 'á', 'à', 'å', 'ã', 'ä'],
  '\u0306': ['ê', 'é', 'è', 'ú', 'ü', 'ë'],
};
const tones = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const vniSingles = new Map(
  Object.entries({ đ: 'ñ', ơ: 'ô', ư: 'ö', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î' }),
);

function encodeLowerVni(letter: string): string {
  const single = vniSingles.get(letter);
  if (single !== undefined) return single;
  const marks = letter.normalize('NFD');
  const tone = tones.findIndex((each) => each !== '' && marks.includes(each));
  const toneIndex = Math.max(0, tone);
  const hat = ['\u0302', '\u0306'].find((each) => marks.includes(each));
  const base = marks.charAt(0);
  if (hat !== undefined) return base + (vniHats[hat]?.[toneIndex] ?? '');
  const horned = marks.includes('\u031B')
    ? (vniSingles.get(`${base}\u031B`.normalize('NFC')) ?? '')
    : base;
  return horned + (vniMarks[toneIndex] ?? '');
}

function encodeVni(letter: string): string {
  const lower = letter.toLowerCase();
  return letter === lower ? encodeLowerVni(letter) : encodeLowerVni(lower).toUpperCase();
}

function encodeWindows1258(letter: string): string {
  const whole = iconv.encode(letter, 'windows-1258');
  if (whole[0] !== 0x3f) return whole.toString('latin1');
  const marks = letter.normalize('NFD');
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(marks)?.[0] ?? '';
  const base = marks.replace(tone, '').normalize('NFC');
  return iconv.encode(base + tone, 'windows-1258').toString('latin1');
}

/** TCVN3 has no capitals with a tone: fonts of capitals show the small letters as such. */
function encodeTcvn3(letter: string): string {
  const capitals = 'ĂÂÊÔƠƯĐ';
  return iconv
    .encode(capitals.includes(letter) ? letter : letter.toLowerCase(), 'tcvn')
    .toString('latin1');
}

const encoders: Record<LegacyEncoding, (letter: string) => string> = {
  tcvn3: encodeTcvn3,
  vni: encodeVni,
  viscii: (letter) => iconv.encode(letter, 'viscii').toString('latin1'),
  'windows-1258': encodeWindows1258,
};

const bytesOfSigns: Record<string, string> = { '–': '\x96', '“': '\x93', '”': '\x94', '…': '\x85' };

/** Writes a text in an old encoding, as the characters that a workbook shows for its bytes. */
export function encode(text: string, encoding: LegacyEncoding, form: Form = 'latin1'): string {
  const bytes = Array.from(text.normalize('NFC'), (character) => {
    if (character < '\x80') return character;
    return bytesOfSigns[character] ?? encoders[encoding](character);
  }).join('');
  return form === 'latin1' ? bytes : new TextDecoder(form).decode(Buffer.from(bytes, 'latin1'));
}

/** The 134 letters that Vietnamese has beyond ASCII. */
export const alphabet: readonly string[] = ['', '\u0302', '\u0306', '\u031B']
  .flatMap((hat) => Array.from('aeiouyAEIOUY', (base) => (base + hat).normalize('NFC')))
  .filter((letter) => /^[aeiouyăâêôơư]$/i.test(letter))
  .flatMap((letter) => tones.map((tone) => (letter + tone).normalize('NFC')))
  .filter((letter) => letter > '\x7F')
  .concat('đ', 'Đ');
