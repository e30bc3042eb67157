import { normaliseText } from '../../text/normalise.ts';
import { getCellLine, isBlankCell, type Grid, type MergedArea, type RawRow } from '../grid.ts';
import { foldHeader, type KnownHeaders } from './known-headers.ts';

/**
 * A header row, the rows it is made of (`rows[from]` to `rows[to]`, both included), and the columns
 * that it names.
 */
export type FoundHeader = {
  header: RawRow;
  from: number;
  to: number;
  matched: ReadonlySet<string>;
};

/** Merged areas by the line they begin on. */
type MergedByTop = ReadonlyMap<number, readonly MergedArea[]>;

export const rowsSearched = 40;
const mostHeaderRows = 3;

/** Repeats the text of a merged cell over its columns, as the reader sees it. */
function spreadOverMerged(row: RawRow, merged: MergedByTop, width: number): string[] {
  const texts = Array.from({ length: width }, (_, index) => normaliseText(row.cells[index] ?? ''));
  for (const area of merged.get(row.line) ?? []) {
    for (let index = area.left; index <= Math.min(area.right, width - 1); index += 1) {
      texts[index] = texts[area.left] ?? '';
    }
  }
  return texts;
}

/** Fills blanks from the left: in a text file, a header over several columns stands in the first. */
function fillFromLeft(texts: readonly string[]): string[] {
  let last = '';
  return texts.map((text) => (last = text === '' ? last : text));
}

/** Lists how a column's header may be read where it is written over several rows. */
function listReadings(levels: readonly string[][], spread: readonly string[][], index: number) {
  const own = levels.map((texts) => texts[index] ?? '').filter((text) => text !== '');
  const over = spread.map((texts) => texts[index] ?? '').filter((text) => text !== '');
  const lowest = own.at(-1) ?? '';
  return [own.join(' '), over.join(' '), over.join(' – '), lowest, own[0] ?? ''];
}

/** Joins a header of several rows into one: each column by the reading that is known. */
function joinRows(rows: readonly RawRow[], merged: MergedByTop, known: KnownHeaders): RawRow {
  const width = Math.max(...rows.map((row) => row.cells.length));
  const levels = rows.map((row) => spreadOverMerged(row, merged, width));
  const last = levels.length - 1;
  const spread = levels.map((texts, depth) => (depth === last ? texts : fillFromLeft(texts)));
  const cells = Array.from({ length: width }, (_, index) => {
    const readings = listReadings(levels, spread, index);
    const match = readings.find((text) => known.columns.has(foldHeader(text)));
    return match ?? readings[0] ?? '';
  });
  const cellLines = cells.map((_, index) => {
    const filled = rows.filter((row) => normaliseText(row.cells[index] ?? '') !== '');
    const row = filled.at(-1) ?? rows[0];
    return row === undefined ? 1 : getCellLine(row, index);
  });
  return { line: rows[0]?.line ?? 1, cells, cellLines };
}

function findMatched(header: RawRow, known: KnownHeaders): Set<string> {
  const columns = header.cells.map((cell) => known.columns.get(foldHeader(cell)) ?? '');
  return new Set(columns.filter((column) => column !== ''));
}

/** Tells whether a header cell stands over several columns, as its own row or the next shows. */
function isHeading(upper: RawRow, lower: RawRow, index: number, merged: MergedByTop): boolean {
  const areas = merged.get(upper.line) ?? [];
  if (areas.some(({ left, right }) => left === index && right > left)) return true;
  return isBlankCell(upper.cells[index + 1]) && !isBlankCell(lower.cells[index + 1]);
}

/**
 * Tells whether each row may carry on the header above it: it fills only what is left open there.
 * A record would fill more; it must never become part of the header.
 */
function mayJoin(rows: readonly RawRow[], merged: MergedByTop): boolean {
  return rows.slice(1).every((lower, depth) =>
    lower.cells.every((cell, index) => {
      if (isBlankCell(cell)) return true;
      const upper = rows.slice(0, depth + 1).findLast((row) => !isBlankCell(row.cells[index]));
      return upper === undefined || isHeading(upper, lower, index, merged);
    }),
  );
}

/** Returns how many rows below a row its merged cells reach down to. */
function countMergedBelow(rows: readonly RawRow[], at: number, merged: MergedByTop): number {
  const areas = merged.get(rows[at]?.line ?? 0) ?? [];
  const bottom = areas.reduce((lowest, area) => Math.max(lowest, area.bottom), 0);
  return rows.slice(at + 1, at + mostHeaderRows).filter((row) => row.line <= bottom).length;
}

/**
 * Finds the header: the row, or the rows joined, with the most known headers among the first 40;
 * titles may stand above it. Where no row has a known header it is the first with two filled
 * cells. Null where there is no row at all.
 */
export function findHeader(grid: Grid, known: KnownHeaders): FoundHeader | null {
  const { rows } = grid;
  const merged: MergedByTop = Map.groupBy(grid.merged, ({ top }) => top);
  let best: FoundHeader | null = null;
  const end = Math.min(rows.length, rowsSearched);
  // Fewer rows first: more rows must know more columns, or a title would become part of the header.
  for (let depth = 1; depth <= mostHeaderRows; depth += 1) {
    for (let from = 0; from + depth <= end; from += 1) {
      const own = rows.slice(from, from + depth);
      const [first] = own;
      if (first === undefined) continue;
      if (!mayJoin(own, merged)) continue;
      const header = depth === 1 ? first : joinRows(own, merged, known);
      const matched = findMatched(header, known);
      if (matched.size > (best?.matched.size ?? 0)) {
        best = { header, from, to: from + depth - 1, matched };
      }
    }
  }
  if (best !== null && best.from === best.to) {
    const below = countMergedBelow(rows, best.from, merged);
    const own = rows.slice(best.from, best.from + below + 1);
    if (below > 0) best = { ...best, header: joinRows(own, merged, known), to: best.from + below };
  }
  if (best !== null) return best;
  const filled = rows.findIndex((row) => row.cells.filter((cell) => cell.trim() !== '').length > 1);
  const from = Math.max(filled, 0);
  const header = rows[from];
  return header === undefined ? null : { header, from, to: from, matched: new Set() };
}
