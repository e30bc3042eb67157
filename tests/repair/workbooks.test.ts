import * as XLSX from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestFolder, type Run, type TestFolder } from './data-folder.ts';

type Cells = (string | number | null)[][];

function makeBook(
  sheets: Record<string, Cells>,
  bookType: 'xlsx' | 'biff8',
  finish: (sheet: XLSX.WorkSheet) => void = () => undefined,
): Buffer {
  const book = XLSX.utils.book_new();
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = XLSX.utils.aoa_to_sheet(cells);
    finish(sheet);
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  return XLSX.write(book, { type: 'buffer', bookType }) as Buffer;
}

const submissions = makeBook(
  {
    'Danh sách': [
      ['DANH SÁCH BÀI DỰ THI'],
      [],
      ['STT', 'Mã bài', 'Tên bài', 'Lĩnh vực', 'Ngày nhận', 'Tóm tắt'],
      [1, 'B1', 'Cải cách  thủ tục', 'chinh-quyen-so', 44789.395833, 'Rút ngắn\n thời gian'],
      [2, 'B2', 'Số hóa hồ sơ', null, '17/8/2022', '=1+1'],
      [3, 'B3', 'Một cửa liên thông', 'cai-cach-the-che', 44791, -1.234],
      ['Tổng cộng', null, -3],
    ],
    'Ghi chú': [['Nội  dung'], ['không phải bảng']],
  },
  'xlsx',
  (sheet) => {
    if (!('E4' in sheet)) return;
    (sheet.E4 as XLSX.CellObject).z = 'dd/mm/yyyy hh:mm';
    sheet['!merges'] = [XLSX.utils.decode_range('A1:F1'), XLSX.utils.decode_range('D4:D5')];
  },
);

const scores = makeBook(
  {
    Phiếu: [
      ['Bài', 'GK', 'Mới', 'Hay', 'Ghi chú  riêng'],
      ['B1', ' GK1 ', 1.234, 7.5, 'x'],
      ['B1', 'GK2', 8, '9,25', null],
    ],
  },
  'biff8',
);

const columns = `tables:
  scores:
    file: phieu/Phiếu chấm.xls
    columns: { Bài: entry_id, GK: judge_id }
    unpivot: { name_to: criterion, value_to: score, columns: { Mới: moi, Hay: hay } }
    fixed: { round: vong-1 }
    ignore: [Ghi chú riêng]
  authors:
    file: tac-gia.txt
    delimiter: "|"
    dates: month-first
    columns: { bai: entry_id, ten: name, sinh: birth_date }
`;

const originals = ['2022/submissions.xlsx', '2022/phieu/Phiếu chấm.xls', '2022/tac-gia.txt'];

let folder: TestFolder;
let before: string[];
let run: Run;
beforeAll(async () => {
  folder = await makeTestFolder({
    '2022/submissions.xlsx': submissions,
    '2022/phieu/Phiếu chấm.xls': scores,
    '2022/tac-gia.txt': 'bai|ten|sinh\nB1| Nguyễn Văn An|8/16/1978\nB2|Trần Bình|5/6/1980\n',
    '2022/columns.yaml': columns,
  });
  before = await folder.hash(originals);
  run = folder.check(['--fix']);
});
afterAll(() => folder.remove());

describe('npm run check -- --fix on workbooks and mapped tables', () => {
  it('writes the sheet that is read, row by row, as CSV', async () => {
    expect(await folder.read('2022/submissions.da-sua.csv')).toBe(
      [
        '\uFEFFDANH SÁCH BÀI DỰ THI,,,,,',
        ',,,,,',
        'STT,Mã bài,Tên bài,Lĩnh vực,Ngày nhận,Tóm tắt',
        '1,B1,Cải cách thủ tục,chinh-quyen-so,2022-08-16 09:30,"Rút ngắn\nthời gian"',
        "2,B2,Số hóa hồ sơ,chinh-quyen-so,2022-08-17,'=1+1",
        '3,B3,Một cửa liên thông,cai-cach-the-che,2022-08-18,-1.234',
        'Tổng cộng,,-3,,,',
        '',
      ].join('\r\n'),
    );
    expect(await folder.read('2022/submissions.thay-doi.csv')).toBe(
      [
        '\uFEFFDòng,Cột,Trước,Sau,Việc đã làm',
        '4,Tên bài,Cải cách  thủ tục,Cải cách thủ tục,bỏ khoảng trắng thừa',
        '4,Tóm tắt,"Rút ngắn\n thời gian","Rút ngắn\nthời gian",bỏ khoảng trắng thừa',
        '5,Lĩnh vực,,chinh-quyen-so,"điền theo ô gộp, vì CSV không có ô gộp"',
        '5,Ngày nhận,17/8/2022,2022-08-17,viết lại ngày',
        "5,Tóm tắt,“=1+1”,“'=1+1”,thêm dấu nháy đơn ở đầu để Excel không chạy như công thức",
        '6,Ngày nhận,44791,2022-08-18,viết lại ngày',
        '',
      ].join('\r\n'),
    );
    expect(run.stdout).toContain('\n2022/submissions.xlsx, trang tính “Danh sách”\n  Sửa 6 ô.\n');
  });

  it('keeps numbers of a workbook from being read as thousands', async () => {
    expect(await folder.read('2022/phieu/Phiếu chấm.da-sua.csv')).toBe(
      '\uFEFFBài,GK,Mới,Hay,Ghi chú riêng\r\nB1,GK1,1.2340,7.5,x\r\nB1,GK2,8,"9,25",\r\n',
    );
    expect(run.stdout).toContain(
      [
        '  Khi đã so xong:',
        '    1. Chuyển Phiếu chấm.xls ra ngoài thư mục dữ liệu và giữ lại, đừng xóa: bản đã sửa chỉ có nội dung ô của trang tính “Phiếu”.',
        '    2. Đổi tên Phiếu chấm.da-sua.csv thành Phiếu chấm.csv.',
        '    3. Trong 2022/columns.yaml (số dòng tính khi chưa sửa), bảng scores: ở dòng 3, sửa “file: phieu/Phiếu chấm.xls” thành “file: phieu/Phiếu chấm.csv”.',
        '',
      ].join('\n'),
    );
  });

  it('shows what stands in the copy where Excel would run a cell', () => {
    expect(run.stdout).toContain("dòng 5, cột Tóm tắt: “=1+1” → “'=1+1” (thêm dấu nháy đơn");
  });

  it('keeps the delimiter and understands the dates that columns.yaml names', async () => {
    expect(await folder.read('2022/tac-gia.da-sua.csv')).toBe(
      '\uFEFFbai|ten|sinh\r\nB1|Nguyễn Văn An|1978-08-16\r\nB2|Trần Bình|1980-05-06\r\n',
    );
    expect(run.stdout).toContain('2. Đổi tên tac-gia.da-sua.csv thành tac-gia.txt.\n');
  });

  it('gives the same report and records once the copies stand in the place of their originals', async () => {
    const replaced = await makeTestFolder({
      '2022/submissions.csv': await folder.read('2022/submissions.da-sua.csv'),
      '2022/phieu/Phiếu chấm.csv': await folder.read('2022/phieu/Phiếu chấm.da-sua.csv'),
      '2022/tac-gia.txt': await folder.read('2022/tac-gia.da-sua.csv'),
      '2022/columns.yaml': columns.replace('.xls', '.csv'),
    });
    const { stdout } = replaced.check(['--fix']);
    await replaced.remove();
    expect(stdout).toMatch(/\n\nSỬA: không có gì để sửa; không ghi tệp nào\.\n$/);
    const countErrors = (text: string) => /: (\d+) lỗi/.exec(text)?.[1];
    expect(countErrors(stdout)).toBe(countErrors(run.stdout));
  });

  it('touches no original', async () => {
    expect(await folder.hash(originals)).toEqual(before);
  });
});
