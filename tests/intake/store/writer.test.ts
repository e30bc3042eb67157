import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { StoreError } from '../../../src/intake/store/api.ts';
import { openDatabase } from '../../../src/intake/store/open-database.ts';
import { makeStore, openStore } from '../../../src/intake/store/open-store.ts';
import { verifyStore } from '../../../src/intake/store/verify.ts';
import { makeContent, makeFolder, makeForm, makeTestStore } from './helpers.ts';

async function holdLock(folder: string) {
  const script = path.join(import.meta.dirname, 'children/hold-lock.ts');
  const child = spawn(process.execPath, [script, path.join(folder, 'intake.db')]);
  onTestFinished(() => void child.kill());
  await once(child.stdout, 'data');
  return async () => {
    child.stdin.end();
    await once(child, 'exit');
  };
}

describe('writes that come together', () => {
  it('are all kept but the one that fails', async () => {
    const { folder, store } = makeTestStore();
    const answers = await Promise.allSettled(
      Array.from({ length: 64 }, (_, index) =>
        store.sendForm(makeForm({ key: `khoá ${index}` }), () => {
          if (index === 31) throw new Error('thư hỏng');
          return null;
        }),
      ),
    );
    const failed = answers.flatMap((answer, index) =>
      answer.status === 'rejected' ? [[index, String(answer.reason)]] : [],
    );
    expect(failed).toEqual([[31, 'Error: thư hỏng']]);
    expect(store.findEntry('khoá 31')).toBeNull();
    expect(store.listEntries('hau-giang-2022')).toHaveLength(63);
    expect(store.listEvents().map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 63 }, (_, index) => index + 1),
    );
    expect(await verifyStore(folder, [])).toEqual([]);
  });

  it('are finished before the store closes, and refused after', async () => {
    const folder = makeFolder();
    const store = openStore(folder);
    const sent = Array.from({ length: 200 }, (_, index) =>
      store.sendForm(makeForm({ key: `khoá ${index}` })),
    );
    await store.close();
    await Promise.all(sent);
    await expect(store.sendForm(makeForm())).rejects.toMatchObject({ code: 'not-writable' });
    expect(await verifyStore(folder, [])).toEqual([]);
  });
});

describe('a database that another process holds', () => {
  it('is waited for, while what stands in it is still read', async () => {
    const { folder, store } = makeTestStore();
    const { entry } = await store.sendForm(makeForm());
    const release = await holdLock(folder);
    const sent = store.sendForm(makeForm({ key: 'khoá khác' }));
    expect(store.findByReceipt(entry.receipt)).toEqual(entry);
    await release();
    expect((await sent).kind).toBe('received');
  });

  it('is given up after a while, and every write that waits with it', async () => {
    const { folder, store } = makeTestStore();
    const release = await holdLock(folder);
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 50);
    const answers = await Promise.allSettled(
      ['một', 'hai'].map((key) => store.sendForm(makeForm({ key }))),
    );
    clearInterval(timer);
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'busy' } });
    }
    expect(turns).toBeGreaterThan(10);
    await release();
    expect((await store.sendForm(makeForm({ key: 'một' }))).kind).toBe('received');
    expect(store.findEntry('hai')).toBeNull();
  });
});

describe('a disk that is full', () => {
  it('refuses in words, keeps nothing by halves and works again when there is room', async () => {
    const folder = makeFolder();
    const database = openDatabase(folder);
    const store = makeStore(folder, database, {});
    onTestFinished(() => store.close());
    database.exec('PRAGMA max_page_count = 60');
    const content = makeContent({ need: 'x'.repeat(9000) });
    const taken: string[] = [];
    const send = (index: number) => store.sendForm(makeForm({ key: `khoá ${index}`, content }));
    let refusal: unknown;
    for (let index = 0; refusal === undefined; index += 1) {
      try {
        taken.push((await send(index)).entry.receipt);
      } catch (error) {
        refusal = error;
      }
    }
    expect(refusal).toBeInstanceOf(StoreError);
    expect(refusal).toMatchObject({ code: 'disk-full' });
    expect(taken.length).toBeGreaterThan(3);
    expect(store.listEntries('hau-giang-2022').map(({ receipt }) => receipt)).toEqual(taken);
    expect(await verifyStore(folder, [])).toEqual([]);

    database.exec('PRAGMA max_page_count = 1000');
    expect((await send(taken.length)).kind).toBe('received');
    expect(await verifyStore(folder, [])).toEqual([]);
  });
});
