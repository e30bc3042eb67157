import type { CellStyle } from 'hucre';
import { getExcelFormat } from './format-cells.ts';
import type { ReportColumn } from './report-table.ts';

const headerFill = 'E3EFE6';
const lineHeightPt = 15;

/** The report's letters; a style that names none gets another font than the cells around it. */
export const reportFont = { name: 'Calibri', size: 11 };

/** The style of sentences above and under a table. */
export const noteStyle: CellStyle = {
  font: { ...reportFont, italic: true },
  alignment: { wrapText: true, vertical: 'top' },
};

/** Returns the style of a column's cells: numbers to the right, texts a little off them. */
export function getCellStyle(column: ReportColumn): CellStyle {
  const numFmt = getExcelFormat(column);
  return numFmt === null
    ? {
        font: reportFont,
        alignment: { horizontal: 'left', vertical: 'top', wrapText: true, indent: 1 },
      }
    : { font: reportFont, numFmt, alignment: { horizontal: 'right', vertical: 'top' } };
}

/** Returns the style of a column's header. */
export function getHeaderStyle({ decimals }: ReportColumn): CellStyle {
  const side =
    decimals === null
      ? { horizontal: 'left' as const, indent: 1 }
      : { horizontal: 'right' as const };
  return {
    font: { ...reportFont, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: headerFill } },
    border: { bottom: { style: 'thin' } },
    alignment: { wrapText: true, vertical: 'bottom', ...side },
  };
}

/** Letters that fewer fit on a line than its width says: an indent, and words are not broken. */
const indentLetters = 2;
const lostAtLineEnd = 4;

/** Returns the height of a row in which a text is broken over lines of a width in letters. */
export function getRowHeightPt(text: string, width: number): number {
  if (text.length + indentLetters <= width) return lineHeightPt;
  return (
    lineHeightPt * Math.ceil((text.length + indentLetters) / Math.max(1, width - lostAtLineEnd))
  );
}
