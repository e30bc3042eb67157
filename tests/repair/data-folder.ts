import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Files of a data folder by their path; texts are written as UTF-8. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A data folder of a test. */
export type TestFolder = {
  root: string;
  put: (files: Files) => Promise<void>;
  read: (file: string) => Promise<string>;
  list: (folder: string) => Promise<string[]>;
  /** Hashes of files, to tell whether any of them was touched. */
  hash: (files: readonly string[]) => Promise<string[]>;
  check: (words: string[], options?: SpawnSyncOptions) => Run;
  remove: () => Promise<void>;
};

export type Run = { status: number | null; stdout: string; stderr: string };

const contest = 'tests/golden/minimal-edition/input/contest.yaml';

/** Makes a data folder with the contest of 2022 and files of the test's own. */
export async function makeTestFolder(files: Files): Promise<TestFolder> {
  const root = await mkdtemp(path.join(tmpdir(), 'sua-'));
  const put = async (more: Files) => {
    for (const [file, content] of Object.entries(more)) {
      const target = path.join(root, file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, content);
    }
  };
  await mkdir(path.join(root, '2022'));
  await cp(contest, path.join(root, '2022/contest.yaml'));
  await put(files);
  const readBytes = (file: string) => readFile(path.join(root, file));
  return {
    root,
    put,
    read: async (file) => (await readBytes(file)).toString('utf8'),
    list: async (folder) => (await readdir(path.join(root, folder))).sort(),
    hash: (all) =>
      Promise.all(
        all.map(async (file) =>
          createHash('sha256')
            .update(await readBytes(file))
            .digest('hex'),
        ),
      ),
    check: (words, options = {}) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['scripts/check.ts', ...words],
        { ...options, env: { ...process.env, DATA_DIR: root }, encoding: 'utf8' },
      );
      return { status, stdout, stderr };
    },
    remove: () => rm(root, { recursive: true }),
  };
}
