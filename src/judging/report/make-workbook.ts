import { writeXlsx, type NamedRange, type WriteSheet } from 'hucre';
import type { ReportTable } from './report-table.ts';
import {
  getCellStyle,
  getHeaderStyle,
  getRowHeightPt,
  noteStyle,
  reportFont,
} from './sheet-styles.ts';

const narrowestColumn = 9;
const widestColumn = 60;
const widestHeader = 13;
const spareLetters = 4;

const headerRow = 1;
const firstRow = 2;
const frozenColumns = 2;

/** A column is as wide as its longest text; headers are broken over lines. */
function getWidths({ columns, rows }: ReportTable): number[] {
  return columns.map(({ header }, index) => {
    const longest = rows.reduce(
      (widest, row) => {
        const cell = row[index];
        return typeof cell === 'string' ? Math.max(widest, cell.length) : widest;
      },
      Math.min(widestHeader, header.length),
    );
    return Math.min(widestColumn, Math.max(narrowestColumn, longest + spareLetters));
  });
}

function getColumnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${getColumnLetters(Math.floor(index / 26) - 1)}${letter}`;
}

/** Returns the height of a row of a table: that of its longest broken text. */
function getHeightPt(cells: readonly unknown[], widths: readonly number[]): number {
  return cells.reduce<number>(
    (highest, cell, index) => {
      const text = typeof cell === 'string' ? cell : '';
      return Math.max(highest, getRowHeightPt(text, widths[index] ?? 0));
    },
    getRowHeightPt('x', widestColumn),
  );
}

/** Excel takes 255 characters for a header with its codes, of which "&" begins one. */
function formatForHeader(text: string): string {
  return text.slice(0, 150).replaceAll('&', '&&');
}

function makeSheet(title: string, table: ReportTable): WriteSheet {
  const { worksheet, purpose, columns, rows, remarks } = table;
  const widths = getWidths(table);
  const width = widths.reduce((sum, one) => sum + one, 0);
  const lastColumn = columns.length - 1;
  const headers = columns.map(({ header }) => header);
  const afterTable = firstRow + rows.length + 1;
  const notes = [
    { row: 0, value: purpose.join(' ') },
    ...remarks.map((value, index) => ({ row: afterTable + index, value })),
  ];
  return {
    name: worksheet,
    columns: columns.map((column, index) => ({
      width: widths[index] ?? narrowestColumn,
      style: getCellStyle(column),
    })),
    rows: [[], headers, ...rows.map((row) => [...row]), []],
    cells: new Map([
      ...notes.map(({ row, value }) => [`${row},0`, { value, style: noteStyle }] as const),
      ...columns.map((column, index) => {
        const cell = { value: column.header, style: getHeaderStyle(column) };
        return [`${headerRow},${index}`, cell] as const;
      }),
    ]),
    merges: notes.map(({ row }) => ({
      startRow: row,
      startCol: 0,
      endRow: row,
      endCol: lastColumn,
    })),
    rowDefs: new Map([
      ...notes.map(({ row, value }) => [row, { height: getRowHeightPt(value, width) }] as const),
      [headerRow, { height: getHeightPt(headers, widths) }] as const,
      ...rows.map(
        (row, index) => [firstRow + index, { height: getHeightPt(row, widths) }] as const,
      ),
    ]),
    freezePane: { rows: firstRow, columns: frozenColumns },
    autoFilter: {
      range: `A${headerRow + 1}:${getColumnLetters(lastColumn)}${firstRow + rows.length}`,
    },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    headerFooter: {
      oddHeader: `&L${formatForHeader(table.title)}&R${formatForHeader(title)}`,
      oddFooter: '&RTrang &P/&N',
    },
  };
}

/**
 * Makes the header stand on every printed page. The library's own setting for it writes names of
 * worksheets without quotes, which Excel refuses where a name has spaces.
 */
function repeatHeader({ worksheet }: ReportTable): NamedRange {
  const range = `'${worksheet}'!$${headerRow + 1}:$${headerRow + 1}`;
  return { name: '_xlnm.Print_Titles', range, scope: worksheet };
}

/** Makes the workbook of a report: a worksheet for each table. */
export async function makeReportWorkbook(
  title: string,
  creator: string,
  tables: readonly ReportTable[],
): Promise<Uint8Array> {
  return await writeXlsx({
    sheets: tables.map((table) => makeSheet(title, table)),
    namedRanges: tables.map(repeatHeader),
    properties: { title, creator },
    defaultFont: reportFont,
  });
}
