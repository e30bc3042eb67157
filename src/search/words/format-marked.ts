import { composeMarks } from '../../encodings/marks.ts';
import { isSyllable } from '../../encodings/syllables.ts';
import { placeTone } from './place-tone.ts';

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
const mostRemembered = 20_000;
const remembered = new Map<string, string>();

function formatUnknown(word: string): string {
  const composed = composeMarks(word.toLowerCase()).normalize('NFC');
  const parts = composed.normalize('NFD');
  const toneless = parts.replace(toneMarks, '');
  if (toneless.length === parts.length || !isSyllable(composed)) return composed;
  const [tone = ''] = parts.match(toneMarks) ?? [];
  return placeTone(toneless.normalize('NFC'), tone);
}

/**
 * Returns a word in the form in which marked spellings are compared: lower case, NFC, and one
 * place for the tone, so that "hoà" is "hòa", "Thuý" is "thúy" and "qúy" is "quý".
 */
export function formatMarked(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const marked = formatUnknown(word);
  remembered.set(word, marked);
  return marked;
}
