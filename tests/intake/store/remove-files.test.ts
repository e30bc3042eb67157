import { describe, expect, it } from 'vitest';
import { act, at, makeContent, makeFile, makeForm, makeTestStore } from './helpers.ts';

const file = makeFile('a');
const gone = { name: 'MissingFilesError', hashes: [file.sha256] };

/** A store over files that stand in a set instead of on disk. */
function makeStoreWithFiles() {
  const disk = new Set([file.sha256]);
  const { store } = makeTestStore({ hasFile: (sha256) => disk.has(sha256) });
  const erase = async () => {
    const { entry } = await store.sendForm(makeForm({ content: makeContent({}, [file]) }));
    return (await store.eraseEntry(entry.receipt, act))?.files ?? [];
  };
  const remove = (hashes: readonly string[]) =>
    store.removeUnreferred(hashes, (sha256) => void disk.delete(sha256));
  return { disk, store, erase, remove };
}

const other = { key: 'khoá khác', content: makeContent({ title: 'Bài khác' }, [file]) };

describe('removing the files of what was erased', () => {
  it('spares a file that somebody sent meanwhile', async () => {
    const { disk, store, erase, remove } = makeStoreWithFiles();
    const hashes = await erase();
    expect(hashes).toEqual([file.sha256]);
    const [{ kind }, removed] = await Promise.all([
      store.sendForm(makeForm(other)),
      remove(hashes),
    ]);
    expect([kind, removed]).toEqual(['received', []]);
    expect([...disk]).toEqual([file.sha256]);
  });

  it('refuses a form and a draft whose file went first, and takes them when it is there again', async () => {
    const { disk, store, erase, remove } = makeStoreWithFiles();
    const draft = {
      ...other,
      edition: 'e',
      reason: 'saved',
      savedAt: at,
      baseVersion: null,
    } as const;
    const hashes = await erase();
    const [removed, sent, kept] = await Promise.allSettled([
      remove(hashes),
      store.sendForm(makeForm(other)),
      store.saveDraft(draft),
    ]);
    expect(removed).toMatchObject({ value: [file.sha256] });
    expect([sent, kept]).toMatchObject([{ reason: gone }, { reason: gone }]);
    expect(store.findEntry(other.key)).toBeNull();
    expect(store.findDraft(other.key)).toBeNull();
    expect(store.listFiles().size).toBe(0);
    disk.add(file.sha256);
    expect((await store.saveDraft(draft)).content.files).toEqual([file]);
    expect((await store.sendForm(makeForm(other))).kind).toBe('received');
  });
});
