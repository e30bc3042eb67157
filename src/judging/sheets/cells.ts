import type { Cell, CellStyle } from 'hucre';

/** A cell as the workbook writer takes it; null leaves the place empty. */
export type SheetCell = Partial<Cell> | null;

/** Excel mends a file with a longer text by throwing the text away. */
const longestText = 32_767;

const forbidden = /(?![\n\t])\p{Cc}|[\uFFFE\uFFFF]/gu;
const escapeLookalike = /_(?=x[0-9A-Fa-f]{4}_)/g;

function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(forbidden, '')
      .toWellFormed()
      .slice(0, longestText)
      // Excel reads "_x0041_" in a file as "A".
      .replace(escapeLookalike, '_x005F_')
  );
}

/** Makes a cell that is text to every program, whatever it begins with. */
export function textCell(text: string, style: CellStyle): Partial<Cell> {
  const clean = cleanText(text);
  // The writer makes an error of a plain "#N/A", but not of the same in a run of rich text.
  return clean.startsWith('#') ? { richText: [{ text: clean }], style } : { value: clean, style };
}

/** Makes a cell with a number. */
export function numberCell(value: number, style: CellStyle): Partial<Cell> {
  return { value, style };
}

/** Makes a cell in which somebody is to write. */
export function emptyCell(style: CellStyle): Partial<Cell> {
  return { style };
}

/** Keys rows of cells by their place, as the workbook writer takes them. */
export function placeCells(rows: readonly (readonly SheetCell[])[]): Map<string, Partial<Cell>> {
  return new Map(
    rows.flatMap((row, r) =>
      row.flatMap((cell, c): [string, Partial<Cell>][] =>
        cell === null ? [] : [[`${r},${c}`, cell]],
      ),
    ),
  );
}
