import type { Criterion, Round } from '../../schemas/contest.ts';
import type { Grid, MergedArea, RawRow } from '../../tables/grid.ts';
import { foldHeader } from '../../tables/layout/known-headers.ts';
import { normaliseText } from '../../text/normalise.ts';
import { getCommentHeader, marksHeaders } from '../sheet-layout.ts';
import type { SheetColumn } from './cell-place.ts';

/** The columns of a marks sheet by what they hold; a column that stands twice is there twice. */
export type MarksColumns = {
  entry: SheetColumn[];
  title: SheetColumn[];
  forAuthor: SheetColumn[];
  criteria: { criterion: Criterion; marks: SheetColumn[]; comments: SheetColumn[] }[];
  /** Columns that the workbook did not have when it was made. */
  added: SheetColumn[];
};

/** A marks sheet: its header, its other rows from above and below, and its columns. */
export type MarksSheet = {
  name: string;
  header: RawRow;
  rows: RawRow[];
  merged: MergedArea[];
  columns: MarksColumns;
};

/** Returns the ways to read a header; what it may take stands on lines below its name. */
function listReadings(cell: string): string[] {
  const text = normaliseText(cell);
  return [foldHeader(text), foldHeader(text.split('\n')[0] ?? '')];
}

function findColumns(header: RawRow, { criteria }: Round, width: number): MarksColumns {
  const cells = header.cells.map((cell, index) => ({
    index,
    header: normaliseText(cell).replace(/\s+/g, ' '),
    readings: listReadings(cell),
  }));
  const find = (name: string): SheetColumn[] =>
    cells
      .filter(({ readings }) => readings.includes(foldHeader(name)))
      .map(({ index, header: written }) => ({ index, header: written }));
  const known = Object.values(marksHeaders).flatMap(find);
  const found = criteria.map((criterion) => ({
    criterion,
    marks: find(criterion.name),
    comments: find(getCommentHeader(criterion.name)),
  }));
  const taken = new Set(
    [...known, ...found.flatMap(({ marks, comments }) => [...marks, ...comments])].map(
      ({ index }) => index,
    ),
  );
  return {
    entry: find(marksHeaders.entry),
    title: find(marksHeaders.title),
    forAuthor: find(marksHeaders.forAuthor),
    criteria: found,
    added: Array.from({ length: width }, (_, index) => index)
      .filter((index) => !taken.has(index))
      .map((index) => ({ index, header: cells[index]?.header || 'không có tiêu đề' })),
  };
}

/**
 * Finds the header of a marks sheet, wherever sorting and added rows have put it: the first row
 * with the entries' column and the most criteria. Null where the grid is no marks sheet.
 */
export function findMarksSheet(
  grid: Pick<Grid, 'rows' | 'merged'>,
  name: string,
  round: Round,
): MarksSheet | null {
  const entry = foldHeader(marksHeaders.entry);
  const width = grid.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  let best: { header: RawRow; columns: MarksColumns; count: number } | null = null;
  for (const row of grid.rows) {
    if (!row.cells.some((cell) => listReadings(cell).includes(entry))) continue;
    const columns = findColumns(row, round, width);
    const count = columns.criteria.filter(({ marks }) => marks.length > 0).length;
    if (count > (best?.count ?? 0)) best = { header: row, columns, count };
  }
  if (best === null) return null;
  const { header, columns } = best;
  const rows = grid.rows.filter((row) => row !== header);
  return { name, header, rows, merged: grid.merged, columns };
}
