import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/intake/store/open-store.ts';
import { verifyStore } from '../../../src/intake/store/verify.ts';
import {
  act,
  at,
  findText,
  later,
  makeContent,
  makeFile,
  makeForm,
  makeTestStore,
} from './helpers.ts';

const name = 'Trần Thị Ngọc Ánh';
const email = 'an.tran@vidu.vn';

describe('erasing an entry', () => {
  it('leaves its number and dates, and nothing of the person on disk', async () => {
    const { folder, store } = makeTestStore();
    const letter = { to: email, subject: name, text: `Kính gửi ${name}` };
    const shared = makeFile('b');
    const { entry } = await store.sendForm(
      makeForm({ content: makeContent({}, [makeFile('a'), shared]) }),
      () => letter,
    );
    const second = makeContent({ need: 'x'.repeat(20_000) }, [shared, makeFile('c')]);
    await store.sendForm(makeForm({ content: second, receivedAt: later, baseVersion: 1 }));
    const { key, edition } = makeForm();
    const content = makeContent({ title: 'Đang sửa' }, [makeFile('d')]);
    await store.saveDraft({
      key,
      edition,
      content,
      reason: 'saved',
      savedAt: later,
      baseVersion: 2,
    });
    await store.queueMail({ ...letter, to: email.toUpperCase() }, later);
    const others = {
      fields: { title: 'Bài khác' },
      authors: [{ name: 'Lê Bình' }],
      files: [shared],
    };
    const other = await store.sendForm(makeForm({ key: 'khoá khác', content: others }));
    expect(findText(folder, name)).not.toEqual([]);

    const erased = await store.eraseEntry(entry.receipt, act);
    expect(erased?.entry).toEqual({ ...entry, state: 'erased', version: 2 });
    expect(erased?.files.toSorted()).toEqual(['a', 'c', 'd'].map((letter) => letter.repeat(64)));
    expect(findText(folder, name)).toEqual([]);
    expect(findText(folder, email)).toEqual([]);
    expect(findText(folder, 'Lê Bình')).toEqual(['intake.db']);

    const empty = { fields: {}, authors: [], files: [] };
    expect(store.listVersions(entry.receipt)).toEqual([
      { number: 1, receivedAt: at, content: empty },
      { number: 2, receivedAt: later, content: empty },
    ]);
    expect(store.findDraft(key)).toBeNull();
    expect(store.listDueMail(later, 10)).toEqual([]);
    expect([...store.listFiles().keys()]).toEqual(['b'.repeat(64)]);
    expect(store.getVersion(other.entry.receipt, 1)?.content).toEqual(others);
    expect(store.listEvents().at(-1)).toMatchObject({
      kind: 'erased',
      subject: entry.receipt,
      detail: { by: act.by, reason: act.reason, versions: 2, files: 4 },
    });
    const shareOnDisk = { sha256: shared.sha256, computedSha256: shared.sha256 };
    expect(await verifyStore(folder, [shareOnDisk])).toEqual([]);
  });

  it('works while another process has the store open, and may be done again', async () => {
    const { folder, store } = makeTestStore();
    const other = openStore(folder);
    const content = makeContent({}, [makeFile('a')]);
    const { entry } = await store.sendForm(makeForm({ content }));
    expect(other.findByReceipt(entry.receipt)).toEqual(entry);
    const first = await other.eraseEntry(entry.receipt, act);
    expect(findText(folder, name)).toEqual([]);
    expect(await store.eraseEntry(entry.receipt, act)).toEqual(first);
    expect(first?.files).toEqual(['a'.repeat(64)]);
    expect(store.listEvents().map(({ kind }) => kind)).toEqual(['received', 'erased']);
    expect(await store.eraseEntry('ZZZZZZZZ', act)).toBeNull();
    await other.close();
  });
});
