import { describe, expect, it } from 'vitest';
import type { SendOutcome } from '../../../src/intake/store/api.ts';
import { at, later, makeContent, makeFile, makeForm, makeTestStore } from './helpers.ts';

const letter = { to: 'an.tran@vidu.vn', subject: 'Đã nhận bài', text: 'Cảm ơn.' };

describe('sending a form', () => {
  it('makes an entry', async () => {
    const { store } = makeTestStore({ makeNumber: () => 'ABCD2345' });
    const content = makeContent({}, [makeFile('a'), makeFile('b', 'waiting')]);
    const outcome = await store.sendForm(makeForm({ content }));
    const entry = {
      receipt: 'ABCD2345',
      edition: 'hau-giang-2022',
      state: 'received',
      source: 'web',
      receivedAt: at,
      withdrawnAt: null,
      postmarkedOn: null,
      version: 1,
      entryId: null,
    };
    expect(outcome).toEqual({ kind: 'received', entry });
    expect(store.findEntry(makeForm().key)).toEqual(entry);
    expect(store.findByReceipt('abcd-2345')).toEqual(entry);
    expect(store.listEntries('hau-giang-2022')).toEqual([entry]);
    expect(store.listEntries('hau-giang-2023')).toEqual([]);
    expect(store.getVersion('ABCD2345', 1)).toEqual({ number: 1, receivedAt: at, content });
    expect(store.listFiles()).toEqual(
      new Map([
        ['a'.repeat(64), { sizeBytes: 1000, scan: 'clean' }],
        ['b'.repeat(64), { sizeBytes: 1000, scan: 'waiting' }],
      ]),
    );
  });

  it('notes in the log what came, and nothing about people', async () => {
    const { store } = makeTestStore({ makeNumber: () => 'ABCD2345' });
    const content = makeContent({}, [makeFile('a'), makeFile('b')]);
    await store.sendForm(makeForm({ content, source: 'paper', postmarkedOn: '2022-09-09' }));
    const [event, ...others] = store.listEvents();
    expect(others).toEqual([]);
    expect(event).toMatchObject({ sequence: 1, at, kind: 'received', subject: 'ABCD2345' });
    expect(event?.previousHash).toBe('0'.repeat(64));
    expect(event?.detail).toEqual({
      version: 1,
      receivedAt: at,
      edition: 'hau-giang-2022',
      source: 'paper',
      postmarkedOn: '2022-09-09',
      content: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      files: 2,
      fileHashes: `${'a'.repeat(64)} ${'b'.repeat(64)}`,
    });
  });

  it('makes one entry of the same form sent many times at once', async () => {
    const { store } = makeTestStore();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => store.sendForm(makeForm())),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual([
      'received',
      ...Array.from({ length: 19 }, () => 'unchanged'),
    ]);
    expect(store.listEntries('hau-giang-2022')).toHaveLength(1);
    expect(store.listEvents()).toHaveLength(1);
  });

  it('does not take the order of fields or the answer of the scanner for a change', async () => {
    const { store } = makeTestStore();
    const content = makeContent({}, [makeFile('a', 'waiting')]);
    await store.sendForm(makeForm({ content }));
    const fields = Object.fromEntries(Object.entries(content.fields).reverse());
    const again = { ...content, fields, files: [makeFile('a', 'clean')] };
    expect((await store.sendForm(makeForm({ content: again }))).kind).toBe('unchanged');
  });

  it('keeps every version of an entry that is corrected', async () => {
    const { store } = makeTestStore();
    const { entry } = await store.sendForm(makeForm());
    const corrected = makeContent({ title: 'Một cửa lưu động thứ bảy' });
    const form = makeForm({ content: corrected, receivedAt: later, baseVersion: 1 });
    expect(await store.sendForm(form)).toEqual({
      kind: 'corrected',
      entry: { ...entry, version: 2 },
    });
    expect(store.listVersions(entry.receipt)).toEqual([
      { number: 1, receivedAt: at, content: makeContent() },
      { number: 2, receivedAt: later, content: corrected },
    ]);
    expect(store.listEvents().map(({ kind, detail }) => [kind, detail.version])).toEqual([
      ['received', 1],
      ['corrected', 2],
    ]);
  });

  it('takes another text from the browser that went back and sent again', async () => {
    const { store } = makeTestStore();
    await store.sendForm(makeForm());
    const again = await store.sendForm(makeForm({ content: makeContent({ title: 'Khác' }) }));
    expect(again).toMatchObject({ kind: 'corrected', entry: { version: 2 } });
  });

  it('tells the later of two tabs that correct one entry', async () => {
    const { store } = makeTestStore();
    await store.sendForm(makeForm());
    const [first, second] = await Promise.all(
      ['Bản của thẻ một', 'Bản của thẻ hai'].map((title) =>
        store.sendForm(makeForm({ content: makeContent({ title }), baseVersion: 1 })),
      ),
    );
    expect(first).toMatchObject({ kind: 'corrected', entry: { version: 2 } });
    expect(second).toMatchObject({ kind: 'conflict', entry: { version: 2 } });
    expect(store.listVersions(first?.entry.receipt ?? '')).toHaveLength(2);
  });

  it('takes nothing more for an entry that is withdrawn, set aside or erased', async () => {
    const { store } = makeTestStore();
    const act = { by: 'Ban Thư ký', reason: 'thử', at: later };
    const close = {
      withdrawn: ({ entry }: SendOutcome, key: string) =>
        store.withdrawEntry(key, entry.receivedAt),
      'set-aside': ({ entry }: SendOutcome) => store.setAside(entry.receipt, act),
      erased: ({ entry }: SendOutcome) => store.eraseEntry(entry.receipt, act),
    };
    for (const [state, closeEntry] of Object.entries(close)) {
      const key = `khoá ${state}`;
      await closeEntry(await store.sendForm(makeForm({ key })), key);
      const content = makeContent({ title: 'Khác' });
      for (const form of [makeForm({ key }), makeForm({ key, content, baseVersion: 1 })]) {
        const again = await store.sendForm(form);
        expect(again).toMatchObject({ kind: 'closed', entry: { state, version: 1 } });
      }
    }
  });

  it('takes the draft away with the same write, and gives its number to the entry', async () => {
    const { store } = makeTestStore();
    const { key, edition, content } = makeForm();
    const saved = { key, edition, content, reason: 'saved', savedAt: at } as const;
    const draft = await store.saveDraft({ ...saved, baseVersion: null });
    const { entry } = await store.sendForm(makeForm());
    expect(entry.receipt).toBe(draft.number);
    expect(store.findDraft(key)).toBeNull();

    await store.saveDraft({
      ...saved,
      baseVersion: 1,
      content: makeContent({ title: 'Đang sửa' }),
    });
    expect((await store.sendForm(makeForm())).kind).toBe('unchanged');
    expect(store.findDraft(key)?.content.fields.title).toBe('Đang sửa');
  });

  it('queues the letter with the entry, and none where nothing was taken', async () => {
    const { store } = makeTestStore();
    const told: SendOutcome[] = [];
    const writeMail = (outcome: SendOutcome) => {
      told.push(outcome);
      return letter;
    };
    const { entry } = await store.sendForm(makeForm(), writeMail);
    await store.sendForm(makeForm(), writeMail);
    await store.sendForm(
      makeForm({ content: makeContent({ title: 'Khác' }), baseVersion: 7 }),
      writeMail,
    );
    expect(told).toEqual([{ kind: 'received', entry }]);
    expect(store.listDueMail(later, 10)).toEqual([
      { ...letter, id: 1, attempts: 0, nextAttemptAt: at },
    ]);
  });

  it('keeps hostile text as it is', async () => {
    const { store } = makeTestStore();
    const hostile = "<script>'; DROP TABLE entries; --\u0000\u202e\ud800 😀 =1+1";
    const content = makeContent({ ['__proto__']: 'x', title: hostile, [hostile]: hostile });
    const { entry } = await store.sendForm(makeForm({ key: hostile, edition: hostile, content }));
    expect(store.findEntry(hostile)?.receipt).toBe(entry.receipt);
    const fields = store.getVersion(entry.receipt, 1)?.content.fields ?? {};
    expect(Object.entries(fields).toSorted()).toEqual(Object.entries(content.fields).toSorted());
    expect((await store.sendForm(makeForm({ key: hostile, content }))).kind).toBe('unchanged');
  });
});
