import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { DocumentColumn, DocumentTable } from '../document.ts';
import { sizes, toTwips } from './layout.ts';
import { makeRun } from './text.ts';

const cellMargins = { top: 40, bottom: 40, left: 70, right: 70 };
const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = { top: border, bottom: border, left: border, right: border };

function getWidths(columns: readonly DocumentColumn[], textWidthMm: number): number[] {
  const fixed = columns.reduce((total, { widthMm }) => total + (widthMm ?? 0), 0);
  const open = columns.filter(({ widthMm }) => widthMm === null).length;
  return columns.map(({ widthMm }) => toTwips(widthMm ?? (textWidthMm - fixed) / open));
}

/** A checksum has no space to break at and must fit its column. */
const checksum = /^[\da-f]{64}$/;

function getSize(line: string, index: number): number {
  return checksum.test(line) || index > 0 ? sizes.small : sizes.table;
}

function makeCell(text: string, { kind }: DocumentColumn, width: number): TableCell {
  const alignment = kind === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: cellMargins,
    borders,
    children: text.split('\n').map(
      (line, index) =>
        new Paragraph({
          alignment,
          spacing: { before: 0, after: 0 },
          children: [makeRun(line, { size: getSize(line, index) })],
        }),
    ),
  });
}

function makeHeadCell({ title }: DocumentColumn, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: cellMargins,
    borders,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 0 },
        keepNext: true,
        children: [makeRun(title, { bold: true, size: sizes.small })],
      }),
    ],
  });
}

/** Makes a table whose header row stands on every page and whose rows are not parted. */
export function makeTable({ columns, rows }: DocumentTable, textWidthMm: number): Table {
  const widths = getWidths(columns, textWidthMm);
  const makeCells = <T>(
    cells: readonly T[],
    make: (cell: T, column: DocumentColumn, width: number) => TableCell,
  ) =>
    columns.flatMap((column, index) => {
      const cell = cells[index];
      return cell === undefined ? [] : [make(cell, column, widths[index] ?? 0)];
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: makeCells(columns, (_, column, width) => makeHeadCell(column, width)),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: makeCells(row, makeCell) })),
    ],
  });
}
