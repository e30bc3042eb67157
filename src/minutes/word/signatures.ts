import { Paragraph, type FileChild } from 'docx';
import { makeColumns } from './head.ts';
import { makeCentred } from './text.ts';

const close = { spacing: { before: 0, after: 0 } };
const mostInARow = 3;

/** Height of the room for a signature and a seal, in twentieths of a point. */
const room = 1700;

/** Makes the places to sign, from left to right, at most three beside each other. */
export function makeSignatures(titles: readonly string[], textWidthMm: number): FileChild[] {
  const count = Math.ceil(titles.length / mostInARow);
  // Four stand two by two.
  const inARow = Math.ceil(titles.length / count);
  const rows = Array.from({ length: count }, (_, index) =>
    titles.slice(index * inARow, (index + 1) * inARow),
  );
  return rows.flatMap((row, index) => {
    // The places to sign are never parted from each other: a sheet with signatures alone is none.
    const keepNext = index < rows.length - 1;
    return [
      new Paragraph({ ...close, keepNext: true }),
      makeColumns(
        row.map((title) => ({
          widthMm: textWidthMm / row.length,
          children: [
            makeCentred(title.toLocaleUpperCase('vi'), { bold: true }, { ...close, keepNext }),
            makeCentred(
              '(ký, ghi rõ họ tên)',
              { italics: true },
              { spacing: { before: 0, after: room }, keepNext },
            ),
          ],
        })),
      ),
    ];
  });
}
