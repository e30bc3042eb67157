import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getUnitFinder } from '../../../src/contest/names/find-unit.ts';
import type { Unit } from '../../../src/schemas/units.ts';
import { inRows, makeUnit } from '../build.ts';

type Known = [code: string, name: string, kind: Unit['kind'], parent?: string | undefined];

function makeRegister(known: readonly Known[]): Unit[] {
  return known.map(([code, name, kind, parent]) =>
    makeUnit({ code, name, kind, parent_code: parent ?? null }),
  );
}

/** Lists the codes that a name may stand for. */
function read(units: readonly Unit[], written: string): string[] {
  const found = getUnitFinder(inRows('units.csv', units)).find(written, null);
  if (found.kind === 'none') return [];
  return found.kind === 'one' ? [found.unit.code] : found.units.map(({ code }) => code);
}

describe('a register of two provinces', () => {
  const register = makeRegister([
    ['91', 'Tỉnh Kiên Giang', 'tinh'],
    ['93', 'UBND tỉnh Hậu Giang', 'tinh'],
    ['kg-snv', 'Sở Nội vụ tỉnh Kiên Giang', 'so', '91'],
    ['hg-snv', 'Sở Nội vụ Hậu Giang', 'so', '93'],
    ['kg-ct', 'H. Châu Thành', 'huyen', '91'],
    ['hg-ct', 'UBND huyện Châu Thành', 'huyen', '93'],
    ['hg-pnv', 'Phòng Nội vụ', 'co-quan', 'hg-ct'],
    ['hg-dp', 'Xã Đông Phú', 'xa', 'hg-ct'],
    ['hg-ns', 'TT Ngã Sáu', 'xa', 'hg-ct'],
    ['hg-ttyt', 'TT Y tế huyện Châu Thành', 'co-quan', 'hg-ct'],
  ]);

  it('needs the province where both have a unit of that name', () => {
    expect(read(register, 'Sở Nội vụ')).toEqual(['kg-snv', 'hg-snv']);
    expect(read(register, 'Sở Nội vụ Kiên Giang')).toEqual(['kg-snv']);
    expect(read(register, 'Sở Nội vụ tỉnh Hậu Giang')).toEqual(['hg-snv']);
    expect(read(register, 'huyện Châu Thành')).toEqual(['kg-ct', 'hg-ct']);
    expect(read(register, 'Châu Thành, Kiên Giang')).toEqual(['kg-ct']);
    expect(read(register, 'UBND tỉnh')).toEqual(['91', '93']);
  });

  it('takes abbreviations of the register as those of a cell', () => {
    expect(read(register, 'Thị trấn Ngã Sáu')).toEqual(['hg-ns']);
    expect(read(register, 'Trung tâm Y tế huyện Châu Thành')).toEqual(['hg-ttyt']);
    expect(read(register, 'UBND huyện Châu Thành, tỉnh Kiên Giang')).toEqual(['kg-ct']);
  });

  it('reads the units around in their order, and no other', () => {
    expect(read(register, 'Phòng Nội vụ UBND huyện Châu Thành')).toEqual(['hg-pnv']);
    expect(read(register, 'P. Nội vụ H. Châu Thành, tỉnh Hậu Giang')).toEqual(['hg-pnv']);
    expect(read(register, 'xã Đông Phú, tỉnh Hậu Giang')).toEqual(['hg-dp']);
    expect(read(register, 'xã Đông Phú, tỉnh Kiên Giang')).toEqual([]);
    expect(read(register, 'xã Đông Phú, tỉnh Hậu Giang, huyện Châu Thành')).toEqual([]);
  });
});

describe('a register with gaps', () => {
  it('lets a unit without a parent lie in any province of the register', () => {
    const register = makeRegister([
      ['93', 'Tỉnh Hậu Giang', 'tinh'],
      ['930', 'Thành phố Vị Thanh', 'huyen'],
    ]);
    expect(read(register, 'UBND TP. Vị Thanh, tỉnh Hậu Giang')).toEqual(['930']);
    expect(read(register, 'TP. Vị Thanh, tỉnh Cần Thơ')).toEqual([]);
  });

  it('finds units whose parents go round in a circle', () => {
    const register = makeRegister([
      ['A', 'Xã Hòa An', 'xa', 'B'],
      ['B', 'Huyện Phụng Hiệp', 'huyen', 'A'],
    ]);
    expect(read(register, 'xã Hoà An, huyện Phụng Hiệp')).toEqual(['A']);
  });

  it('passes over a unit whose name could not be read, yet knows its code', () => {
    const [row] = inRows('units.csv', makeRegister([['930', 'Vị Thanh', 'huyen']]));
    const rows = row === undefined ? [] : [{ ...row, unread: new Set(['name']) }];
    const finder = getUnitFinder(rows);
    expect(finder.find('Vị Thanh', null).kind).toBe('none');
    expect(finder.find('930', null).kind).toBe('one');
  });
});

describe('a register with a long chain of units', () => {
  const makeChain = (count: number, name: string) =>
    makeRegister(
      Array.from({ length: count }, (_, at): Known => [
        `u${at}`,
        name,
        'co-quan',
        at === 0 ? undefined : `u${at - 1}`,
      ]),
    );

  it('reads addresses of the five units above, and does so at once', () => {
    const start = performance.now();
    const register = makeChain(28, 'ấp');
    expect(read(register, 'ấp '.repeat(6))).toEqual(
      Array.from({ length: 23 }, (_, at) => `u${at + 5}`),
    );
    expect(read(register, 'ấp '.repeat(7))).toEqual([]);
    expect(read(register, `${'ấp '.repeat(14)}x`)).toEqual([]);
    expect(read(makeChain(6000, 'ấp'), 'ấp ấp, ấp')).toHaveLength(5998);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('does not stall where all its provinces have one name', () => {
    const provinces = Array.from({ length: 40 }, (_, at): Known => [`t${at}`, 'Tỉnh An', 'tinh']);
    const register = makeRegister([...provinces, ['so', 'Sở Nội vụ', 'so']]);
    expect(read(register, `Sở Nội vụ ${'tỉnh An '.repeat(2)}`)).toEqual(['so']);
    expect(read(register, `Sở Nội vụ ${'tỉnh An '.repeat(30)}x`)).toEqual([]);
  });
});

describe('names that are nearly the same', () => {
  it('takes the name that is written to the last word', () => {
    const register = makeRegister([
      ['tinh', 'Tỉnh Hậu Giang', 'tinh'],
      ['ubnd', 'UBND tỉnh Hậu Giang', 'tinh'],
    ]);
    expect(read(register, 'tỉnh Hậu Giang')).toEqual(['tinh']);
    expect(read(register, 'Ủy ban nhân dân tỉnh Hậu Giang')).toEqual(['ubnd']);
    expect(read(register, 'Hậu Giang')).toEqual(['tinh', 'ubnd']);
  });

  it('does not drop a place that ends like its province from its own name', () => {
    const register = makeRegister([
      ['89', 'Tỉnh An Giang', 'tinh'],
      ['h', 'Huyện Tân An Giang', 'huyen', '89'],
      ['x', 'Xã An Giang', 'xa', 'h'],
    ]);
    expect(read(register, 'huyện Tân')).toEqual([]);
    expect(read(register, 'Tân An Giang')).toEqual(['h']);
    expect(read(register, 'xã')).toEqual([]);
    expect(read(register, 'xã An Giang')).toEqual(['x']);
  });

  it('is the same whatever the order of the register', () => {
    const register = makeRegister([
      ['93', 'Tỉnh Hậu Giang', 'tinh'],
      ['936', 'UBND huyện Long Mỹ', 'huyen', '93'],
      ['937', 'UBND thị xã Long Mỹ', 'huyen', '93'],
      ['x', 'UBND xã Long Mỹ', 'xa', '936'],
      ['y', 'UBND xã Long Mỹ', 'xa', '937'],
    ]);
    const order = fc.shuffledSubarray(register, { minLength: register.length });
    const written = fc.constantFrom(
      'Long Mỹ',
      'xã Long Mỹ',
      'TX Long Mỹ',
      'xã Long Mỹ, TX Long Mỹ',
    );
    fc.assert(
      fc.property(order, written, (units, name) => {
        expect(read(units, name).sort()).toEqual(read(register, name).sort());
      }),
      { numRuns: 200 },
    );
    expect(read(register, 'xã Long Mỹ, TX Long Mỹ')).toEqual(['y']);
  });
});

it('reads any text without an exception, and most of it as nothing', () => {
  const finder = getUnitFinder(inRows('units.csv', [makeUnit()]));
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(finder.find(text, null).kind).toBe('none');
      expect(finder.findByPlace(text)).toEqual([]);
    }),
  );
});
