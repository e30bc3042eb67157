import {
  AlignmentType,
  LeaderType,
  Paragraph,
  TabStopType,
  type FileChild,
  type IParagraphOptions,
} from 'docx';
import type { Block } from '../document.ts';
import { toTwips } from './layout.ts';
import { makeTable } from './table.ts';
import { makeLine, makeRun } from './text.ts';

const firstLine = toTwips(10);
const listIndent = toTwips(5);

function makeBlankLines(label: string, lines: number, textWidthMm: number): Paragraph[] {
  const tabStops = [
    { type: TabStopType.RIGHT, position: toTwips(textWidthMm), leader: LeaderType.DOT },
  ];
  return Array.from(
    { length: lines },
    (_, index) =>
      new Paragraph({
        tabStops,
        indent: { firstLine: index === 0 ? firstLine : 0 },
        children: [makeRun(index === 0 ? `${label}: \t` : '\t')],
      }),
  );
}

/** Makes a paragraph of running text. */
export function makeParagraph(text: string, own: IParagraphOptions = {}): Paragraph {
  return makeLine(text, {}, { alignment: AlignmentType.JUSTIFIED, indent: { firstLine }, ...own });
}

/** Makes the paragraphs and tables of a piece of a document. */
export function makeBlock(block: Block, textWidthMm: number): FileChild[] {
  switch (block.kind) {
    case 'text':
      return [makeParagraph(block.text)];
    case 'items':
      return block.items.map((item) =>
        makeLine(
          `- ${item}`,
          {},
          {
            alignment: AlignmentType.JUSTIFIED,
            indent: { left: listIndent, firstLine: listIndent },
            spacing: { before: 40, after: 40 },
          },
        ),
      );
    case 'subtitle':
      return [
        makeLine(
          block.text,
          { bold: true, italics: true },
          { indent: { firstLine }, keepNext: true },
        ),
      ];
    case 'blank':
      return makeBlankLines(block.label, block.lines, textWidthMm);
    case 'table':
      return [makeTable(block, textWidthMm)];
  }
}
