import { readInstant } from '../schemas/cells/date.ts';
import { readPhone } from '../schemas/cells/phone.ts';
import { readYesNo } from '../schemas/cells/yes-no.ts';
import type { CellResult } from '../schemas/cell-result.ts';
import { foldText } from '../text/normalise.ts';

/** What most cells of a column hold. */
export type Content =
  | 'empty'
  | 'anonymous'
  | 'running-number'
  | 'e-mail'
  | 'phone'
  | 'instant'
  | 'date'
  | 'yes-no'
  | 'unit'
  | 'long-text'
  | 'other';

const mostLooked = 200;
const unitStart =
  /^(?:ubnd|uy ban nhan dan|so|ban|phong|chi cuc|cuc|trung tam|truong|benh vien|hoi|van phong|doan|lien doan|cong an|toa an|vien|kho bac|bao hiem|xa|phuong|huyen|thi xa|thanh pho)\s/;

function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}

/** Tells whether most texts, nine in ten, pass a test. */
function areMost(texts: readonly string[], test: (text: string) => boolean): boolean {
  return texts.filter(test).length >= texts.length * 0.9;
}

function isReadBy(read: (text: string) => CellResult<unknown>): (text: string) => boolean {
  return (text) => 'value' in read(text);
}

/** Tells what the cells of a column hold, by its first 200 that are not empty. */
export function findContent(cells: readonly string[]): Content {
  const texts = cells.filter((text) => text !== '').slice(0, mostLooked);
  if (texts.length === 0) return 'empty';
  if (texts.every((text) => foldText(text) === 'anonymous')) return 'anonymous';
  if (texts.every((text, index) => Number(text) === index + 1)) return 'running-number';
  if (areMost(texts, isEmail)) return 'e-mail';
  if (areMost(texts, (text) => /^\D{0,2}0?\d/.test(text) && isReadBy(readPhone)(text))) {
    return 'phone';
  }
  // A bare number may be a day of Excel, but is more often something else.
  if (areMost(texts, (text) => /\d\D+\d/.test(text) && isReadBy(readInstant)(text))) {
    return areMost(texts, (text) => /\d\s*[:hg]\s*\d/i.test(text)) ? 'instant' : 'date';
  }
  if (areMost(texts, isReadBy(readYesNo))) return 'yes-no';
  const averageChars = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  if (averageChars > 150) return 'long-text';
  return areMost(texts, (text) => unitStart.test(foldText(text))) ? 'unit' : 'other';
}
