import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { listFiles, makeDesk, runHere } from './run.ts';

const contest = ['--name', 'A', '--organiser', 'B', '--opens', '16/8/2027'];

/** Makes an edition with dates, beside the edition of 2022; gives the exit code and what is said. */
async function makeWith(...dates: string[]) {
  const desk = await makeDesk();
  await writeFile(
    path.join(desk.folder, 'ds.csv'),
    'Mã bài,Tên bài,Lĩnh vực\nA-1,Một cửa,Chính quyền số\n',
  );
  await mkdir(path.join(desk.dataDir, '2022'), { recursive: true });
  await copyFile('data/2022/contest.yaml', path.join(desk.dataDir, '2022/contest.yaml'));
  const { result } = await runHere(desk, 'ds.csv', [...contest, ...dates]);
  const files = await listFiles(desk.dataDir);
  const isWritten = files.some((file) => file.startsWith('2027/'));
  if ('value' in result) return { isWritten, said: [] };
  return { isWritten, said: [result.stop.exitCode, ...result.stop.message.trim().split('\n')] };
}

it.each([
  [
    'the end of entries before their beginning',
    ['--closes', '15/8/2027'],
    [
      'Hết nhận bài (23:59:59 ngày 15/8/2027) phải sau khi bắt đầu nhận bài (00:00 ngày 16/8/2027).',
    ],
  ],
  [
    'the last day of defence before the first, awards before both',
    [
      ...['--closes', '15/9/2027', '--awards', '2027-01-01'],
      ...['--defence-from', '2027-12-01', '--defence-to', '2027-11-01'],
    ],
    [
      'Ngày bảo vệ cuối cùng (1/11/2027) phải từ ngày bảo vệ đầu tiên (1/12/2027) trở đi.',
      'Công bố giải (00:00 ngày 1/1/2027) phải sau ngày bảo vệ cuối cùng (1/11/2027).',
    ],
  ],
  [
    'finalists on the last day for entries',
    ['--closes', '15/9/2027', '--finalists', '15/9/2027 08:00'],
    [
      'Công bố bài vào vòng 2 (08:00 ngày 15/9/2027) phải sau khi hết nhận bài (23:59:59 ngày 15/9/2027).',
    ],
  ],
  [
    'a defence within the days that authors have to prepare',
    ['--closes', '15/9/2027', '--finalists', '4/10/2027 08:00', '--defence-from', '8/10/2027'],
    [
      'Ngày bảo vệ đầu tiên (8/10/2027) phải sau hạn chuẩn bị của tác giả (hết ngày 14/10/2027; 10 ngày, theo kỳ trước).',
    ],
  ],
  [
    'awards before the end of entries, where nothing is known between them',
    ['--closes', '15/9/2027', '--awards', '1/9/2027'],
    ['Công bố giải (00:00 ngày 1/9/2027) phải sau khi hết nhận bài (23:59:59 ngày 15/9/2027).'],
  ],
])('refuses %s', async (_what, dates, problems) => {
  expect(await makeWith(...dates)).toEqual({ isWritten: false, said: [2, ...problems] });
});

it('takes a defence of one day after the days to prepare, and awards in its evening', async () => {
  const dates = [
    ...['--closes', '15/9/2027', '--finalists', '4/10/2027 08:00'],
    ...['--defence-from', '15/10/2027', '--awards', '15/10/2027 17:00'],
  ];
  expect(await makeWith(...dates)).toEqual({ isWritten: true, said: [] });
});
