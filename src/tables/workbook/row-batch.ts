import type { RawRow } from '../grid.ts';

/**
 * Rows on their way from one thread to the other. Equal texts travel once: a cell is the number
 * of its text, counted over all batches, and 0 is the empty cell.
 */
export type RowBatch = {
  texts: string[];
  /** Which cells of a row are exact numbers; a row names its pattern by number. */
  patterns: boolean[][];
  lines: Uint32Array;
  widths: Uint32Array;
  patternOf: Uint32Array;
  cells: Uint32Array;
};

/** Makes a function that turns each batch back into rows that share their texts and patterns. */
export function makeBatchReader(): (batch: RowBatch) => RawRow[] {
  const texts = [''];
  const patterns: (readonly boolean[])[] = [[]];
  return (batch) => {
    for (const text of batch.texts) texts.push(text);
    for (const pattern of batch.patterns) patterns.push(pattern);
    let at = 0;
    return Array.from(batch.lines, (line, index) => {
      const width = batch.widths[index] ?? 0;
      const cells = Array.from(batch.cells.subarray(at, at + width), (text) => texts[text] ?? '');
      at += width;
      const pattern = batch.patternOf[index] ?? 0;
      return pattern === 0 ? { line, cells } : { line, cells, exact: patterns[pattern] ?? [] };
    });
  };
}
