import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/tables/workbook/read-workbook.ts';

function readFixture(name: string): Promise<Buffer> {
  return readFile(new URL(`fixtures/${name}`, import.meta.url));
}

const signatures = ['504b0304', 'd0cf11e0a1b11ae1'].map((hex) => Buffer.from(hex, 'hex'));

describe('readWorkbook', () => {
  it('refuses whatever only begins like a workbook', async () => {
    const bytes = fc.uint8Array({ maxLength: 3000 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...signatures), bytes, async (signature, rest) => {
        const read = await readWorkbook(Buffer.concat([signature, rest]), 'a', null);
        expect(read.sheets).toEqual([]);
        expect(read.issues).toHaveLength(1);
      }),
      { numRuns: 5 },
    );
  });

  it('reads or refuses a workbook of which one byte was changed, and never throws', async () => {
    const books = await Promise.all(['book.xlsx', 'book.xls'].map(readFixture));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...books), fc.nat(), fc.nat(255), async (book, at, byte) => {
        const bytes = Buffer.from(book);
        bytes[at % bytes.length] = byte;
        const { sheets, issues } = await readWorkbook(bytes, 'a', null);
        expect(sheets.length + issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 5 },
    );
  });
});
