import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { expect, it, onTestFinished } from 'vitest';
import { openFileStore } from '../../../src/intake/files/file-store.ts';
import { sweepOrphans } from '../../../src/intake/files/sweep-orphans.ts';
import { openStore } from '../../../src/intake/store/open-store.ts';

const hourMs = 60 * 60 * 1000;

it('removes only files that are old and that nothing refers to', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'nhan-rong-intake-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const store = openStore(folder);
  onTestFinished(() => store.close());
  const files = openFileStore(folder, { askScanner: () => Promise.resolve('unasked') });
  const keep = async (text: string) => {
    const stream = Readable.from([Buffer.from(`%PDF-1.4 ${text}`)]);
    const received = await files.receiveFile(stream, { name: 'a.pdf', maxBytes: 1000 });
    if ('problem' in received) throw new Error(received.problem.message);
    return received.kept;
  };
  const [used, old, young] = [await keep('used'), await keep('old'), await keep('young')];
  const yesterday = new Date(Date.now() - 24 * hourMs);
  for (const { sha256 } of [used, old]) {
    await utimes(files.getPath(sha256) ?? '', yesterday, yesterday);
  }
  await store.saveDraft({
    key: 'k'.repeat(43),
    edition: '2022',
    content: { fields: {}, authors: [], files: [used] },
    reason: 'saved',
    savedAt: '2022-09-01T08:00:00+07:00',
    baseVersion: null,
  });
  expect(await sweepOrphans(store, files, hourMs, new Date())).toBe(1);
  expect(await files.openFile(old.sha256)).toBeNull();
  for (const { sha256 } of [used, young]) expect(await files.hashFile(sha256)).toBe(sha256);
});
