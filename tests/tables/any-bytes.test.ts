import { utils, write, type BookType } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { submissions } from '../../src/schemas/submissions.ts';
import { readRecords } from '../../src/tables/records.ts';
import { readTable } from '../../src/tables/read-table.ts';

/** `FUZZ_RUNS=200000 npx vitest run --project units tests/tables/any-bytes.test.ts` digs deeper. */
const runs = Number(process.env.FUZZ_RUNS ?? 10_000);
/** Each workbook starts a thread of its own, which takes longer than reading it. */
const workbookRuns = Math.ceil(runs / 400);
const textRuns = runs - 2 * workbookRuns;
const timeLimitMs = Math.max(runs * 20, 60_000);

/** Reads any bytes as the table of entries: records or problems that tell what to do. */
async function checkBytes(bytes: Uint8Array, file: string): Promise<void> {
  const raw = await readTable(bytes, file, submissions, null);
  const { rows, issues } = readRecords(submissions, raw, file);
  for (const { message, hint, line } of issues) {
    expect(message).toMatch(/^\p{Lu}.*[.:]$/su);
    expect(hint).not.toBe('');
    expect(line ?? 1).toBeGreaterThan(0);
  }
  if (rows.length === 0) return;
  expect(raw.header).not.toBeNull();
  for (const { line, value, unread } of rows) {
    expect(line).toBeGreaterThan(0);
    if (unread !== undefined) continue;
    expect(value.id).toMatch(/^[A-Za-z0-9]/);
    expect(value.title.isWellFormed()).toBe(true);
  }
}

const header = 'Mã bài,Tên bài,Lĩnh vực,Ngày nhận,Điện thoại\n';
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('"', '""', ',', ';', '\t', '|', '\n', '\r\n', '\r', '\0', ' ', '1', 'so'),
  fc.constantFrom('Một cửa', 'C¶i c¸ch hµnh chÝnh', 'Caûi caùch haønh chính', '16/8/2022', 'có'),
  fc.constantFrom(
    '=1+1',
    '1.234',
    '44789',
    '#N/A',
    'Tổng cộng',
    'STT',
    '\uFEFF',
    '\uD800',
    'e\u0301',
  ),
);
const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
const encoders: ((written: string) => Uint8Array)[] = [
  (written) => Buffer.from(written, 'utf8'),
  (written) => Buffer.from(`\uFEFF${written}`, 'utf16le'),
  (written) => Buffer.from(`\uFEFF${written}`, 'utf16le').swap16(),
  (written) => Buffer.from(written, 'latin1'),
];
const textBytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .tuple(fc.constantFrom('', header), text, fc.constantFrom(...encoders))
    .map(([head, body, encode]) => encode(head + body)),
);

function makeWorkbook(bookType: BookType): Uint8Array {
  const book = utils.book_new();
  const rows = [header.trim().split(','), ['A1', 'Một cửa', 'so', new Date(0), 912_345_678]];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Bài dự thi');
  return new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer);
}

type Damage = { at: number; byte: number }[];
const damage: fc.Arbitrary<Damage> = fc.array(
  fc.record({ at: fc.nat(65_535), byte: fc.nat(255) }),
  { maxLength: 12 },
);

/** Changes some bytes of a good workbook, and may cut it off. */
function spoil(book: Uint8Array, changes: Damage, length: number): Uint8Array {
  const bytes = book.slice(0, Math.ceil((book.length * length) / 100));
  for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
  return bytes;
}

describe('any bytes', () => {
  it(
    'of a text file give records or a report, and never fail',
    { timeout: timeLimitMs },
    async () => {
      const property = fc.asyncProperty(textBytes, (bytes) => checkBytes(bytes, 'submissions.csv'));
      await fc.assert(property, { numRuns: textRuns });
    },
  );

  it.for(['xlsx', 'biff8'] as const)(
    'of a damaged workbook (%s) give records or a report, and never fail',
    { timeout: timeLimitMs },
    async (bookType) => {
      const book = makeWorkbook(bookType);
      const length = fc.oneof(fc.constant(100), fc.integer({ min: 1, max: 100 }));
      const file = bookType === 'xlsx' ? 'submissions.xlsx' : 'submissions.xls';
      const property = fc.asyncProperty(damage, length, (changes, percent) =>
        checkBytes(spoil(book, changes, percent), file),
      );
      await fc.assert(property, { numRuns: workbookRuns });
    },
  );
});
