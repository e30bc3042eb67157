import {
  AlignmentType,
  Document,
  Header,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import type { Annex, OfficialDocument, Section } from '../document.ts';
import { makeBlock, makeParagraph } from './blocks.ts';
import { formatCoreProperties } from './core-properties.ts';
import { makeHead } from './head.ts';
import { font, getPage, sizes, toTwips } from './layout.ts';
import { makeSignatures } from './signatures.ts';
import { makeCentred, makeLine } from './text.ts';
import { clearZipTimes } from './zip-times.ts';

const headerMm = 10;

/** The number stands centred at the top of every page but the first. */
function makePageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: sizes.body })],
      }),
    ],
  });
}

function makePart(wide: boolean, children: readonly FileChild[]): ISectionOptions {
  const { shortSideMm, longSideMm, margin } = getPage(wide);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        // The library turns the two sides itself.
        size: {
          width: toTwips(shortSideMm),
          height: toTwips(longSideMm),
          orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: toTwips(margin.top),
          bottom: toTwips(margin.bottom),
          left: toTwips(margin.left),
          right: toTwips(margin.right),
          header: toTwips(headerMm),
        },
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
    headers: { default: makePageNumber() },
    children,
  };
}

function makeSection({ title, blocks }: Section, textWidthMm: number): FileChild[] {
  return [
    makeLine(title, { bold: true }, { keepNext: true, spacing: { before: 200, after: 80 } }),
    ...blocks.flatMap((block) => makeBlock(block, textWidthMm)),
  ];
}

function makeAnnex({ label, title, wide, blocks }: Annex): ISectionOptions {
  const { textWidthMm } = getPage(wide);
  return makePart(wide, [
    makeCentred(label, { bold: true, size: 28 }, { spacing: { before: 0, after: 0 } }),
    makeCentred(
      title.toLocaleUpperCase('vi'),
      { bold: true },
      { spacing: { before: 0, after: 200 } },
    ),
    ...blocks.flatMap((block) => makeBlock(block, textWidthMm)),
  ]);
}

/** Writes a document as a Word file; the same document always gives the same bytes. */
export async function formatWord(document: OfficialDocument): Promise<Uint8Array> {
  const { textWidthMm } = getPage(false);
  const body = makePart(false, [
    ...makeHead(document),
    ...document.opening.flatMap((block) => makeBlock(block, textWidthMm)),
    ...document.sections.flatMap((section) => makeSection(section, textWidthMm)),
    makeParagraph(document.closing, { keepNext: document.signatures.length > 0 }),
    ...makeSignatures(document.signatures, textWidthMm),
  ]);
  const file = new Document({
    creator: document.organiser,
    styles: {
      default: {
        document: {
          run: { font, size: sizes.body, language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 80, after: 80, line: 264 } },
        },
      },
    },
    sections: [body, ...document.annexes.map(makeAnnex)],
  });
  const properties = { path: 'docProps/core.xml', data: formatCoreProperties(document) };
  return clearZipTimes(await Packer.toBuffer(file, undefined, [properties]));
}
