import { describe, expect, it } from 'vitest';
import { describeChosen } from '../../../src/intake/browser/chosen-files.ts';
import { describeRoom } from '../../../src/intake/browser/counters.ts';
import { tidyDate } from '../../../src/intake/browser/dates.ts';
import { isBeside, isMissingBeside } from '../../../src/intake/browser/fields-beside.ts';
import { describeShares } from '../../../src/intake/browser/shares.ts';
import { listPairs } from '../../../src/intake/browser/similar/list-pairs.ts';
import { rankAlike } from '../../../src/intake/browser/similar/rank-alike.ts';
import { describeUnmatched, findMeant } from '../../../src/intake/browser/unit/units.ts';

describe('what the form says while it is filled in', () => {
  it('counts the room that is left', () => {
    expect(describeRoom(480, 600)).toEqual({ text: 'Còn 120 ký tự', isNear: false, isOver: false });
    expect(describeRoom(550, 600)).toEqual({ text: 'Còn 50 ký tự', isNear: true, isOver: false });
    expect(describeRoom(600, 600).text).toBe('Còn 0 ký tự');
    expect(describeRoom(1_834, 600)).toEqual({
      text: 'Quá 1.234 ký tự',
      isNear: true,
      isOver: true,
    });
  });

  it('adds shares up', () => {
    expect(describeShares(['', ''])).toBeNull();
    expect(describeShares(['100'])).toBeNull();
    expect(describeShares(['60', ''])).toBe('Tỷ lệ đóng góp cộng lại: 60%, còn thiếu 40%.');
    expect(describeShares(['33,33', '33.33 %', '33,33'])).toBe(
      'Tỷ lệ đóng góp cộng lại: 99,99%, đã đủ.',
    );
    expect(describeShares(['60', '50', 'nửa'])).toBe('Tỷ lệ đóng góp cộng lại: 110%, quá 10%.');
  });

  it('reads days as people write them', () => {
    expect(tidyDate('05-09-2022')).toBe('5/9/2022');
    expect(tidyDate('2022-09-05')).toBe('5/9/2022');
    expect(tidyDate('9/2022')).toBeNull();
    expect(tidyDate('')).toBeNull();
  });

  it('names files that the server would not take', () => {
    const limits = { maxFiles: 2, maxFileBytes: 1024 * 1024, maxTotalBytes: 1.5 * 1024 * 1024 };
    const half = { name: 'a.JPEG', size: 512 * 1024 };
    expect(describeChosen([half, half], 0, limits)).toBeNull();
    expect(describeChosen([half, half], 1, limits)).toBe(
      'Bỏ bớt 1 tệp: một bài có nhiều nhất 2 tệp.',
    );
    expect(describeChosen([{ name: 'a.pdf', size: 1024 * 1024 + 1 }], 0, limits)).toContain(
      'Thay tệp “a.pdf” bằng tệp nhỏ hơn',
    );
    expect(describeChosen([{ name: 'a.doc', size: 1 }], 0, limits)).toContain('Bỏ tệp “a.doc”');
  });
});

describe('fields beside each other', () => {
  it('mend one another', () => {
    expect(isBeside('contact_email', 'contact_phone')).toBe(true);
    expect(isBeside('contact_phone', 'contact_email')).toBe(false);
    expect(isBeside('entrant_kind', 'unit_code')).toBe(true);
    expect(isBeside('authors.0.name', 'authors.1.name')).toBe(true);
    expect(isBeside('authors.0.name', 'authors.1.birth_date')).toBe(false);
    expect(isBeside('authors.1.share_percent', 'authors')).toBe(true);
    expect(isBeside('title', 'authors')).toBe(false);
  });

  it('are missed only where the others ask for them', () => {
    const isMissing = (values: Record<string, string>) =>
      isMissingBeside('unit_code', (name) => values[name] ?? '');
    expect(isMissing({ entrant_kind: 'tap-the' })).toBe(true);
    expect(isMissing({ entrant_kind: 'ca-nhan' })).toBe(false);
    expect(isMissing({ entrant_kind: 'tap-the', unit_code: 'snv' })).toBe(false);
    expect(isMissingBeside('contact_phone', () => ' ')).toBe(true);
  });
});

describe('a unit that is typed', () => {
  const units = ['Sở Nội vụ', 'Sở Tài chính', 'Xã Hòa An', 'Xã Hòa Mỹ', 'Xã Hòa'].map((name) => ({
    code: name,
    name,
    group: '',
  }));
  it('is meant where nothing else fits, or where it is named in full', () => {
    expect(findMeant(units, 'so noi')?.name).toBe('Sở Nội vụ');
    expect(findMeant(units, 'xa hoa')?.name).toBe('Xã Hòa');
    expect(findMeant(units, 'sở')).toBeNull();
    expect(findMeant(units, ' ')).toBeNull();
    expect(findMeant(units, 'không có')).toBeNull();
  });

  it('may be left out only where none is needed', () => {
    const words = 'Chọn một đơn vị trong danh sách: “sở” chưa chỉ rõ đơn vị nào';
    expect(describeUnmatched('sở', true)).toBe(`${words}.`);
    expect(describeUnmatched('sở', false)).toBe(`${words}, hoặc xóa để trống.`);
  });
});

describe('ideas like a title', () => {
  it('are compared by neighbouring words, which a sign parts', () => {
    expect(listPairs('Hồ sơ đất đai, hồ sơ')).toEqual([
      ['ho', 'so'],
      ['so', 'dat'],
      ['dat', 'dai'],
    ]);
    expect(listPairs('Một')).toEqual([]);
  });

  it('have more than one phrase in common, in title or summary', () => {
    const pairs = listPairs('hồ sơ đất đai');
    const words = ['ho', 'so', 'dat', 'dai'];
    const rows = new Map([
      [0, 'ban do ho so dat dai'],
      [1, 'ho so cua dan nop mot cua dat dai'],
      [2, 'ho so'],
      [3, 'x x x x x x x x x x ban do ho so dat dai'],
      [4, 'so ho'],
    ]);
    const places = new Map(
      words.map((word) => [
        word,
        new Map(
          [...rows].map(([record, text]) => [
            record,
            text.split(' ').flatMap((one, place) => (one === word ? [place] : [])),
          ]),
        ),
      ]),
    );
    const layouts = [...rows].map(() => ({ titleWords: 6, summaryWords: 4 }));
    expect(rankAlike(pairs, [0, 1, 2, 3, 4], places, layouts)).toEqual([0, 1]);
    expect(rankAlike(pairs, [1, 2], places, layouts)).not.toContain(0);
    expect(rankAlike([], [0], places, layouts)).toEqual([]);
  });
});
