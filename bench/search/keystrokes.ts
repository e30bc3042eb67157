import type { Choices } from './query.ts';

type Shape = 'circumflex' | 'breve' | 'horn' | 'stroke' | null;

/** A letter as fingers type it: the key, what shapes it, the tone that it carries. */
type Letter = { key: string; shape: Shape; tone: string };

const toneNames = new Map([
  ['\u0301', 'sắc'],
  ['\u0300', 'huyền'],
  ['\u0309', 'hỏi'],
  ['\u0303', 'ngã'],
  ['\u0323', 'nặng'],
]);
const shapes = new Map<string, Shape>([
  ['\u0302', 'circumflex'],
  ['\u0306', 'breve'],
  ['\u031B', 'horn'],
]);
const telexTones: Record<string, string> = { sắc: 's', huyền: 'f', hỏi: 'r', ngã: 'x', nặng: 'j' };
const vniTones: Record<string, string> = { sắc: '1', huyền: '2', hỏi: '3', ngã: '4', nặng: '5' };
const vniShapes = { circumflex: '6', horn: '7', breve: '8', stroke: '9' } as const;

function readLetters(word: string): Letter[] {
  return Array.from(word.normalize('NFC'), (character) => {
    if (character === 'đ') return { key: 'd', shape: 'stroke', tone: '' };
    if (character === 'Đ') return { key: 'D', shape: 'stroke', tone: '' };
    const [key = '', ...marks] = character.normalize('NFD');
    const shape = marks.map((mark) => shapes.get(mark)).find((found) => found !== undefined);
    const tone = marks.map((mark) => toneNames.get(mark)).find((found) => found !== undefined);
    return { key, shape: shape ?? null, tone: tone ?? '' };
  });
}

function typeTelexShape({ key, shape }: Letter): string {
  if (shape === null) return '';
  return shape === 'circumflex' || shape === 'stroke' ? key.toLowerCase() : 'w';
}

const typeVniShape = ({ shape }: Letter): string => (shape === null ? '' : vniShapes[shape]);

/**
 * Puts keys in a row: the tone at the end, right after its vowel, or, as when a wrong tone was
 * typed first, a wrong one inside and the right one at the end. Of "ươ" half have one shape key.
 */
function typeWord(
  word: string,
  typeShape: (letter: Letter) => string,
  tones: Record<string, string>,
  choices: Choices,
): string {
  const letters = readLetters(word);
  const tone = tones[letters.find((letter) => letter.tone !== '')?.tone ?? ''] ?? '';
  const place = choices.pick(['end', 'end', 'end', 'end', 'inside', 'inside', 'inside', 'twice']);
  const saveHorn = choices.below(2) === 0;
  const isLast = letters.at(-1)?.tone !== '';
  const wrong = choices.pick(Object.values(tones).filter((key) => key !== tone)) ?? '';
  const keys = letters.map((letter, index) => {
    const hornFollows = letter.shape === 'horn' && letters[index + 1]?.shape === 'horn';
    const typed = letter.key + (hornFollows && saveHorn ? '' : typeShape(letter));
    if (letter.tone === '') return typed;
    if (place === 'inside') return typed + tone;
    return place === 'twice' && !isLast ? typed + wrong : typed;
  });
  return keys.join('') + (place === 'inside' ? '' : tone);
}

/** Types a word by the telex keys, as they stand when no input method reads them. */
export function typeTelex(word: string, choices: Choices): string {
  return typeWord(word, typeTelexShape, telexTones, choices);
}

/** Types a word by the VNI keys. */
export function typeVni(word: string, choices: Choices): string {
  return typeWord(word, typeVniShape, vniTones, choices);
}
