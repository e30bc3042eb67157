import { describe, expect, it } from 'vitest';
import { verifyStore } from '../../../src/intake/store/verify.ts';
import { act, at, later, makeContent, makeFile, makeForm, makeTestStore } from './helpers.ts';

const { key, edition, content } = makeForm();
const late = { key, edition, content, reason: 'late', savedAt: at, baseVersion: null } as const;

describe('drafts', () => {
  it('are kept under their key, one a key, and listed from the newest', async () => {
    const { store } = makeTestStore();
    const first = await store.saveDraft({ ...late, reason: 'saved' });
    const changed = makeContent({ title: 'Đã viết thêm' }, [makeFile('c')]);
    const second = await store.saveDraft({ ...late, savedAt: later, content: changed });
    const other = await store.saveDraft({ ...late, key: 'khoá khác' });
    expect(second).toEqual({
      number: first.number,
      edition,
      reason: 'late',
      savedAt: later,
      baseVersion: null,
      content: changed,
    });
    expect(store.findDraft(key)).toEqual(second);
    expect(store.findDraftByNumber(first.number.toLowerCase())).toEqual(second);
    expect(store.listDrafts(edition)).toEqual([second, other]);
    expect([...store.listFiles().keys()]).toEqual(['c'.repeat(64)]);
    await store.removeDraft(key);
    expect(store.findDraft(key)).toBeNull();
    expect([...store.listFiles().keys()]).toEqual([]);
  });

  it('become entries when the organiser accepts them by number', async () => {
    const { folder, store } = makeTestStore();
    const { number } = await store.saveDraft(late);
    const entry = await store.acceptDraft(number, act);
    expect(entry).toMatchObject({
      receipt: number,
      state: 'received',
      source: 'late-draft',
      receivedAt: at,
      version: 1,
    });
    expect(store.findEntry(key)).toEqual(entry);
    expect(store.findDraft(key)).toBeNull();
    expect(store.listEvents()[0]).toMatchObject({
      at: later,
      kind: 'accepted-late',
      subject: number,
      detail: { by: act.by, reason: act.reason, version: 1, receivedAt: at },
    });
    expect(await store.acceptDraft(number, act)).toBeNull();
    expect(await verifyStore(folder, [])).toEqual([]);
  });

  it('that correct an entry become its next version, unless it is closed', async () => {
    const { folder, store } = makeTestStore();
    const { entry } = await store.sendForm(makeForm());
    const changed = makeContent({ title: 'Sửa muộn' });
    const draft = { ...late, content: changed, savedAt: later, baseVersion: 1 };
    const first = await store.saveDraft(draft);
    expect(await store.acceptDraft(first.number, act)).toEqual({ ...entry, version: 2 });
    expect(store.getVersion(entry.receipt, 2)).toMatchObject({
      receivedAt: later,
      content: changed,
    });

    const second = await store.saveDraft(draft);
    await store.withdrawEntry(key, later);
    expect(await store.acceptDraft(second.number, act)).toBeNull();
    expect(store.findDraft(key)).toEqual(second);
    expect(await verifyStore(folder, [])).toEqual([]);
  });
});

describe('an entry', () => {
  it('is withdrawn once, with a letter', async () => {
    const { folder, store } = makeTestStore();
    const { entry } = await store.sendForm(makeForm());
    const letter = { to: 'an.tran@vidu.vn', subject: 'Đã rút bài', text: 'Đã rút.' };
    const withdrawn = { ...entry, state: 'withdrawn', withdrawnAt: later };
    expect(await store.withdrawEntry(key, later, () => letter)).toEqual(withdrawn);
    expect(await store.withdrawEntry(key, at, () => letter)).toEqual(withdrawn);
    expect(await store.withdrawEntry('khoá không có', later)).toBeNull();
    expect(store.listDueMail(later, 10)).toHaveLength(1);
    expect(store.listEvents().map(({ kind }) => kind)).toEqual(['received', 'withdrawn']);
    expect(await verifyStore(folder, [])).toEqual([]);
  });

  it('is set aside and taken back', async () => {
    const { folder, store } = makeTestStore();
    const { entry } = await store.sendForm(makeForm());
    expect(await store.setAside(entry.receipt, act)).toEqual({ ...entry, state: 'set-aside' });
    expect(await store.setAside(entry.receipt, act)).toMatchObject({ state: 'set-aside' });
    expect(await store.takeBack(entry.receipt, act)).toEqual(entry);
    expect(await store.setAside('ZZZZZZZZ', act)).toBeNull();
    expect(store.listEvents().map(({ kind }) => kind)).toEqual([
      'received',
      'set-aside',
      'restored',
    ]);
    expect(await verifyStore(folder, [])).toEqual([]);
  });
});

describe('exports', () => {
  it('remember what was exported, and the first id of each entry', async () => {
    const { store } = makeTestStore();
    const { entry } = await store.sendForm(makeForm());
    const { receipt } = entry;
    const row = {
      receipt,
      version: 1,
      state: 'received',
      entryId: 'bai-01',
      rowHash: 'aa',
    } as const;
    await store.withdrawEntry(key, later);
    await store.recordExport(edition, at, [row]);
    expect(store.getExported(edition)).toEqual(
      new Map([[receipt, { version: 1, entryId: 'bai-01', rowHash: 'aa', state: 'received' }]]),
    );
    await store.recordExport(edition, later, [
      { ...row, state: 'withdrawn', entryId: 'bai-99', rowHash: 'bb' },
    ]);
    expect(store.getExported(edition).get(receipt)).toEqual({
      version: 1,
      entryId: 'bai-01',
      rowHash: 'bb',
      state: 'withdrawn',
    });
    expect(store.findByReceipt(receipt)?.entryId).toBe('bai-01');
    expect(store.listEvents().at(-1)).toMatchObject({
      kind: 'exported',
      subject: edition,
      detail: { entries: 1 },
    });
  });

  it('keep nothing where one of the entries is not there', async () => {
    const { store } = makeTestStore();
    const { entry } = await store.sendForm(makeForm());
    const row = {
      receipt: entry.receipt,
      version: 1,
      state: 'received',
      entryId: 'bai-01',
      rowHash: 'aa',
    } as const;
    const unknown = { ...row, receipt: 'ZZZZZZZZ' };
    await expect(store.recordExport(edition, at, [row, unknown])).rejects.toThrow(
      'not in the store',
    );
    expect(store.getExported(edition).size).toBe(0);
    expect(store.findByReceipt(entry.receipt)?.entryId).toBeNull();
  });
});

describe('files', () => {
  it('take the answer of the scanner, which an older form does not undo', async () => {
    const { store } = makeTestStore();
    const waiting = makeContent({}, [makeFile('a', 'waiting')]);
    const { entry } = await store.sendForm(makeForm({ content: waiting }));
    await store.recordScan('a'.repeat(64), 'infected', later);
    await store.recordScan('a'.repeat(64), 'infected', later);
    await store.saveDraft({ ...late, content: waiting });
    expect(store.getVersion(entry.receipt, 1)?.content.files[0]?.scan).toBe('infected');
    expect(store.findDraft(key)?.content.files[0]?.scan).toBe('infected');
    expect(store.listEvents().map(({ kind, subject }) => [kind, subject])).toEqual([
      ['received', entry.receipt],
      ['scanned', entry.receipt],
    ]);
  });
});

describe('letters', () => {
  it('come due, are tried again later and forgotten once sent', async () => {
    const { store } = makeTestStore();
    const letter = { to: 'a@vidu.vn', subject: 'Vòng 2', text: 'Mời dự.' };
    await store.queueMail(letter, later);
    await store.queueMail({ ...letter, to: 'b@vidu.vn' }, at);
    expect(store.listDueMail(at, 10).map(({ to }) => to)).toEqual(['b@vidu.vn']);
    expect(store.listDueMail(later, 10).map(({ to }) => to)).toEqual(['b@vidu.vn', 'a@vidu.vn']);
    expect(store.listDueMail(later, 1)).toHaveLength(1);
    await store.settleMail(2, { nextAttemptAt: '2022-09-12T00:00:00Z' });
    await store.settleMail(1, { sentAt: later });
    expect(store.listDueMail(later, 10)).toEqual([]);
    expect(store.listDueMail('2022-09-12T07:00:00+07:00', 10)).toEqual([
      { ...letter, to: 'b@vidu.vn', id: 2, attempts: 1, nextAttemptAt: '2022-09-12T00:00:00Z' },
    ]);
  });
});

describe('reports that a unit applies a model', () => {
  it('are kept once a form, and settled by the organiser', async () => {
    const { store } = makeTestStore();
    const report = { key, edition, modelId: 'mot-cua', reportedAt: at };
    const fields = { unit: 'UBND xã Vị Thanh' };
    const first = await store.reportAdoption({ ...report, report: { fields } });
    expect(await store.reportAdoption({ ...report, report: { fields } })).toEqual(first);
    const corrected = { fields: { unit: 'UBND xã Vị Đông' } };
    const second = await store.reportAdoption({ ...report, report: corrected });
    expect(second).toEqual({ ...first, ...corrected });
    expect(store.listAdoptions('waiting')).toEqual([second]);
    const confirmed = { ...second, state: 'confirmed' };
    expect(await store.settleAdoption(first.number, 'confirmed', act)).toEqual(confirmed);
    expect(await store.settleAdoption('ZZZZZZZZ', 'confirmed', act)).toBeNull();
    expect(await store.reportAdoption({ ...report, report: { fields } })).toEqual(confirmed);
    expect(store.listAdoptions('waiting')).toEqual([]);
    expect(store.listEvents().map(({ kind }) => kind)).toEqual([
      'adoption-reported',
      'adoption-reported',
      'adoption-settled',
    ]);
  });
});
