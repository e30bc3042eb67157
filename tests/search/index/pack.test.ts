import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packIds, packNumbers, unpackIds, unpackNumbers } from '../../../src/search/index/pack.ts';

describe('packed numbers', () => {
  it('come back as they were, through JSON too', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 50_000 }));
    fc.assert(
      fc.property(numbers, (given) => {
        const packed = JSON.parse(JSON.stringify(packNumbers(given))) as string;
        expect(unpackNumbers(packed)).toEqual(given);
      }),
    );
  });

  it('take one character each, and small ones one byte', () => {
    expect(JSON.stringify(packNumbers([0, 1, 30]))).toHaveLength(5);
    expect(Buffer.byteLength(packNumbers([0, 1, 30]))).toBe(3);
  });

  it('are refused where they are too large', () => {
    expect(() => packNumbers([60_000])).toThrow('60000 is too large');
  });
});

describe('packed names of records', () => {
  it('come back as they were, those of eight letters too', () => {
    const id = fc.stringMatching(/^[0-9a-f]{7,8}$/);
    fc.assert(
      fc.property(fc.array(id), (ids) => {
        expect(unpackIds(packIds(ids), ids.length)).toEqual(ids);
      }),
    );
  });
});
