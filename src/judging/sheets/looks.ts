import type { BorderStyle, CellStyle, FillStyle, FontStyle } from 'hucre';

/** Every office computer in Vietnam has it, and official documents are set in it. */
export const baseFont = { name: 'Times New Roman', size: 12 } as const satisfies FontStyle;

const line = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const border: BorderStyle = { top: line, bottom: line, left: line, right: line };
const wrapped = { vertical: 'top', wrapText: true } as const;
const centred = { horizontal: 'center', vertical: 'top', wrapText: true } as const;

function solid(rgb: string): FillStyle {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}

const headFill = solid('DCE6F1');
const inputFill = solid('FFF8DC');

/** Text that stays text when a cell is opened and left again. */
const asText = '@';

const title: CellStyle = { font: { ...baseFont, size: 16, bold: true }, alignment: wrapped };
const heading: CellStyle = { font: { ...baseFont, size: 13, bold: true }, alignment: wrapped };
const plain: CellStyle = { alignment: wrapped };
const quiet: CellStyle = {
  font: { ...baseFont, italic: true, color: { rgb: '595959' } },
  alignment: wrapped,
};
const label: CellStyle = { font: { ...baseFont, bold: true }, alignment: wrapped };
const head: CellStyle = {
  font: { ...baseFont, bold: true },
  fill: headFill,
  border,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const entryHead: CellStyle = {
  font: { ...baseFont, size: 13, bold: true },
  fill: headFill,
  alignment: wrapped,
};
const fixed: CellStyle = { border, alignment: wrapped, numFmt: asText };
const fixedNumber: CellStyle = { border, alignment: centred };
const link: CellStyle = {
  font: { ...baseFont, underline: true, color: { rgb: '0563C1' } },
  border,
  alignment: wrapped,
  numFmt: asText,
};
const total: CellStyle = { font: { ...baseFont, bold: true }, border, alignment: centred };
const open = { locked: false } as const;
const mark: CellStyle = { fill: inputFill, border, alignment: centred, protection: open };
const comment: CellStyle = {
  fill: inputFill,
  border,
  alignment: wrapped,
  numFmt: asText,
  protection: open,
};
const choice: CellStyle = { ...mark, numFmt: asText };

/** How cells of a judge's workbook look. */
export const looks = {
  title,
  heading,
  plain,
  quiet,
  label,
  head,
  entryHead,
  /** Cells of tables that are not written in. */
  fixed,
  fixedNumber,
  link,
  total,
  /** Cells that are written in. */
  mark,
  comment,
  choice,
};

/** Lays a colour over rows that have some marks but not all; such a format takes bgColor. */
export const partialRow: CellStyle = {
  fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'F8CBAD' } },
};

/** Locks what is not to be written in, against slips only: there is no password. */
export const protection = {
  sheet: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  sort: true,
  autoFilter: true,
} as const;

/** Margins of printed pages, in inches. */
export const margins = { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 };
