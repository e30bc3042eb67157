import { describe, expect, it } from 'vitest';
import { act, at, makeContent, makeForm, makeTestStore } from './helpers.ts';

describe('looking an entry up', () => {
  it('finds it by the receipt and a phone or email, however they are typed', async () => {
    const { store } = makeTestStore({ makeNumber: () => 'ABCD2345' });
    const { entry } = await store.sendForm(makeForm());
    for (const contact of [
      '0912345678',
      '+84 912 345 678',
      '098.765.4321',
      'an.tran@vidu.vn',
      ' An.Tran@ViDu.VN ',
    ]) {
      expect(store.findByContact('abcd 2345', contact)).toEqual(entry);
    }
  });

  it('finds nothing for another contact, another number or a list of guesses', async () => {
    const { store } = makeTestStore({ makeNumber: () => 'ABCD2345' });
    await store.sendForm(makeForm());
    for (const [receipt, contact] of [
      ['ABCD2345', '0912345679'],
      ['ABCD2345', 'an.tran@vidu.com'],
      ['ABCD2345', ''],
      ['ABCD2345', '0900000000; 0912345678'],
      ['ABCD2346', '0912345678'],
      ['', '0912345678'],
      ["' OR 1=1 --", 'an.tran@vidu.vn'],
      ['ABCD2346', '0000000000'],
      ['ABCD2346', 'khong-co'],
    ] as const) {
      expect(store.findByContact(receipt, contact)).toBeNull();
    }
  });

  it('does not take an empty phone or email for a contact', async () => {
    const { store } = makeTestStore();
    const content = makeContent({ contact_phone: '', contact_email: '' });
    const { entry } = await store.sendForm(makeForm({ content }));
    expect(store.findByContact(entry.receipt, '')).toBeNull();
    expect(store.findByContact(entry.receipt, ' ')).toBeNull();
  });

  it('goes by the current version, and no more once the entry is erased', async () => {
    const { store } = makeTestStore();
    const { entry } = await store.sendForm(makeForm());
    const content = makeContent({ contact_phone: '0909090909', contact_email: '' });
    await store.sendForm(makeForm({ content, baseVersion: 1 }));
    expect(store.findByContact(entry.receipt, '0912345678')).toBeNull();
    expect(store.findByContact(entry.receipt, '0909090909')?.version).toBe(2);
    await store.withdrawEntry(makeForm().key, at);
    expect(store.findByContact(entry.receipt, '0909090909')?.state).toBe('withdrawn');
    await store.eraseEntry(entry.receipt, act);
    expect(store.findByContact(entry.receipt, '0909090909')).toBeNull();
  });
});
