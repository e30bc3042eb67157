import { describe, expect, it } from 'vitest';
import { formatNumber8, makeNumber, parseNumber } from '../../../src/intake/store/number.ts';
import { makeForm, makeTestStore } from './helpers.ts';

describe('the numbers that people read', () => {
  it('are eight characters without look-alikes', () => {
    const numbers = Array.from({ length: 2000 }, makeNumber);
    expect(new Set(numbers).size).toBe(2000);
    expect(numbers.filter((number) => !/^[2-9A-HJKMNP-Z]{8}$/.test(number))).toEqual([]);
  });

  it('are read however they are typed', () => {
    for (const typed of ['ABCD-2345', 'abcd2345', ' ab cd–23 45 ', 'a-b-c-d-2-3-4-5']) {
      expect(parseNumber(typed)).toBe('ABCD2345');
    }
    for (const typed of ['', 'ABCD-234', 'ABCD-23456', 'ABCD-0123', 'OBCD-2345', "' OR 1=1"]) {
      expect(parseNumber(typed)).toBeNull();
    }
    expect(formatNumber8('ABCD2345')).toBe('ABCD-2345');
  });

  it('are given out once, to entries, drafts and reports alike', async () => {
    const made = ['AAAAAAAA', 'AAAAAAAA', 'BBBBBBBB', 'AAAAAAAA', 'BBBBBBBB', 'CCCCCCCC'];
    const { store } = makeTestStore({ makeNumber: () => made.shift() ?? '' });
    const { key, edition, content, receivedAt } = makeForm();
    const { entry } = await store.sendForm(makeForm());
    const saved = {
      edition,
      content,
      reason: 'saved',
      savedAt: receivedAt,
      baseVersion: 1,
    } as const;
    const draft = await store.saveDraft({ key, ...saved });
    const adoption = await store.reportAdoption({
      key: 'khoá khác',
      edition,
      modelId: 'mot-cua',
      report: { fields: { unit: 'UBND xã' } },
      reportedAt: receivedAt,
    });
    expect([entry.receipt, draft.number, adoption.number]).toEqual([
      'AAAAAAAA',
      'BBBBBBBB',
      'CCCCCCCC',
    ]);
  });
});
