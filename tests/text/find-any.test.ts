import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFinder, shortestNeedle } from '../../src/text/find-any.ts';

function find(needles: readonly string[], text: string): string[] {
  return [...makeFinder(needles)(text)].sort();
}

const letterOrDigit = /[\p{L}\p{N}]/u;

/** Finds every place one after the other and looks at the four characters around its ends. */
function standsIn(needle: string, text: string): boolean {
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    const beginsInside =
      letterOrDigit.test(text.charAt(at - 1)) && letterOrDigit.test(text.charAt(at));
    const endsInside =
      letterOrDigit.test(text.charAt(end - 1)) && letterOrDigit.test(text.charAt(end));
    if (!beginsInside && !endsInside) return true;
  }
  return false;
}

const unit = fc.constantFrom('a', 'b', 'đ', ' ', '-', '1');
const needle = fc.string({ unit, minLength: 1, maxLength: 9 });

describe('makeFinder', () => {
  it('finds a value at the start, in the middle and at the end of a text', () => {
    for (const text of ['0912345678 gọi', 'gọi 0912345678 nhé', 'gọi 0912345678', '0912345678']) {
      expect(find(['0912345678'], text)).toEqual(['0912345678']);
    }
  });

  it('tells which of many values stand in a text', () => {
    expect(
      find(['Nguyễn Văn An', 'Trần Thị Bé', 'Lê Văn Cường'], 'Lê Văn Cường, Trần Thị Bé'),
    ).toEqual(['Lê Văn Cường', 'Trần Thị Bé']);
  });

  it('does not find a value inside a longer word or number', () => {
    expect(find(['912345'], '0912345678')).toEqual([]);
    expect(find(['Nguyễn Văn An'], 'Nguyễn Văn Anh')).toEqual([]);
    expect(find(['Nguyễn'], 'ĐNguyễn')).toEqual([]);
  });

  it('finds a value that stands in a longer word first and by itself later', () => {
    expect(find(['Nguyễn Văn An'], 'Nguyễn Văn Anh và Nguyễn Văn An')).toEqual(['Nguyễn Văn An']);
  });

  it('finds a value that begins or ends with a sign next to a letter', () => {
    expect(find(['+84 912 345 678'], 'ĐT+84 912 345 678')).toEqual(['+84 912 345 678']);
    expect(find(['Không công bố.'], 'Không công bố.Tiếp theo')).toEqual(['Không công bố.']);
  });

  it('finds each of several values that begin alike', () => {
    expect(find(['abcdef', 'abcdef gh', 'abcdefgh'], 'abcdef gh')).toEqual(['abcdef', 'abcdef gh']);
  });

  it('does not search for values that are too short', () => {
    expect(shortestNeedle).toBe(6);
    expect(find(['12345', '123456'], '12345 123456')).toEqual(['123456']);
  });

  it('finds nothing in a text shorter than any value, nor without values', () => {
    expect(find(['123456'], '12345')).toEqual([]);
    expect(find(['123456'], '')).toEqual([]);
    expect(find([], '123456')).toEqual([]);
  });

  it('can search one text after another', () => {
    const finder = makeFinder(['bí mật một', 'bí mật hai']);
    expect([...finder('bí mật một')]).toEqual(['bí mật một']);
    expect([...finder('bí mật hai')]).toEqual(['bí mật hai']);
    expect([...finder('không có gì')]).toEqual([]);
  });

  it('finds what a plain search with word boundaries finds, in any text', () => {
    fc.assert(
      fc.property(
        fc.array(needle, { maxLength: 6 }),
        fc.array(fc.oneof(needle, fc.constantFrom('', ' ', 'a')), { maxLength: 8 }),
        fc.nat(7),
        (needles, parts, at) => {
          const planted = parts.toSpliced(at, 0, needles[0] ?? '').join('');
          const expected = needles.filter(
            (each) => each.length >= shortestNeedle && standsIn(each, planted),
          );
          expect(find(needles, planted)).toEqual([...new Set(expected)].sort());
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('finds only what String.includes finds, and all of it between spaces', () => {
    const text = fc.string({ maxLength: 40 });
    fc.assert(
      fc.property(
        fc.string({ minLength: 6, maxLength: 12 }),
        text,
        text,
        (value, before, after) => {
          expect(find([value], `${before} ${value} ${after}`)).toEqual([value]);
          if (!before.includes(value)) expect(find([value], before)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
