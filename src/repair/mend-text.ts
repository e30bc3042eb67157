import { decodeLegacy, type LegacyEncoding } from '../encodings/legacy.ts';
import { restoreFormula } from '../text/formula.ts';
import { normaliseText } from '../text/normalise.ts';
import type { Repair } from './changes.ts';

type MendedText = { text: string; works: Repair[] };

/** Finds which of a column's encodings, of which there is at least one, a cell was converted from. */
function findEncoding(
  written: string,
  converted: string,
  encodings: readonly LegacyEncoding[],
): LegacyEncoding[] {
  const own = encodings.find((encoding) => decodeLegacy(written, encoding) === converted);
  return own === undefined ? encodings.slice(0, 1) : [own];
}

/** Signs of damage, which reading passes over; what they stood for is not known. */
const controlCharacters = /(?![\s\u0080-\u009F])\p{Cc}/u;

/**
 * Mends a cell as far as no one could read it otherwise: encoding, precomposed letters, spaces.
 * `converted` is the cell in Unicode; `encodings` are those found in its column.
 */
export function mendText(
  written: string,
  converted: string,
  encodings: readonly LegacyEncoding[],
): MendedText {
  if (controlCharacters.test(converted)) return { text: written, works: [] };
  const ownComposed = written.normalize('NFC');
  const isLegacy = converted !== written && converted !== ownComposed;
  const composed = restoreFormula(converted.normalize('NFC'));
  const text = normaliseText(composed);
  const works: Repair[] = isLegacy ? findEncoding(written, converted, encodings) : [];
  if (!isLegacy && ownComposed !== written) works.push('nfd');
  if (text !== composed) works.push('spaces');
  return { text, works };
}
