import { describe, expect, it } from 'vitest';
import { countChars } from '../../../src/intake/form/count-chars.ts';
import { findUnits } from '../../../src/intake/form/find-units.ts';

const units = [
  'Văn phòng UBND tỉnh',
  'Sở Nội vụ',
  'Sở Giáo dục và Đào tạo',
  'UBND thị xã Long Mỹ',
  'UBND huyện Long Mỹ',
  'UBND huyện Châu Thành A',
  'UBND huyện Châu Thành',
  'Ủy ban nhân dân thành phố Vị Thanh',
  'Long Mỹ',
].map((name) => ({ name }));

function find(typed: string, limit = 10): string[] {
  return findUnits(units, typed, limit).map(({ name }) => name);
}

describe('findUnits', () => {
  it.each([
    ['noi vu', ['Sở Nội vụ']],
    ['SỞ NỘI VỤ', ['Sở Nội vụ']],
    ['vu noi', ['Sở Nội vụ']],
    ['giao d', ['Sở Giáo dục và Đào tạo']],
    ['đao tao', ['Sở Giáo dục và Đào tạo']],
    ['xyz', []],
    ['???', []],
  ])('finds by “%s”', (typed, found) => {
    expect(find(typed)).toEqual(found);
  });

  it('puts a whole name first, then what begins so, then the others in their order', () => {
    expect(find('long my')).toEqual(['Long Mỹ', 'UBND thị xã Long Mỹ', 'UBND huyện Long Mỹ']);
    expect(find('ubnd huyen chau thanh')).toEqual([
      'UBND huyện Châu Thành',
      'UBND huyện Châu Thành A',
    ]);
    expect(find('ubnd').at(0)).toBe('UBND thị xã Long Mỹ');
  });

  it('knows words by their initials', () => {
    expect(find('sở nv')).toEqual(['Sở Nội vụ']);
    expect(find('ubnd vt')).toEqual(['Ủy ban nhân dân thành phố Vị Thanh']);
    expect(find('Sở GD&ĐT')).toEqual(['Sở Giáo dục và Đào tạo']);
    expect(find('ubn chau')).toEqual(['UBND huyện Châu Thành A', 'UBND huyện Châu Thành']);
  });

  it('knows the people’s committees by either name', () => {
    expect(find('ubnd thanh pho')).toEqual(['Ủy ban nhân dân thành phố Vị Thanh']);
    expect(find('ủy ban thị xã')).toEqual(['UBND thị xã Long Mỹ']);
  });

  it('offers the first units before anything is typed, and no more than asked', () => {
    expect(find('', 2)).toEqual(['Văn phòng UBND tỉnh', 'Sở Nội vụ']);
    expect(find('s', 1)).toEqual(['Sở Nội vụ']);
  });
});

describe('countChars', () => {
  it('counts what is kept', () => {
    expect(countChars('  Việt   Nam\r\n\u200b')).toBe(8);
    expect(countChars('Việt'.normalize('NFD'))).toBe(4);
  });
});
