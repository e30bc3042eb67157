import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { describeWriteError } from '../../src/files/describe-write-error.ts';
import { exists } from '../../src/files/exists.ts';

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'files-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

describe('exists', () => {
  it('sees files, folders and links that lead nowhere', async () => {
    const folder = await makeFolder();
    await writeFile(path.join(folder, 'a'), '');
    await symlink('nowhere', path.join(folder, 'link'));
    expect(await exists(folder)).toBe(true);
    expect(await exists(path.join(folder, 'a'))).toBe(true);
    expect(await exists(path.join(folder, 'link'))).toBe(true);
  });

  it('sees nothing where nothing stands, nor below a file', async () => {
    const folder = await makeFolder();
    await writeFile(path.join(folder, 'a'), '');
    expect(await exists(path.join(folder, 'b'))).toBe(false);
    expect(await exists(path.join(folder, 'a/b'))).toBe(false);
  });

  it('does not take for free what it cannot look at', async () => {
    const folder = await makeFolder();
    await expect(exists(path.join(folder, 'x'.repeat(300)))).rejects.toThrow('ENAMETOOLONG');
  });
});

describe('describeWriteError', () => {
  it('names what the disk refused', () => {
    const error = Object.assign(new Error('full'), { code: 'ENOSPC' });
    expect(describeWriteError(error)).toBe('ổ đĩa đã đầy');
  });

  it.each([
    ['a fault of the program', new TypeError('x is undefined')],
    ['an unknown code', Object.assign(new Error('x'), { code: 'constructor' })],
    ['no error at all', 'ENOSPC'],
  ])('leaves %s alone', (_what, error) => {
    expect(describeWriteError(error)).toBeNull();
  });
});
