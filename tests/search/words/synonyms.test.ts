import { describe, expect, it } from 'vitest';
import { expandQuery } from '../../../src/search/words/synonyms.ts';

const synonyms = [
  { term: 'CCHC', means: 'cải cách hành chính' },
  { term: 'PAR', means: 'Cải cách hành chính' },
  { term: 'HC', means: 'hành chính' },
  { term: 'CB', means: 'cán bộ' },
  { term: 'CB', means: 'cảnh báo' },
  { term: 'UBND', means: 'Ủy ban nhân dân' },
  { term: 'uỷ ban nhân dân', means: 'Ủy ban nhân dân' },
  { term: 'CCVC', means: 'công chức, viên chức' },
  { term: 'sổ đỏ', means: 'giấy chứng nhận quyền sử dụng đất' },
  { term: '&', means: 'và' },
];

const expand = (query: string): string[] =>
  expandQuery(query.split(' '), synonyms).map(({ words }) => words.join(' '));

describe('expandQuery', () => {
  it('says an abbreviation by what it means, and by other words for that', () => {
    expect(expand('cchc cap xa')).toEqual(['cai cach hanh chinh cap xa', 'par cap xa']);
  });

  it('says a full form by its abbreviations', () => {
    expect(expand('cong tac cai cach hanh chinh')).toEqual(['cong tac cchc', 'cong tac par']);
    expect(expand('so giay chung nhan quyen su dung dat')).toEqual(['so so do']);
  });

  it('passes over punctuation in what a term means', () => {
    expect(expand('ccvc')).toEqual(['cong chuc vien chuc']);
    expect(expand('cong chuc vien chuc tre')).toEqual(['ccvc tre']);
  });

  it('offers each meaning of a term, and does not take one for the other', () => {
    expect(expand('cb')).toEqual(['can bo', 'canh bao']);
    expect(expand('can bo')).toEqual(['cb']);
  });

  it('takes the longest term that stands in a place', () => {
    expect(expand('cai cach hanh chinh')).toEqual(['cchc', 'par']);
    expect(expand('thu tuc hanh chinh')).toEqual(['thu tuc hc']);
  });

  it('says two places each alone, then both', () => {
    expect(expand('hc ubnd')).toEqual([
      'hanh chinh ubnd',
      'hc uy ban nhan dan',
      'hanh chinh uy ban nhan dan',
    ]);
  });

  it('tells where words were put in', () => {
    expect(expandQuery(['ubnd', 'va', 'hc', 'xa'], synonyms).at(-1)).toEqual({
      words: ['uy', 'ban', 'nhan', 'dan', 'va', 'hanh', 'chinh', 'xa'],
      replaced: [
        { from: 0, to: 4 },
        { from: 5, to: 7 },
      ],
    });
  });

  it('gives six ways at most, of a query of any length', () => {
    expect(expand('cchc cb hc ubnd')).toHaveLength(6);
    expect(expandQuery(Array<string>(2500).fill('cchc'), synonyms)).toHaveLength(6);
  });

  it.each(['uy ban', 'xcchc', 'va', 'cai hanh chinh1', ''])(
    'finds no other way to say “%s”',
    (query) => {
      expect(expand(query)).toEqual([]);
    },
  );

  it('does not say a query by words that fold to the same', () => {
    expect(expand('uy ban nhan dan')).toEqual(['ubnd']);
  });
});
