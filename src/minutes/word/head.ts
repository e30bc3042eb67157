import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type FileChild,
} from 'docx';
import type { OfficialDocument } from '../document.ts';
import { sizes, toTwips } from './layout.ts';
import { makeCentred } from './text.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };
const line = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 };
const close = { spacing: { before: 0, after: 0 } };
const leftMm = 67;
const rightMm = 98;

/** A rule in the middle of a column, as long as the column without what is left out at each side. */
function makeRule(leftOutMm: number): Paragraph {
  const side = toTwips(leftOutMm);
  return new Paragraph({
    ...close,
    spacing: { before: 0, after: 60, line: 60 },
    indent: { left: side, right: side },
    border: { bottom: line },
  });
}

/** Makes a table without lines, one cell a column. */
export function makeColumns(cells: readonly { widthMm: number; children: readonly FileChild[] }[]) {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: {
      size: toTwips(cells.reduce((total, { widthMm }) => total + widthMm, 0)),
      type: WidthType.DXA,
    },
    columnWidths: cells.map(({ widthMm }) => toTwips(widthMm)),
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          ({ widthMm, children }) =>
            new TableCell({
              width: { size: toTwips(widthMm), type: WidthType.DXA },
              margins: { left: 0, right: 0 },
              borders: noBorders,
              children: children.filter(
                (child) => child instanceof Paragraph || child instanceof Table,
              ),
            }),
        ),
      }),
    ],
  });
}

/** Makes the beginning of a document: whose it is, the name of the country, title and subject. */
export function makeHead(document: OfficialDocument): FileChild[] {
  const { superior, organiser, number, title, subject, sampleNote } = document;
  const upper = (text: string) => text.toLocaleUpperCase('vi');
  return [
    makeColumns([
      {
        widthMm: leftMm,
        children: [
          ...(superior === null ? [] : [makeCentred(upper(superior), { size: sizes.head }, close)]),
          makeCentred(upper(organiser), { bold: true, size: sizes.head }, close),
          makeRule(22),
          ...(number === null ? [] : [makeCentred(number, { size: sizes.head }, close)]),
        ],
      },
      {
        widthMm: rightMm,
        children: [
          makeCentred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 24 }, close),
          makeCentred('Độc lập - Tự do - Hạnh phúc', { bold: true, size: sizes.body }, close),
          makeRule(19),
        ],
      },
    ]),
    makeCentred(title, { bold: true, size: 28 }, { spacing: { before: 360, after: 0 } }),
    makeCentred(subject, { bold: true, size: sizes.body }, close),
    makeRule(55),
    ...(sampleNote === null
      ? []
      : [
          makeCentred(
            `Minh họa. ${sampleNote}`,
            { italics: true, size: 24 },
            {
              border: { top: line, bottom: line, left: line, right: line },
              spacing: { before: 120, after: 120 },
            },
          ),
        ]),
  ];
}
