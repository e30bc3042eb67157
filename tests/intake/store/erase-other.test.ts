import { expect, it } from 'vitest';
import { verifyStore } from '../../../src/intake/store/verify.ts';
import { act, at, findText, makeContent, makeFile, makeForm, makeTestStore } from './helpers.ts';

const name = 'Trần Thị Ngọc Ánh';

it('erases a draft that never became an entry, and what was in its files', async () => {
  const { folder, store } = makeTestStore();
  const { key, edition } = makeForm();
  const content = { ...makeContent({ title: 'Viết dở' }, [makeFile('d')]), authors: [{ name }] };
  const draft = await store.saveDraft({
    key,
    edition,
    content,
    reason: 'saved',
    savedAt: at,
    baseVersion: null,
  });
  const erased = await store.eraseDraft(draft.number, act);
  expect(erased).toMatchObject({ draft: { number: draft.number }, files: ['d'.repeat(64)] });
  expect(findText(folder, name)).toEqual([]);
  expect(store.findDraft(key)).toBeNull();
  expect(store.listEvents().at(-1)).toMatchObject({
    kind: 'erased',
    subject: draft.number,
    detail: { by: act.by, reason: act.reason, files: 1 },
  });
  expect(await verifyStore(folder, [])).toEqual([]);
  expect(await store.eraseDraft(draft.number, act)).toBeNull();
});

it('erases what a report of an adoption says; its number, model and date stay', async () => {
  const { folder, store } = makeTestStore();
  const { key, edition } = makeForm();
  const report = { fields: { unit_code: '934', reporter_name: name } };
  const { number } = await store.reportAdoption({
    key,
    edition,
    modelId: 'HG22-009',
    report,
    reportedAt: at,
  });
  expect(await store.eraseReport(number, act)).toEqual({
    number,
    modelId: 'HG22-009',
    reportedAt: at,
    state: 'erased',
    fields: {},
  });
  expect(findText(folder, name)).toEqual([]);
  expect(store.listAdoptions('waiting')).toEqual([]);
  expect(await verifyStore(folder, [])).toEqual([]);
  expect(await store.eraseReport('ABCD-EFGH', act)).toBeNull();
});
