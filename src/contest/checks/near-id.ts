import { getEditDistance } from '../../text/nearest.ts';
import { foldText } from '../../text/normalise.ts';

/** Codes are short, and often differ by one letter: with more slips anything is near. */
const mostSlips = 2;

/** Asks whether the one code that is nearest was meant; '' where none is, or several are. */
export function askForId(written: string, ids: readonly string[]): string {
  const folded = foldText(written);
  let nearest: string[] = [];
  let fewest = mostSlips;
  for (const id of ids) {
    if (Math.abs(id.length - written.length) > fewest) continue;
    const slips = getEditDistance(folded, foldText(id));
    if (slips > fewest) continue;
    nearest = slips === fewest ? [...nearest, id] : [id];
    fewest = slips;
  }
  const [only, other] = nearest;
  return only === undefined || other !== undefined ? '' : `Có phải là “${only}”? `;
}
