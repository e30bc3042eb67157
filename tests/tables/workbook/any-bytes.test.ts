import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/tables/workbook/read-workbook.ts';

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
});
