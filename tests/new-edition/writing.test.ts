import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { contest, makeDesk, runHere } from './run.ts';

/** The file whose writing fails, and how. */
const fault = vi.hoisted((): { name: string; error: Error | null } => ({ name: '', error: null }));

vi.mock('node:fs/promises', async (load) => {
  const own = await load<typeof import('node:fs/promises')>();
  const write: typeof own.writeFile = (file, ...rest) =>
    fault.error !== null && typeof file === 'string' && file.endsWith(fault.name)
      ? Promise.reject(fault.error)
      : own.writeFile(file, ...rest);
  return { ...own, writeFile: write };
});

beforeEach(() => {
  fault.error = null;
});

async function makeWith(name: string, error: Error) {
  const desk = await makeDesk();
  await writeFile(path.join(desk.folder, 'ds.csv'), 'Mã bài,Tên bài,Lĩnh vực\nA-1,Một cửa,A\n');
  Object.assign(fault, { name, error });
  return { dataDir: desk.dataDir, run: runHere(desk, 'ds.csv', contest) };
}

const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });

it('says that nothing was written where the disk is full', async () => {
  const { dataDir, run } = await makeWith('columns.yaml', full);
  expect((await run).result).toEqual({
    stop: { exitCode: 1, message: 'Không ghi được vào thư mục dữ liệu: ổ đĩa đã đầy.\n' },
  });
  expect(await readdir(dataDir)).toEqual([]);
});

it('says that the folder was made where only units.csv could not be written', async () => {
  const { dataDir, run } = await makeWith('units.csv', full);
  expect((await run).result).toEqual({
    stop: {
      exitCode: 1,
      message: 'Đã tạo thư mục 2027, nhưng không ghi được units.csv: ổ đĩa đã đầy.\n',
    },
  });
  expect(await readdir(dataDir)).toEqual(['2027']);
});

it('does not blame the disk for a fault of the program', async () => {
  const { dataDir, run } = await makeWith('contest.yaml', new TypeError('x is undefined'));
  await expect(run).rejects.toThrow('x is undefined');
  expect(await readdir(dataDir)).toEqual([]);
});
