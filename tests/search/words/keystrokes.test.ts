import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKeystrokes } from '../../../src/search/words/keystrokes.ts';
import { syllables } from './syllables.ts';
import { telex, typeSyllable, vni } from './type-syllable.ts';

const notAscii = /[^a-z]/;
const marked = syllables.filter((syllable) => notAscii.test(syllable));

describe('readKeystrokes', () => {
  it.each([
    ['telex', telex],
    ['vni', vni],
  ])('reads back every syllable, however its %s keys are ordered', (_name, method) => {
    expect(marked.length).toBeGreaterThan(300);
    const lost = marked.flatMap((syllable) =>
      typeSyllable(syllable, method)
        .filter((keys) => readKeystrokes(keys)[0] !== syllable)
        .map((keys) => `${syllable}: ${keys}`),
    );
    expect(lost).toEqual([]);
  });

  it.each([
    ['cachs', ['cách']],
    ['cari', ['cải']],
    ['cana', ['cân']],
    ['dand', ['đan']],
    ['tieengs', ['tiếng']],
    ['tieesng', ['tiếng']],
    ['truongwf', ['trường']],
    ['dduofngw', ['đường']],
    ['nuwocs', ['nước']],
    ['tw', ['tư']],
    ['thuowr', ['thuở']],
    ['ngoeof', ['ngoèo']],
    ['lawsk', ['lắk']],
    ['cai3', ['cải']],
    ['ca3i', ['cải']],
    ['duong72', ['dường']],
    ['d9uong72', ['đường']],
    ['tie6ng1', ['tiếng']],
    ['quy1', ['quý']],
    ['hoa2', ['hòa']],
  ])('reads %s', (keys, readings) => {
    expect(readKeystrokes(keys)).toEqual(readings);
  });

  it('takes the last of two tone keys, and the other one after it', () => {
    expect(readKeystrokes('caris')).toEqual(['cái', 'cải']);
    expect(readKeystrokes('ca31i')).toEqual(['cái', 'cải']);
    expect(readKeystrokes('caisz')).toEqual(['cai', 'cái']);
  });

  it('reads vowels whose hats were not typed, and a letter typed twice', () => {
    expect(readKeystrokes('viets')).toEqual(['viết']);
    expect(readKeystrokes('cuocs')).toEqual(['cuốc', 'cước']);
    expect(readKeystrokes('caair')).toEqual(['cải']);
  });

  it('puts what a typing program would make first', () => {
    expect(readKeystrokes('moocs')).toEqual(['mốc', 'moóc', 'móc']);
  });

  it('reads abbreviations with đ', () => {
    expect(readKeystrokes('hddnd')).toEqual(['hđnd']);
    expect(readKeystrokes('cd9s')).toEqual(['cđs']);
  });

  it.each(
    (
      'cai nam anh ban hanh chinh nghien cuu bong uy hoa quy a b 1 2024 covid19 mp3 a4b class boss ' +
      'www facebook internet data oto cacf tichr hocx aaaa caiss xyz <script> đường'
    ).split(' '),
  )('finds no reading in “%s”', (word) => {
    expect(readKeystrokes(word)).toEqual([]);
  });

  it('gives at most four different readings of any keys, and none of very long ones', () => {
    const keys = fc.array(fc.constantFrom(...Array.from('dtuoaeiwsfrxjz1672890ngch')), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(keys, (pressed) => {
        const readings = readKeystrokes(pressed.join(''));
        expect(readings.length).toBeLessThanOrEqual(4);
        expect(new Set(readings).size).toBe(readings.length);
        expect(readings.map((reading) => reading.normalize('NFC'))).toEqual(readings);
      }),
    );
    expect(readKeystrokes('aaaaaaaaaaaaa')).toEqual([]);
    expect(readKeystrokes('a'.repeat(10_000))).toEqual([]);
  });
});
