import { foldText, normaliseText } from '../../text/normalise.ts';
import { getCellLine, type Grid, type MergedArea, type RawRow } from '../grid.ts';
import type { KnownHeaders } from './known-headers.ts';

/** A header row and the rows it is made of: `rows[from]` to `rows[to]`, both included. */
export type FoundHeader = { header: RawRow; from: number; to: number; matched: number };

const rowsSearched = 40;
const mostHeaderRows = 3;

/** Repeats the text of a merged cell over its columns, as the reader sees it. */
function spreadOverMerged(row: RawRow, merged: readonly MergedArea[], width: number): string[] {
  const texts = Array.from({ length: width }, (_, index) => normaliseText(row.cells[index] ?? ''));
  for (const area of merged) {
    if (area.top !== row.line) continue;
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
function joinRows(rows: readonly RawRow[], grid: Grid, known: KnownHeaders): RawRow {
  const width = Math.max(...rows.map((row) => row.cells.length));
  const levels = rows.map((row) => spreadOverMerged(row, grid.merged, width));
  const last = levels.length - 1;
  const spread = levels.map((texts, depth) => (depth === last ? texts : fillFromLeft(texts)));
  const cells = Array.from({ length: width }, (_, index) => {
    const readings = listReadings(levels, spread, index);
    const match = readings.find((text) => known.columns.has(foldText(text)));
    return match ?? readings[0] ?? '';
  });
  const cellLines = cells.map((_, index) => {
    const filled = rows.filter((row) => normaliseText(row.cells[index] ?? '') !== '');
    const row = filled.at(-1) ?? rows[0];
    return row === undefined ? 1 : getCellLine(row, index);
  });
  return { line: rows[0]?.line ?? 1, cells, cellLines };
}

function countMatched(header: RawRow, known: KnownHeaders): number {
  const columns = new Set(
    header.cells.map((cell) => known.columns.get(foldText(normaliseText(cell)))),
  );
  columns.delete(undefined);
  columns.delete('');
  return columns.size;
}

/** Returns how many rows below a row its merged cells reach down to. */
function countMergedBelow(rows: readonly RawRow[], at: number, grid: Grid): number {
  const line = rows[at]?.line ?? 0;
  const bottom = Math.max(
    line,
    ...grid.merged.filter(({ top }) => top === line).map((area) => area.bottom),
  );
  return rows.slice(at + 1, at + mostHeaderRows).filter((row) => row.line <= bottom).length;
}

/**
 * Finds the header: the row, or the rows joined, with the most known headers among the first 40;
 * titles may stand above it. Where no row has a known header it is the first with two filled
 * cells. Null where there is no row at all.
 */
export function findHeader(grid: Grid, known: KnownHeaders): FoundHeader | null {
  const { rows } = grid;
  let best: FoundHeader | null = null;
  const end = Math.min(rows.length, rowsSearched);
  // Fewer rows first: more rows must know more columns, or a title would become part of the header.
  for (let depth = 1; depth <= mostHeaderRows; depth += 1) {
    for (let from = 0; from + depth <= end; from += 1) {
      const own = rows.slice(from, from + depth);
      const [first] = own;
      if (first === undefined) continue;
      const header = depth === 1 ? first : joinRows(own, grid, known);
      const matched = countMatched(header, known);
      if (matched > (best?.matched ?? 0)) best = { header, from, to: from + depth - 1, matched };
    }
  }
  if (best !== null && best.from === best.to) {
    const below = countMergedBelow(rows, best.from, grid);
    const own = rows.slice(best.from, best.from + below + 1);
    if (below > 0) best = { ...best, header: joinRows(own, grid, known), to: best.from + below };
  }
  if (best !== null) return best;
  const filled = rows.findIndex((row) => row.cells.filter((cell) => cell.trim() !== '').length > 1);
  const from = Math.max(filled, 0);
  const header = rows[from];
  return header === undefined ? null : { header, from, to: from, matched: 0 };
}
