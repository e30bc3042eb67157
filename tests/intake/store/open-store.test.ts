import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/intake/store/open-store.ts';
import { verifyStore } from '../../../src/intake/store/verify.ts';
import { makeContent, makeFolder, makeForm, makeTestStore } from './helpers.ts';

describe('opening a store', () => {
  it('makes a folder that only its owner may enter, and files that only it may read', async () => {
    const folder = path.join(makeFolder(), 'kho', 'bài dự thi');
    const store = openStore(folder);
    await store.sendForm(makeForm());
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const files = readdirSync(folder);
    expect(files).toEqual(['intake.db', 'intake.db-shm', 'intake.db-wal']);
    for (const file of files) expect(statSync(path.join(folder, file)).mode & 0o777).toBe(0o600);
    await store.close();
  });

  it('closes a folder and a file that others could read', async () => {
    const folder = path.join(makeFolder(), 'kho');
    mkdirSync(folder, { mode: 0o755 });
    writeFileSync(path.join(folder, 'intake.db'), '', { mode: 0o644 });
    await openStore(folder).close();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, 'intake.db')).mode & 0o777).toBe(0o600);
  });

  it('finds everything again, and the same secret', async () => {
    const folder = makeFolder();
    const first = openStore(folder);
    const { entry } = await first.sendForm(makeForm());
    const secret = first.getSecret();
    await first.close();
    const second = openStore(folder);
    expect(second.findByReceipt(entry.receipt)).toEqual(entry);
    expect(second.getSecret()).toBe(secret);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    await second.close();
  });

  it('refuses a database of a newer version, and leaves it as it is', async () => {
    const folder = makeFolder();
    await openStore(folder).close();
    const database = new DatabaseSync(path.join(folder, 'intake.db'));
    database.exec('PRAGMA user_version = 99');
    expect(() => openStore(folder)).toThrow(expect.objectContaining({ code: 'newer-version' }));
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 99 });
    database.close();
  });

  it('says what is the matter with a file that is no database or a folder that is none', () => {
    const folder = makeFolder();
    writeFileSync(path.join(folder, 'intake.db'), 'không phải cơ sở dữ liệu'.repeat(400));
    expect(() => openStore(folder)).toThrow(expect.objectContaining({ code: 'damaged' }));
    const inFile = path.join(folder, 'intake.db', 'kho');
    expect(() => openStore(inFile)).toThrow(expect.objectContaining({ code: 'not-writable' }));
  });
});

describe('a backup', () => {
  it('made while entries come in opens, is whole and holds what was there', async () => {
    const { store } = makeTestStore();
    const content = makeContent({ need: 'x'.repeat(3000) });
    const send = (name: string) =>
      Promise.all(
        Array.from({ length: 200 }, (_, index) =>
          store.sendForm(makeForm({ key: `${name} ${index}`, content })),
        ),
      );
    await send('trước');
    const copy = makeFolder();
    const target = path.join(copy, 'intake.db');
    const during = send('trong lúc');
    await Promise.all([store.backup(target), during]);
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(readdirSync(copy)).toEqual(['intake.db']);
    expect(await verifyStore(copy, [])).toEqual([]);
    const restored = openStore(copy);
    expect(restored.listEntries('hau-giang-2022').length).toBeGreaterThanOrEqual(200);
    expect(restored.findEntry('trước 199')).toEqual(store.findEntry('trước 199'));
    await restored.close();
  });

  it('that cannot be written is refused and leaves nothing', async () => {
    const { folder, store } = makeTestStore();
    const targets = ['không có/intake.db', 'intake.db/x', 'có rồi'];
    mkdirSync(path.join(folder, 'có rồi'));
    for (const target of targets) {
      await expect(store.backup(path.join(folder, target))).rejects.toMatchObject({
        code: 'not-writable',
      });
    }
    const left = readdirSync(folder).filter((name) => name.endsWith('.part'));
    expect(left).toEqual([]);
  });
});
