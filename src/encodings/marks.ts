const combining = /[\u0300-\u036F]/;
const toneBeforeHat = /([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306\u031B])/g;

/** Tells whether a text holds marks as characters of their own. */
export function hasCombiningMarks(text: string): boolean {
  return combining.test(text);
}

/** Composes letters and their marks, also where the tone was typed before the hat. */
export function composeMarks(text: string): string {
  if (!hasCombiningMarks(text)) return text;
  return text.normalize('NFD').replace(toneBeforeHat, '$2$1').normalize('NFC');
}
