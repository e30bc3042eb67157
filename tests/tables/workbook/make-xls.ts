import { makeContainer } from './make-container.ts';

/** Writes a record of an .xls: its number, its length, then what it holds. */
export function makeRecord(type: number, ...content: (Buffer | number)[]): Buffer {
  const parts = content.map((part) => {
    if (typeof part !== 'number') return part;
    const bytes = Buffer.alloc(2);
    bytes.writeUInt16LE(part);
    return bytes;
  });
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
}

function makeStart(kind: number): Buffer {
  return makeRecord(0x0809, 0x0600, kind, Buffer.alloc(12));
}

const end = makeRecord(0x000a);

function makeSheetEntry(name: string, start: number): Buffer {
  const head = Buffer.alloc(6);
  head.writeUInt32LE(start);
  return makeRecord(0x0085, head, Buffer.from([name.length, 0]), Buffer.from(name, 'latin1'));
}

/** A text of the list that all sheets share, as the record that holds nothing else. */
export function makeSharedText(text: string): Buffer {
  const counts = Buffer.from([1, 0, 0, 0, 1, 0, 0, 0]);
  return makeRecord(0x00fc, counts, text.length, Buffer.from([0]), Buffer.from(text, 'latin1'));
}

/** A cell that shows the shared text. */
export function makeSharedCell(row: number, column: number): Buffer {
  return makeRecord(0x00fd, row, column, 0, Buffer.alloc(4));
}

/** Writes an .xls whose sheets S1, S2 … hold these records; `shared` are those of the workbook. */
export function makeXlsBook(
  sheets: readonly (readonly Buffer[])[],
  shared: readonly Buffer[] = [],
): Buffer {
  const bodies = sheets.map((records) => Buffer.concat([makeStart(0x0010), ...records, end]));
  const makeHead = (starts: readonly number[]) =>
    Buffer.concat([
      makeStart(0x0005),
      makeRecord(0x0042, 1200),
      ...sheets.map((_, index) => makeSheetEntry(`S${index + 1}`, starts[index] ?? 0)),
      ...shared,
      end,
    ]);
  let start = makeHead([]).length;
  const starts = bodies.map((body) => {
    start += body.length;
    return start - body.length;
  });
  return makeContainer({ Workbook: Buffer.concat([makeHead(starts), ...bodies]) });
}
