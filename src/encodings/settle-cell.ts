import type { Candidate, CellView } from './cell-view.ts';
import { countLegacy, findBest, findMain, findRivals, type Evidence } from './evidence.ts';
import { decodeLegacy, type LegacyEncoding } from './legacy.ts';
import { hasCombiningMarks } from './marks.ts';
import { rereadUtf8 } from './misread-utf8.ts';
import { mendSigns } from './signs.ts';

type Verdict =
  | { kind: 'keep' }
  | { kind: 'change'; text: string; encoding: LegacyEncoding | 'nfd' }
  | { kind: 'unsure'; readings: string[] };

type Surroundings = { column: Evidence; file: Evidence; singleByte: boolean };

/** ASCII, with quotation marks, dashes and the like, which only VISCII takes for letters. */
const onlyPunctuation = /^[\p{ASCII}\u2000-\u20CF]+$/u;

function refuse(...readings: (string | null)[]): Verdict {
  const distinct = new Set(readings.filter((reading) => reading !== null));
  return { kind: 'unsure', readings: [...distinct].slice(0, 2) };
}

function keepAsUnicode({ raw, text }: CellView): Verdict {
  const mended = mendSigns(text);
  // The signs are those of all tables of Windows; the Vietnamese one also has the đ.
  if (mended !== text) return { kind: 'change', text: mended, encoding: 'windows-1258' };
  const isChanged = text !== raw && hasCombiningMarks(raw);
  return isChanged ? { kind: 'change', text, encoding: 'nfd' } : { kind: 'keep' };
}

/** Chooses among readings: the only one, else that of the column's encoding, else of the file's. */
function choose(candidates: readonly Candidate[], around: Surroundings): Candidate | null {
  const best = findBest(candidates);
  const [first, ...others] = best;
  if (first === undefined) return null;
  if (others.every(({ text }) => text === first.text)) return first;
  const main = findMain(around.column) ?? findMain(around.file);
  return best.find(({ encoding }) => encoding === main) ?? null;
}

function settleGarbled(view: CellView, around: Surroundings): Verdict {
  const { column, file } = around;
  const readings = view.candidates.map(({ text }) => text);
  const chosen = choose(view.candidates, around);
  if (chosen === null) return refuse(...readings, rereadUtf8(view.raw), view.halfRead);
  const isOwn = column.legacy.has(chosen.encoding);
  const isOfFile = column.unicode === 0 && file.legacy.has(chosen.encoding);
  const main = findMain(column) ?? findMain(file);
  const isMainPossible = view.candidates.some(({ encoding }) => encoding === main);
  const isOdd =
    main !== null &&
    main !== chosen.encoding &&
    (isMainPossible || view.weight - view.standing.signed < 3);
  if (isOdd || !(isOwn || isOfFile || view.weight >= 2)) return refuse(...readings, view.text);
  return { kind: 'change', text: chosen.text, encoding: chosen.encoding };
}

/** Tells whether cells that read both ways are legacy here, Unicode here, or either. */
function findSide({ column, file }: Surroundings): 'legacy' | 'unicode' | 'either' {
  const isKnown = column.legacy.size > 0 || (file.legacy.size > 0 && file.unicode === 0);
  if (isKnown && column.unicode === 0) return 'legacy';
  const ownLegacy = countLegacy(column);
  if (ownLegacy > 0) return column.unicode >= 100 * ownLegacy ? 'unicode' : 'either';
  if (column.unicode > 0 && column.unicode >= column.both) return 'unicode';
  return file.unicode >= 10 * countLegacy(file) ? 'unicode' : 'either';
}

/** Tells whether all that a reading changes is a sign by itself, which may be meant ("½", "µ"). */
function changesLoneSign({ raw, standing }: CellView, { encoding, text }: Candidate): boolean {
  if (standing.good + standing.foreign > 0 || /[^\0-\x7F]{2}|\u00AD/.test(raw)) return false;
  // In TCVN3 a sign of registration without a word before it is đ, for đồng.
  return encoding !== 'tcvn3' || raw.replace(/(?<![A-Za-z])®/g, 'đ') !== text;
}

function settleBothWays(view: CellView, rivals: Candidate[], around: Surroundings): Verdict {
  const chosen = choose(rivals, around);
  const side = findSide(around);
  if (side === 'unicode' && view.standing.ambiguous === 0) return keepAsUnicode(view);
  if (side === 'legacy' && chosen?.text === view.text) return keepAsUnicode(view);
  if (side !== 'legacy' || chosen === null || changesLoneSign(view, chosen)) {
    return refuse(view.text, ...rivals.map(({ text }) => text));
  }
  return { kind: 'change', text: chosen.text, encoding: chosen.encoding };
}

/** Tells whether a cell has no Vietnamese as it stands, and would be other text in its column. */
function isForeignAmongLegacy(view: CellView, around: Surroundings): boolean {
  if (view.standing.foreign === 0 || view.standing.good > 0) return false;
  if (around.column.legacy.size === 0 && findSide(around) !== 'legacy') return false;
  const main = findMain(around.column) ?? findMain(around.file);
  return main === null || decodeLegacy(view.raw, main) !== view.text;
}

/** Tells whether a cell with ð for đ is other text where its bytes were those of đ. */
function hasRivalOfEth({ text, candidates }: CellView): boolean {
  if (!/[Ðð]/.test(text)) return false;
  const mended = mendSigns(text);
  return candidates.some(
    ({ encoding, text: read }) => /^(?:viscii|windows-1258)$/.test(encoding) && read !== mended,
  );
}

/** Decides what a cell is: kept, changed, or refused with its readings. */
export function settleCell(view: CellView, around: Surroundings): Verdict {
  if (view.hasLostLetters) return refuse();
  if (!view.isSound) return settleGarbled(view, around);
  const { file, singleByte } = around;
  if (countLegacy(file) === 0) {
    const others = view.candidates.filter(({ text }) => text !== view.text);
    const isClear = others.length === 0 || onlyPunctuation.test(view.raw);
    const isUnicode = !singleByte && view.standing.ambiguous === 0 && !hasRivalOfEth(view);
    if (isUnicode || isClear) return keepAsUnicode(view);
    return refuse(view.text, ...others.map(({ text }) => text));
  }
  const rivals = findRivals(view, file);
  if (rivals.some(({ text }) => text !== view.text)) return settleBothWays(view, rivals, around);
  return isForeignAmongLegacy(view, around) ? refuse(view.text) : keepAsUnicode(view);
}
