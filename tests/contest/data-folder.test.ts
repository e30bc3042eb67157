import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDataFolder, type FileRead } from '../../src/contest/data-folder.ts';

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'data-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe('openDataFolder', () => {
  it('refuses a file that changes while it is read', async () => {
    const folder = await makeFolder();
    const file = path.join(folder, 'submissions.csv');
    await writeFile(file, Buffer.alloc(48 * 1024 * 1024, 'a'));
    let read: FileRead | undefined;
    const reading = openDataFolder(folder)
      .read('submissions.csv')
      .then((result) => (read = result));
    while (read === undefined) await appendFile(file, 'b');
    await reading;
    expect(read).toMatchObject({
      kind: 'refused',
      issue: {
        code: 'file-changed',
        file: 'submissions.csv',
        message: 'Tệp thay đổi trong khi đang được đọc.',
        hint: 'Chờ chép hoặc lưu xong, đóng tệp trong Excel, rồi chạy lại.',
      },
    });
  });

  it('finds a file whose name macOS has written in decomposed letters', async () => {
    const folder = await makeFolder();
    await writeFile(path.join(folder, 'Danh sách.csv'.normalize('NFD')), 'id\n');
    const data = openDataFolder(folder);
    expect(await data.list('')).toEqual(['Danh sách.csv']);
    expect((await data.read('Danh sách.csv')).kind).toBe('bytes');
  });
});
