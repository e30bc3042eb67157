import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/schemas/cells/number.ts';
import { readNumberColumn } from '../../src/tables/number-columns.ts';

/** Reads a column of written numbers: their texts, or the codes of their problems. */
function read(texts: readonly string[], kind: 'number' | 'integer' = 'number'): string[] {
  return readNumberColumn(
    texts.map((text) => ({ text, exact: false })),
    kind,
  ).map((one) => ('text' in one ? one.text : one.problem.code));
}

function readExact(text: string): string[] {
  return readNumberColumn([{ text, exact: true }], 'number').map((one) =>
    'text' in one ? one.text : one.problem.code,
  );
}

describe('a number that is clear by itself', () => {
  it.each([
    ['7', '7'],
    ['7,5', '7.5'],
    ['-7.25', '-7.25'],
    ['0,125', '0.125'],
    ['1234,567', '1234.567'],
    ['87,33333333333333', '87.33333333333333'],
    ['1.234.567', '1234567'],
    ['1,234,567', '1234567'],
    ['1.234.567,5', '1234567.5'],
    ['1,234,567.5', '1234567.5'],
    ['1.234,567', '1234.567'],
    ['1 234 567,5', '1234567.5'],
    ['1\u00A0234', '1234'],
    ['1\u2009234.567', '1234.567'],
    ['1\u202F234', '1234'],
    ["1'234.5", '1234.5'],
    ['+5', '5'],
    ['\u22125,5', '-5.5'],
    ['– 5', '-5'],
    ['50%', '50'],
    ['12,5 %', '12.5'],
    ['15.000.000 đồng', '15000000'],
    ['2.000.000đ', '2000000'],
    ['2.000.000 VNĐ', '2000000'],
    ['2,000,000 vnd', '2000000'],
    ['7,5 điểm', '7.5'],
    ['', ''],
  ])('is %j', (written, text) => {
    expect(read([written])).toEqual([text]);
  });

  it('may be written with a point in one cell and with a comma in the next', () => {
    expect(read(['7.7', '7,7'])).toEqual(['7.7', '7.7']);
  });
});

describe('a number that may be two', () => {
  it('is refused where nothing decides, with both readings', () => {
    const cells = [{ text: '1.234', exact: false }];
    expect(readNumberColumn(cells, 'number')).toEqual([
      {
        problem: {
          code: 'number-ambiguous',
          message: '“1.234” có thể là 1234 hoặc 1,234.',
          hint: 'Viết liền 1234, hoặc thêm số 0 vào cuối phần thập phân: 1,2340.',
        },
      },
    ]);
  });

  it.each([
    [['1.234', '1.234.567'], '1234'],
    [['1.234', '7,5'], '1234'],
    [['1.234', '2.345,5'], '1234'],
    [['1.234', '7.5'], '1.234'],
    [['1.234', '1,234,567'], '1.234'],
    [['1,234', '7,5'], '1.234'],
    [['1,234', '7.5'], '1234'],
    [['-1,234', '1.234.567'], '-1.234'],
    [['1.234 đồng', '2.000.000 đồng'], '1234'],
  ])('is decided by the clear cells of its column: %j', (texts, text) => {
    expect(read(texts)[0]).toBe(text);
  });

  it.each([
    [
      ['1.234', '7.7', '7,7'],
      ['number-ambiguous', '7.7', '7.7'],
    ],
    [
      ['1.234', '1.234.567', '7.5'],
      ['number-ambiguous', '1234567', '7.5'],
    ],
  ])('is refused alone where clear cells contradict each other: %j', (texts, found) => {
    expect(read(texts)).toEqual(found);
  });

  it('is not decided by what a workbook holds as numbers', () => {
    const [written] = readNumberColumn(
      [
        { text: '1.234', exact: false },
        { text: '7.5', exact: true },
      ],
      'number',
    );
    expect(written).toMatchObject({ problem: { code: 'number-ambiguous' } });
  });

  it('has thousands in a column of integers', () => {
    expect(read(['1.234', '1,234', '2.022,5', '2021.0', '2022'], 'integer')).toEqual([
      '1234',
      '1234',
      '2022.5',
      '2021.0',
      '2022',
    ]);
  });
});

describe('what a workbook holds as a number', () => {
  it.each([
    ['1.234', '1.234'],
    ['1234567.5', '1234567.5'],
    ['-3', '-3'],
    ['50%', '50'],
    ['12.345%', '12.345'],
    ['5.551115123125783e-17', '0.00000000000000006'],
  ])('has a decimal point and nothing else: %s', (written, text) => {
    expect(readExact(written)).toEqual([text]);
  });

  it.each(['1e+21', '2022-08-16', 'TRUE', '%'])('is no number: %s', (written) => {
    expect(readExact(written)).toEqual(['number-malformed']);
  });
});

describe('what is no number', () => {
  it.each([
    ...['bảy', 'NaN', 'Infinity', '1e309', '1e3', '0x10', '٣', '-', '%', 'đồng'],
    ...['7,', ',5', '1.23.4', '1.234.56', '0.123.456', '1,234.567,8', '12 34', '1 234.567.8'],
    ...['7,5,', '1..2', '--5', '5-', '1234567890123456', '16/8/2022', '50%%'],
    '1'.repeat(10_000),
  ])('is refused: %s', (text) => {
    expect(read([text])).toEqual(['number-malformed']);
  });

  it('is a percentage in a column of integers', () => {
    expect(read(['50%'], 'integer')).toEqual(['number-malformed']);
  });

  it.each(['9,12E+08', '9.12E+08', '9E+08', '1,5E-07'])(
    'is a number that Excel shortened: %s',
    (text) => {
      expect(readNumberColumn([{ text, exact: false }], 'number')).toEqual([
        {
          problem: {
            code: 'number-shortened',
            message: 'Excel đã rút gọn số này, các chữ số cuối có thể không còn.',
            hint: 'Trong tệp gốc, định dạng cột này là “Số”, nhập lại đủ chữ số rồi lưu lại.',
          },
        },
      ]);
    },
  );
});

describe('any column', () => {
  it('gives each cell a number that can be read, or a problem', () => {
    const digit = fc.constantFrom(...Array.from('0123456789.,-+% đe\u22121234'));
    const text = fc.oneof(fc.string({ unit: digit, maxLength: 9 }), fc.string({ unit: 'binary' }));
    const cell = fc.record({ text, exact: fc.boolean() });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 6 }), (cells) => {
        const found = readNumberColumn(cells, 'number');
        expect(found).toHaveLength(cells.length);
        for (const one of found) {
          if ('text' in one && one.text !== '')
            expect(readNumber(one.text)).toHaveProperty('value');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives back what it was written from, however its thousands are parted', () => {
    const written = fc.tuple(fc.integer({ min: 1_000_000, max: 999_999_999 }), fc.boolean());
    fc.assert(
      fc.property(written, ([whole, isVietnamese]) => {
        const text = (whole / 4).toLocaleString(isVietnamese ? 'vi-VN' : 'en-US', {
          minimumFractionDigits: 2,
        });
        expect(read([text]).map(Number)).toEqual([whole / 4]);
      }),
      { numRuns: 200 },
    );
  });
});
