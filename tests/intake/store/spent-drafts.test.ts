import { describe, expect, it } from 'vitest';
import { at, later, makeContent, makeForm, makeTestStore } from './helpers.ts';

const { key, edition } = makeForm();
const long = makeContent({ title: 'Bài viết dài ở cửa sổ thứ nhất' });
const saved = { key, edition, content: long, reason: 'saved', baseVersion: null } as const;

describe('the draft with the key of a form that is sent', () => {
  it('stays, with its number, where the form knew nothing of it and says something else', async () => {
    const { store } = makeTestStore();
    const draft = await store.saveDraft({ ...saved, savedAt: at });
    for (const filledFrom of [null, later]) {
      const title = `Cửa sổ cũ ${filledFrom}`;
      await store.sendForm(makeForm({ content: makeContent({ title }), filledFrom }));
    }
    expect(store.findDraft(key)).toEqual(draft);
    expect(store.findDraftByNumber(draft.number)).toEqual(draft);
    expect(store.findEntry(key)).toMatchObject({ version: 2 });
    expect(store.findEntry(key)?.receipt).not.toBe(draft.number);
  });

  it('goes where the form was filled from it, whatever it says now', async () => {
    const { store } = makeTestStore();
    const { number } = await store.saveDraft({ ...saved, savedAt: at });
    const { entry } = await store.sendForm(makeForm({ filledFrom: at }));
    expect(entry.receipt).toBe(number);
    expect(store.findDraft(key)).toBeNull();
  });

  it('goes too where the form, filled from it, brings back what was sent before', async () => {
    const { store } = makeTestStore();
    await store.sendForm(makeForm());
    await store.saveDraft({ ...saved, savedAt: later, baseVersion: 1 });
    const again = makeForm({ baseVersion: 1, filledFrom: later });
    expect((await store.sendForm(again)).kind).toBe('unchanged');
    expect(store.findDraft(key)).toBeNull();
  });
});
