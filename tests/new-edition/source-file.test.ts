import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openSource } from '../../src/new-edition/open-source.ts';
import { parseCommandLine } from '../../src/new-edition/options.ts';
import { contest, makeDesk, makeWorkbook, readText, runHere } from './run.ts';

/** Opens a workbook of two alike sheets as on a terminal. */
async function openTwoSheets(answers: readonly string[]) {
  const { folder } = await makeDesk();
  const from = path.join(folder, 'hai.xlsx');
  const rows = (title: string) => [
    ['Mã bài', 'Tên bài', 'Lĩnh vực'],
    ['A-1', title, 'Thể chế'],
  ];
  await writeFile(from, makeWorkbook({ 'Đợt 1': rows('Một cửa'), 'Đợt 2': rows('Sổ tay') }));
  const command = parseCommandLine(['2027', '--from', from]);
  if (command.kind !== 'options') throw new Error('The words are wrong.');
  const asked: string[] = [];
  const left = [...answers];
  const opened = await openSource(command.options, (question) => {
    asked.push(question);
    return Promise.resolve(left.shift() ?? null);
  });
  return { asked, opened };
}

const askedSheet = 'Bảng bài dự thi ở trang tính nào?\n  1. Đợt 1\n  2. Đợt 2\nGhi số: ';

it('asks for the sheet again, and says why, where there is none of that number or name', async () => {
  const { asked, opened } = await openTwoSheets(['9', 'Đợt 3', '2']);
  expect(asked).toEqual([
    askedSheet,
    `Không có trang tính “9”.\n${askedSheet}`,
    `Không có trang tính “Đợt 3”.\n${askedSheet}`,
  ]);
  expect(opened).toMatchObject({
    value: {
      source: { sheet: 'Đợt 2', columns: [{}, { header: 'Tên bài', cells: ['Sổ tay'] }, {}] },
    },
  });
});

it('takes a sheet by its name too, and stops where no answer comes', async () => {
  expect((await openTwoSheets(['đợt 1'])).opened).toMatchObject({
    value: { source: { sheet: 'Đợt 1' } },
  });
  expect((await openTwoSheets([])).opened).toEqual({
    stop: { exitCode: 1, message: 'Đã dừng, chưa ghi gì.\n' },
  });
});

it('says that --sheet means nothing for a text file, and makes the edition', async () => {
  const desk = await makeDesk();
  const list = 'Mã bài,Tên bài,Lĩnh vực\nA-1,Một cửa,Thể chế\n';
  await writeFile(path.join(desk.folder, 'ds.csv'), list);
  const { result, out } = await runHere(desk, 'ds.csv', ['--sheet', 'Sheet1', ...contest]);
  expect(result).toEqual({ value: 0 });
  expect(out).toMatch(
    /ds\.csv: Tệp này không có trang tính, nên --sheet không có tác dụng\.\n {2}→ Xóa --sheet, .+\n\nds\.csv: 1 dòng, 3 cột\./,
  );
  expect(await readText(desk, '2027/columns.yaml')).not.toContain('sheet');
});
