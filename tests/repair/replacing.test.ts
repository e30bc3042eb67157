import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as XLSX from '@e965/xlsx';
import { describe, expect, it, onTestFinished } from 'vitest';
import { describeRepairs } from '../../src/repair/describe.ts';
import { repairFolder } from '../../src/repair/repair-folder.ts';
import { makeTestFolder, type Files } from './data-folder.ts';

type Sheets = Record<string, string[][]>;

function makeBook(sheets: Sheets): Buffer {
  const book = XLSX.utils.book_new();
  for (const [name, cells] of Object.entries(sheets)) {
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(cells), name);
  }
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

/** Entries and authors, with a space too many where their sheet is to be mended. */
function listEntries(space = '  '): string[][] {
  return [
    ['Mã bài', 'Tên bài', 'Lĩnh vực'],
    ['B1', `Một${space}cửa`, 'chinh-quyen-so'],
  ];
}

function listAuthors(space = '  '): string[][] {
  return [
    ['Mã bài', 'Họ tên'],
    ['B1', `Nguyễn${space}An`],
  ];
}

async function open(files: Files) {
  const folder = await makeTestFolder(files);
  onTestFinished(() => folder.remove());
  return folder;
}

/** Writes the copies and returns the steps that are advised, of all files in a row. */
async function adviseSteps(root: string): Promise<string[]> {
  const lines = describeRepairs(await repairFolder(root)).split('\n');
  return lines.flatMap((line) => /^ {4}\d+\. (.*)$/.exec(line)?.[1] ?? []);
}

const where = 'Trong 2022/columns.yaml (số dòng tính khi chưa sửa)';

function adviseKeeping(file: string, sheets: string): string {
  return `Chuyển ${file} ra ngoài thư mục dữ liệu và giữ lại, đừng xóa: bản đã sửa chỉ có nội dung ô của trang tính ${sheets}.`;
}

describe('the steps to replace an original', () => {
  it('give the copy of each sheet its own name, and the lines of columns.yaml to change', async () => {
    const folder = await open({
      '2022/hs.xlsx': makeBook({ Bài: listEntries(), 'Tác giả': listAuthors() }),
      '2022/columns.yaml': [
        'tables:',
        '  submissions:',
        '    file: hs.xlsx',
        '    sheet: Bài',
        '  authors: { file: hs.xlsx, sheet: Tác giả }',
        '',
      ].join('\n'),
    });
    const { stdout } = folder.check(['--fix']);
    expect(stdout).toContain('SỬA (1 tệp)\n\n2022/hs.xlsx, trang tính “Bài”\n');
    expect(stdout).toContain(
      [
        '  Bản đã sửa: 2022/hs-authors.da-sua.csv',
        '  Danh sách thay đổi: 2022/hs-authors.thay-doi.csv',
        '  Khi đã so xong:',
        `    1. ${adviseKeeping('hs.xlsx', '“Bài”, “Tác giả”')}`,
        '    2. Đổi tên hs-submissions.da-sua.csv thành hs-submissions.csv.',
        '    3. Đổi tên hs-authors.da-sua.csv thành hs-authors.csv.',
        `    4. ${where}, bảng submissions: ở dòng 3, sửa “file: hs.xlsx” thành “file: hs-submissions.csv”; ở dòng 4, xóa “sheet: Bài”.`,
        `    5. ${where}, bảng authors: ở dòng 5, sửa “file: hs.xlsx” thành “file: hs-authors.csv”; xóa “sheet: Tác giả” cùng dấu phẩy bên cạnh.`,
        '',
      ].join('\n'),
    );
    const inEdition = (name: string) => path.join(folder.root, '2022', name);
    const columns = await readFile(inEdition('columns.yaml'), 'utf8');
    await rm(inEdition('hs.xlsx'));
    await rename(inEdition('hs-submissions.da-sua.csv'), inEdition('hs-submissions.csv'));
    await rename(inEdition('hs-authors.da-sua.csv'), inEdition('hs-authors.csv'));
    await writeFile(
      inEdition('columns.yaml'),
      columns
        .replace('file: hs.xlsx\n    sheet: Bài\n', 'file: hs-submissions.csv\n')
        .replace('file: hs.xlsx, sheet: Tác giả', 'file: hs-authors.csv'),
    );
    await rm(inEdition('hs-submissions.thay-doi.csv'));
    await rm(inEdition('hs-authors.thay-doi.csv'));
    expect(folder.check(['--fix']).stdout).toBe(
      'Dữ liệu công bố được: 0 lỗi, 0 cảnh báo.\n\nSỬA: không có gì để sửa; không ghi tệp nào.\n',
    );
  });

  it('never let a workbook be deleted whose other sheets no copy holds', async () => {
    const rest = [
      ['Mã bài', 'Tên bài'],
      ['B2', 'Bài nộp sau'],
    ];
    const folder = await open({
      '2022/submissions.xlsx': makeBook({ 'Đợt 1': listEntries(), 'Đợt 2': rest }),
    });
    expect(await adviseSteps(folder.root)).toEqual([
      adviseKeeping('submissions.xlsx', '“Đợt 1”'),
      'Đổi tên submissions.da-sua.csv thành submissions.csv.',
    ]);
  });

  it('leave a workbook in its place where a table is still read from it', async () => {
    const folder = await open({
      '2022/hs.xlsx': makeBook({ Bài: listEntries(), 'Tác giả': listAuthors(' ') }),
      '2022/columns.yaml':
        'tables:\n  submissions: { file: hs.xlsx, sheet: Bài }\n  authors: { file: hs.xlsx }\n',
    });
    expect(await adviseSteps(folder.root)).toEqual([
      'Để nguyên hs.xlsx, vì bảng authors vẫn đọc từ tệp này.',
      'Đổi tên hs-submissions.da-sua.csv thành hs-submissions.csv.',
      `${where}, bảng submissions: ở dòng 2, sửa “file: hs.xlsx” thành “file: hs-submissions.csv”; xóa “sheet: Bài” cùng dấu phẩy bên cạnh.`,
    ]);
  });

  it('rename it where beside the copy it would be a second file of one table', async () => {
    const folder = await open({
      '2022/submissions.xlsx': makeBook({ Bài: listEntries(), 'Tác giả': listAuthors(' ') }),
      '2022/columns.yaml': 'tables:\n  authors: { file: submissions.xlsx, sheet: Tác giả }\n',
    });
    expect(await adviseSteps(folder.root)).toEqual([
      'Đổi tên submissions.xlsx thành submissions-goc.xlsx, vì bảng authors vẫn đọc từ tệp này.',
      `${where}, bảng authors: ở dòng 2, sửa “file: submissions.xlsx” thành “file: submissions-goc.xlsx”.`,
      'Đổi tên submissions.da-sua.csv thành submissions.csv.',
    ]);
  });

  it('name no file that is there already, nor one name twice', async () => {
    const folder = await open({
      '2022/Bài #1.xlsx': makeBook({ Bài: listEntries() }),
      '2022/Bài #1.xlsm': makeBook({ 'Tác giả': listAuthors() }),
      '2022/bài #1.CSV': 'tệp khác',
      '2022/columns.yaml':
        'tables:\n  submissions: { file: "Bài #1.xlsx" }\n  authors: { file: "Bài #1.xlsm" }\n',
    });
    expect(await adviseSteps(folder.root)).toEqual([
      adviseKeeping('Bài #1.xlsx', '“Bài”'),
      'Đổi tên Bài #1-2.da-sua.csv thành Bài #1-2.csv.',
      `${where}, bảng submissions: ở dòng 2, sửa “file: "Bài #1.xlsx"” thành “file: "Bài #1-2.csv"”.`,
      adviseKeeping('Bài #1.xlsm', '“Tác giả”'),
      'Đổi tên Bài #1-3.da-sua.csv thành Bài #1-3.csv.',
      `${where}, bảng authors: ở dòng 3, sửa “file: "Bài #1.xlsm"” thành “file: "Bài #1-3.csv"”.`,
    ]);
  });
});
