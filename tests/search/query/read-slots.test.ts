import { describe, expect, it } from 'vitest';
import { readQuery } from '../../../src/search/query/read-query.ts';
import { readLexicon, readTyped } from '../build.ts';

const lexicon = readLexicon([
  'Cải cách thủ tục hành chính',
  'Cái cân ở chợ',
  'Đường liên ấp, đất đai',
  'Chính quyền số',
  'Số hóa hộ tịch',
]);
const readings = (typed: string) =>
  readTyped(typed, lexicon).map((slot) => slot.readings.map((one) => one.marked ?? one.folded));

describe('a query', () => {
  it('is read up to 200 letters and twelve words', () => {
    expect(readQuery('a'.repeat(10_000)).words.map(({ text }) => text.length)).toEqual([200]);
    expect(readQuery('một hai '.repeat(20)).words).toHaveLength(12);
  });

  it('has no words in signs, spaces and pictures', () => {
    for (const typed of ['', '   ', '"', '%', '<>', '\u200f\u202e', '🙂']) {
      expect(readQuery(typed).words).toEqual([]);
    }
  });

  it('has one word in an abbreviation with dots', () => {
    const read = (typed: string) => readQuery(typed).words.map(({ text }) => text);
    expect(read('C.C.H.C. ở xã')).toEqual(['CCHC', 'ở', 'xã']);
    expect(read('U.B.N.D xã')).toEqual(['UBND', 'xã']);
    expect(read('TP.HCM, 2.000')).toEqual(['TP', 'HCM', '2', '000']);
  });

  it('may end in an unfinished word, until a space or a sign follows', () => {
    expect(readQuery('hộ ti').lastOpen).toBe(true);
    expect(readQuery('hộ tịch ').lastOpen).toBe(false);
    expect(readQuery('hộ tịch?').lastOpen).toBe(false);
  });
});

describe('a word of a query', () => {
  it('is asked for as it is when some record has it, with its marks where it has any', () => {
    expect(readings('cai đường ')).toEqual([['cai'], ['đường']]);
  });

  it('is read as keystrokes when no record has it', () => {
    expect(readings('cair cachs ddaats ')).toEqual([['cải'], ['cách'], ['đất', 'đát']]);
    expect(readings('d9uong72 ')).toEqual([['đường']]);
  });

  it('is taken for a slip when it is neither', () => {
    const [slot] = readTyped('hkoa ', lexicon);
    expect(slot).toMatchObject({ slippery: true, count: 0, readings: [] });
  });

  it('is no slip when it is a number that no record has', () => {
    expect(readTyped('2031 ', lexicon)[0]).toMatchObject({ slippery: false, readings: [] });
  });

  it('is read as keystrokes of the beginning of a word while it is being typed', () => {
    const [open] = readTyped('ddu', readLexicon(['Đường đi']));
    expect(open).toMatchObject({ open: true, readings: [{ folded: 'du', marked: 'đu' }] });
  });

  it('is left open, not taken for a slip, while it may still become a word', () => {
    const slots = readTyped('chính quy', lexicon);
    expect(slots.map(({ open, slippery }) => [open, slippery])).toEqual([
      [false, false],
      [true, false],
    ]);
  });

  it('weighs more the fewer records have it', () => {
    const [frequent, rare] = readTyped('chính quyền ', lexicon);
    expect(rare?.weight).toBeGreaterThan(frequent?.weight ?? 0);
  });
});
