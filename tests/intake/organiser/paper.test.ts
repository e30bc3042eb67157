import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { read, write, type WorkBook } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { exportCommand } from '../../../src/intake/organiser/export/command.ts';
import { paperCommand } from '../../../src/intake/organiser/paper/command.ts';
import { verifyCommand } from '../../../src/intake/organiser/backup/verify-command.ts';
import { makeOpenDesk, readEdition, run, withDeskStore, type Desk } from './desk.ts';

const arrived = ['--arrived', '14/9/2022 15:30', '--by', 'Nguyễn Thị Lan'];

/** What a secretary types, by label. */
const typed: Readonly<Record<string, string>> = {
  'Loại tác giả': 'cá nhân',
  'Đơn vị': 'sở nội vụ tỉnh hậu giang',
  'Tên bài': 'Sổ tay một cửa bằng giấy',
  'Lĩnh vực': 'Cải cách thủ tục hành chính',
  'Tóm tắt': 'Sổ tay cho người dân.',
  'Sự cần thiết và thực trạng': 'Người dân không rõ thủ tục.',
  'Nội dung giải pháp': 'In sổ tay.\nPhát tại bộ phận một cửa.',
  'Lợi ích thu được': 'Bớt đi lại.',
  'Điện thoại liên hệ': '0912 345 678',
  'Cam kết không trùng lắp': 'x',
};

async function makeTemplate(desk: Desk): Promise<string> {
  const file = path.join(desk.folder, 'mau.xlsx');
  const { code, said } = await run(desk, paperCommand, ['--template', file]);
  expect({ code, said }).toEqual({
    code: 0,
    said: 'Đã ghi …/mau.xlsx: mỗi bài giấy điền một tệp, cả trang tính “Tác giả”.\n',
  });
  return file;
}

function setText(book: WorkBook, sheetName: string, cell: string, text: string): void {
  const sheet = book.Sheets[sheetName];
  if (sheet === undefined) throw new Error(`No sheet ${sheetName}`);
  sheet[cell] = { t: 's', v: text };
}

/** Fills a template as Excel would save it. */
async function fillTemplate(
  desk: Desk,
  values: Readonly<Record<string, string>>,
  authors: readonly Readonly<Record<string, string>>[],
): Promise<string> {
  const book = read(await readFile(await makeTemplate(desk)));
  const sheet = book.Sheets['Bài dự thi'] ?? {};
  for (let row = 2; row < 30; row += 1) {
    const cell = sheet[`A${row}`] as { v?: string } | undefined;
    const value = values[cell?.v?.replace(' (bắt buộc)', '') ?? ''];
    if (value !== undefined) setText(book, 'Bài dự thi', `B${row}`, value);
  }
  for (const author of authors) {
    for (const [cell, text] of Object.entries(author)) setText(book, 'Tác giả', cell, text);
  }
  const file = path.join(desk.folder, 'bai.xlsx');
  await writeFile(file, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  return file;
}

const author = { A2: 'Phạm Văn Giấy', B2: '1/2/1970' };

describe('paper', () => {
  it('enters a filled workbook once, with its files, and exports it', async () => {
    const desk = await makeOpenDesk();
    const file = await fillTemplate(desk, typed, [author]);
    const scan = path.join(desk.folder, 'ban quét.pdf');
    await writeFile(scan, '%PDF-1.4\nbản giấy');
    const words = [file, ...arrived, '--postmarked', '12/9/2022', '--attach', scan];
    await withDeskStore(desk, () => undefined);
    const { code, said } = await run(desk, paperCommand, words);
    expect(said).toMatch(
      /^Đã nhập bài giấy\. Số biên nhận: [2-9A-Z]{4}-[2-9A-Z]{4}\nĐến lúc 15:30:00 ngày 14\/9\/2022, giờ Việt Nam, 1 tệp đính kèm\. Người nhập: Nguyễn Thị Lan\nChạy npm run intake -- export để đưa bài vào bảng\.\n$/,
    );
    expect(code).toBe(0);
    const again = await run(desk, paperCommand, words);
    expect(again.said).toContain('Bài này đã nhập trước đó. Số biên nhận: ');
    const [entry, ...more] = await withDeskStore(desk, (store) => store.listEntries('2022'));
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ source: 'paper', version: 1, postmarkedOn: '2022-09-12' });
    await run(desk, exportCommand);
    expect(await readEdition(desk, 'submissions.csv')).toContain(
      '\r\n2022-001,2022-09-14 15:30,2022-09-12,Sổ tay một cửa bằng giấy,cai-cach-thu-tuc-hanh-chinh,ca-nhan,hg-snv,Sổ tay cho người dân.,Người dân không rõ thủ tục.,"In sổ tay.\nPhát tại bộ phận một cửa."',
    );
    expect(await readEdition(desk, 'authors.csv')).toContain(
      '\r\n2022-001,Phạm Văn Giấy,1970-02-01,,,,100\r\n',
    );
  });

  it('lists everything that must be mended, by cell, and keeps nothing', async () => {
    const desk = await makeOpenDesk();
    const file = await fillTemplate(
      desk,
      { ...typed, 'Tên bài': '', 'Đơn vị': 'Sở Lạ', 'Điện thoại liên hệ': '123' },
      [
        { ...author, B2: '31/2/1970' },
        { A4: 'Lê Thị Hai', F4: '40' },
      ],
    );
    const { code, said } = await run(desk, paperCommand, [file, ...arrived]);
    expect(code).toBe(1);
    expect(said).toBe(`Chưa nhập bài: có 5 chỗ phải sửa.
  Bài dự thi!B3: Chọn lại đơn vị: giá trị đã gửi không có trong danh sách đơn vị.
  Tác giả!B2: Kiểm tra lại “Ngày tháng năm sinh”: không có ngày này trong lịch. Viết theo thứ tự ngày/tháng/năm, năm từ 1900 trở đi.
  Tác giả!F2: Điền tỷ lệ đóng góp (%).
  Bài dự thi!B4: Điền tên bài.
  Bài dự thi!B15: Viết lại “Điện thoại liên hệ”: đủ chữ số, ví dụ 09xx xxx xxx; nhiều số thì ngăn bằng dấu chấm phẩy.
`);
    const good = await fillTemplate(await makeOpenDesk(), typed, [author]);
    await withDeskStore(desk, () => undefined);
    const exe = path.join(desk.folder, 'phu-luc.pdf');
    await writeFile(exe, 'MZ\u0090\u0000 chương trình');
    const refused = await run(desk, paperCommand, [
      good,
      '--arrived',
      '2022-09-13 08:00',
      '--by',
      'Lan',
      '--attach',
      exe,
      'khong-co.pdf',
    ]);
    expect(refused.said).toContain('  --attach: Không có tệp khong-co.pdf.\n');
    expect(refused.said).toContain('  --attach: Tệp “phu-luc.pdf” ');
    expect(refused.code).toBe(1);
    expect((await run(desk, verifyCommand)).code).toBe(0);
  });

  it('reads only what its template is, and only times that have come', async () => {
    const desk = await makeOpenDesk();
    const other = path.join(desk.folder, 'khac.xlsx');
    await writeFile(
      other,
      write(
        { SheetNames: ['A'], Sheets: { A: { '!ref': 'A1', A1: { t: 's', v: 'x' } } } },
        { type: 'buffer', bookType: 'xlsx' },
      ) as Buffer,
    );
    expect(await run(desk, paperCommand, [other, ...arrived])).toEqual({
      code: 1,
      said: '…/khac.xlsx không có đủ hai trang tính “Bài dự thi” và “Tác giả”. Tạo tệp mẫu: npm run intake -- paper --template mau.xlsx\n',
    });
    const file = await fillTemplate(desk, typed, [author]);
    const late = await run(desk, paperCommand, [
      file,
      '--arrived',
      '2022-09-30 08:00',
      '--by',
      'Lan',
    ]);
    expect(late).toEqual({
      code: 2,
      said: '--arrived: giờ này chưa đến. Viết năm-tháng-ngày giờ:phút, giờ Việt Nam.\n',
    });
    expect((await run(desk, paperCommand, [file, '--by', 'Lan'])).code).toBe(2);
    const after = await run(desk, paperCommand, [
      file,
      '--arrived',
      '2022-09-17 08:00',
      '--by',
      'Lan',
    ]);
    expect(after.said).toContain('Bài đến ngoài thời hạn: sau khi xuất, ghi lý do không hợp lệ');
  });
});
