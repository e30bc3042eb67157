import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutraliseFormula, restoreFormula } from '../../src/text/formula.ts';

describe('neutraliseFormula', () => {
  it.for(['=1+1', '+84 912', '-5', '@SUM(A1)', '\t=1', '\r=1', '\n=1', "'=1", "''@x"])(
    'puts an apostrophe before %j, and takes it away again',
    (text) => {
      expect(neutraliseFormula(text)).toBe(`'${text}`);
      expect(restoreFormula(`'${text}`)).toBe(text);
    },
  );

  it.for(['', 'Một', "'Một'", '’=1', '7,5', ' =1'])('leaves %j as it is', (text) => {
    expect(neutraliseFormula(text)).toBe(text);
    expect(restoreFormula(text)).toBe(text);
  });

  it('gives every text back unchanged', () => {
    const text = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', "'", '\t', '\n', 'a', ' '),
    });
    fc.assert(
      fc.property(text, (written) => {
        expect(restoreFormula(neutraliseFormula(written))).toBe(written);
      }),
    );
  });
});

describe('restoreFormula', () => {
  it('takes a text that was written as a formula to keep it as it is', () => {
    expect(restoreFormula('="0912345678"')).toBe('0912345678');
    expect(restoreFormula('="nói ""có"""')).toBe('nói "có"');
    expect(restoreFormula('="a"&B1')).toBe('="a"&B1');
  });
});
