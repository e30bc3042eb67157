import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCheckedData } from '../../../src/contest/load-checked.ts';
import { exportCommand } from '../../../src/intake/organiser/export/command.ts';
import { setAsideCommand } from '../../../src/intake/organiser/set-aside.ts';
import { formatNumber8 } from '../../../src/intake/store/number.ts';
import { readWorkbook } from '../../../src/tables/workbook/read-workbook.ts';
import {
  actor,
  getDeskSettings,
  hashFolder,
  keepPdf,
  makeContent,
  makeOpenDesk,
  readEdition,
  run,
  send,
  withDeskStore,
} from './desk.ts';

const tail = 'Bản để đọc bằng Excel: …/intake/xuat/2022/bai-du-thi.xlsx\n';
const both = '2022/submissions.csv, 2022/authors.csv';

/** Entries of the sample edition before anything is exported. */
const entriesBefore = 66;

describe('export', () => {
  it('adds what came in behind the rows that are there, which stay as they are', async () => {
    const desk = await makeOpenDesk();
    const before = await readEdition(desk, 'submissions.csv');
    const pdf = await keepPdf(desk, 'phu-luc');
    const waiting = await keepPdf(desk, 'cho-quet', 'waiting');
    await withDeskStore(desk, async (store) => {
      await send(store, 'b', makeContent({ title: 'Bài đến sau' }), '2022-09-11T00:00:00.000Z');
      await send(store, 'a', makeContent({}, [pdf, waiting]));
    });
    const preview = await run(desk, exportCommand, ['--dry-run']);
    expect(preview).toEqual({
      code: 0,
      said: `Từ lần xuất trước: mới 2, có bản mới 0, rút 0, đưa ra khỏi bảng 0.\nTệp đính kèm: ghi 1, bỏ 0.\nChưa xuất tệp “cho-quet.pdf” của bài 2022-001: còn chờ quét vi-rút.\nChưa ghi gì (--dry-run).\n`,
    });
    expect(await readEdition(desk, 'submissions.csv')).toBe(before);
    expect(await run(desk, exportCommand)).toEqual({
      code: 0,
      said: `Từ lần xuất trước: mới 2, có bản mới 0, rút 0, đưa ra khỏi bảng 0.\nTệp đính kèm: ghi 1, bỏ 0.\nChưa xuất tệp “cho-quet.pdf” của bài 2022-001: còn chờ quét vi-rút.\nĐã ghi ${both}: ${entriesBefore + 2} bài trong bảng.\n${tail}`,
    });
    const after = await readEdition(desk, 'submissions.csv');
    expect(after.replaceAll('\r\n', '\n').startsWith(before.replaceAll('\r\n', '\n'))).toBe(true);
    expect(after.slice(-700)).toContain(
      '\r\n2022-001,2022-09-10 08:02,,Trả kết quả một cửa qua bưu điện,cai-cach-thu-tuc-hanh-chinh,ca-nhan,hg-snv,',
    );
    expect(after).toContain('\r\n2022-002,2022-09-11 07:00,,Bài đến sau,');
    expect(await readEdition(desk, 'authors.csv')).toContain(
      '\r\n2022-001,Trần Thị Ngọc Ánh,1985-08-16,,,,100\r\n2022-002,',
    );
    const attachments = path.join(desk.dataDir, '2022/attachments');
    expect(await hashFolder(attachments)).toEqual({ '2022-001/1-phu-luc.pdf': pdf.sha256 });
    const { issues } = await loadCheckedData(getDeskSettings(desk));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(issues.filter(({ file }) => file.includes('attachments'))).toEqual([]);
  });

  it('says that nothing is new, and then writes nothing', async () => {
    const desk = await makeOpenDesk();
    await withDeskStore(desk, (store) => send(store, 'a', makeContent()));
    await run(desk, exportCommand);
    const before = await hashFolder(desk.dataDir);
    const events = await withDeskStore(desk, (store) => store.listEvents().length);
    expect(await run(desk, exportCommand)).toEqual({
      code: 0,
      said: `Từ lần xuất trước: mới 0, có bản mới 0, rút 0, đưa ra khỏi bảng 0.\nKhông có gì mới; ${both} giữ nguyên.\n${tail}`,
    });
    expect(await hashFolder(desk.dataDir)).toEqual(before);
    expect(await withDeskStore(desk, (store) => store.listEvents().length)).toBe(events);
  });

  it('replaces a corrected entry in place, marks a withdrawn one, takes one out that is set aside', async () => {
    const desk = await makeOpenDesk();
    const [old, newer] = [await keepPdf(desk, 'ban-cu'), await keepPdf(desk, 'ban-moi')];
    const third = await withDeskStore(desk, async (store) => {
      await send(store, 'a', makeContent({}, [old]));
      await send(store, 'b', makeContent({ title: 'Bài thứ hai' }));
      return (await send(store, 'c', makeContent({ title: 'Bài thứ ba' }))).entry;
    });
    await run(desk, exportCommand);
    await withDeskStore(desk, async (store) => {
      await send(store, 'a', makeContent({ title: 'Tên đã sửa' }, [newer]), '2022-09-12T00:00:00Z');
      await store.withdrawEntry('b', '2022-09-13T00:00:00.000Z');
    });
    expect(await run(desk, setAsideCommand, ['2022-003', ...actor])).toEqual({
      code: 0,
      said: `Bài ${formatNumber8(third.receipt)} đã để riêng, không xuất ra bảng và không nhận bản sửa nữa. Chạy npm run intake -- export để cập nhật các bảng.\n`,
    });
    const { said } = await run(desk, exportCommand);
    expect(said).toBe(
      `Từ lần xuất trước: mới 0, có bản mới 1, rút 1, đưa ra khỏi bảng 1.\nTệp đính kèm: ghi 1, bỏ 1.\nĐã ghi ${both}: ${entriesBefore + 2} bài trong bảng.\n${tail}`,
    );
    const rows = (await readEdition(desk, 'submissions.csv')).split('\r\n').slice(-3);
    expect(rows[0]).toMatch(/^2022-001,2022-09-10 08:02,,Tên đã sửa,/);
    expect(rows[1]).toMatch(/^2022-002,.*,2022-09-13$/);
    expect(rows[2]).toBe('');
    expect(await readEdition(desk, 'authors.csv')).not.toContain('2022-003');
    expect(await readdir(path.join(desk.dataDir, '2022/attachments/2022-001'))).toEqual([
      '1-ban-moi.pdf',
    ]);
    await run(desk, setAsideCommand, ['2022-003', '--undo', ...actor]);
    await run(desk, exportCommand);
    expect(await readEdition(desk, 'submissions.csv')).toMatch(/\r\n2022-003,.*Bài thứ ba.*\r\n$/);
  });

  it('keeps what the organiser changed, until the entrant sends a newer version', async () => {
    const desk = await makeOpenDesk();
    await withDeskStore(desk, (store) => send(store, 'a', makeContent()));
    await run(desk, exportCommand);
    const file = path.join(desk.dataDir, '2022/submissions.csv');
    // As Excel saves it: days and times in its own order, and one title changed by hand.
    const edited = (await readFile(file, 'utf8'))
      .replace('2022-001,2022-09-10 08:02', '2022-001,10/09/2022 8:02')
      .replace('Trả kết quả một cửa qua bưu điện', 'Tên do Ban Tổ chức sửa');
    await writeFile(file, edited);
    expect((await run(desk, exportCommand)).said).toContain(
      'Giữ nguyên dòng Ban Tổ chức đã sửa:\n  dòng 656, bài 2022-001: title\n',
    );
    await withDeskStore(desk, (store) => store.withdrawEntry('x', '2022-09-13T00:00:00.000Z'));
    await withDeskStore(desk, (store) =>
      send(store, 'a', makeContent({ title: 'Tên tác giả sửa' }), '2022-09-14T00:00:00Z'),
    );
    const stopped = await run(desk, exportCommand);
    expect(stopped).toEqual({
      code: 1,
      said: `Chưa xuất gì: 1 bài đã bị sửa trong 2022/submissions.csv (hoặc authors.csv) từ lần xuất trước, và tác giả cũng đã gửi bản mới.\n  dòng 656, bài 2022-001: title\nChép lại phần đã sửa nếu cần giữ, rồi lấy bản của tác giả: npm run intake -- export --overwrite 2022-001\n`,
    });
    expect(await readFile(file, 'utf8')).toBe(edited);
    expect((await run(desk, exportCommand, ['--overwrite', '2022-009'])).code).toBe(2);
    expect((await run(desk, exportCommand, ['--overwrite', '2022-001'])).code).toBe(0);
    expect(await readFile(file, 'utf8')).toContain('Tên tác giả sửa');
  });

  it('carries hostile text to the build and to Excel unchanged', async () => {
    const desk = await makeOpenDesk();
    const title = '=HYPERLINK("http://x","bấm") \'; DROP <script> 😀';
    const solution = '-- "nháy"; dòng 1\n@dòng 2, "có phẩy"\n\'=apostrophe\n_x0041_ Tổng cộng';
    await withDeskStore(desk, (store) =>
      send(store, 'a', {
        ...makeContent({ title, solution, need: '#N/A!', summary: '+84' }),
        authors: [
          { name: '=1+1 “Ông A”', share_percent: '33,3' },
          { name: '@Lê', share_percent: '66,7' },
        ],
      }),
    );
    expect((await run(desk, exportCommand)).code).toBe(0);
    const { data, issues } = await loadCheckedData(getDeskSettings(desk));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [edition] = data.editions;
    const own = edition?.submissions.find(({ value }) => value.id === '2022-001')?.value;
    expect(own).toMatchObject({ title, solution, need: '#N/A!', summary: '+84' });
    const people = edition?.authors.filter(({ value }) => value.entry_id === '2022-001');
    expect(people?.map(({ value }) => [value.name, value.share_percent])).toEqual([
      ['=1+1 “Ông A”', 33.3],
      ['@Lê', 66.7],
    ]);
    const workbook = await readFile(path.join(desk.intakeDir, 'xuat/2022/bai-du-thi.xlsx'));
    const { sheets } = await readWorkbook(workbook, 'bai-du-thi.xlsx', null);
    expect(sheets.map(({ name }) => name)).toEqual(['Bài dự thi', 'Tác giả']);
    expect(sheets[0]?.rows[0]?.cells.slice(0, 3)).toEqual(['Mã bài', 'Số biên nhận', 'Ngày nhận']);
    expect(sheets[0]?.rows.at(-1)?.cells).toContain(title);
  });

  it('leaves out what the build would read otherwise than it was sent, and exports the others', async () => {
    const desk = await makeOpenDesk();
    await withDeskStore(
      desk,
      async (store) => {
        await send(store, 'a', makeContent({ need: '#N/A' }));
        await send(store, 'b', makeContent({ title: 'Bài \u009b31m' }));
        await send(store, 'c', makeContent({ title: 'Bài thường' }));
      },
      ['AAAA2345', 'BBBB2345', 'CCCC2345'],
    );
    expect(await run(desk, exportCommand)).toEqual({
      code: 1,
      said: `Từ lần xuất trước: mới 1, có bản mới 0, rút 0, đưa ra khỏi bảng 0.\nChưa xuất 2 bài; hỏi lại tác giả, hoặc để riêng bài (set-aside):\n  AAAA-2345: có chữ mà bảng không giữ được như đã gửi\n  BBBB-2345: có chữ mà bảng không giữ được như đã gửi\nĐã ghi ${both}: ${entriesBefore + 1} bài trong bảng.\n${tail}`,
    });
    expect(await readEdition(desk, 'submissions.csv')).toMatch(/\r\n2022-001,.*Bài thường.*\r\n$/);
  });

  it('refuses tables that it cannot write back whole', async () => {
    const desk = await makeOpenDesk();
    await withDeskStore(desk, (store) => send(store, 'a', makeContent()));
    const folder = path.join(desk.dataDir, '2022');
    const file = path.join(folder, 'submissions.csv');
    const good = await readFile(file, 'utf8');
    await writeFile(file, `SỞ NỘI VỤ\n${good.replace('\uFEFF', '')}`);
    const titled = await run(desk, exportCommand);
    expect(titled.code).toBe(1);
    expect(titled.said).toContain('bảng phải đọc được trọn vẹn');
    await rename(file, path.join(folder, 'submissions.tsv'));
    expect(await run(desk, exportCommand)).toEqual({
      code: 1,
      said: 'Bảng submissions đang nằm ở 2022/submissions.tsv; chương trình chỉ ghi vào 2022/submissions.csv. Lưu bảng thành tệp đó (CSV UTF-8), chuyển submissions.tsv ra khỏi thư mục, rồi chạy lại.\n',
    });
    await rm(path.join(folder, 'submissions.tsv'));
    await writeFile(
      path.join(folder, 'columns.yaml'),
      'tables:\n  submissions:\n    file: danh-sach.csv\n',
    );
    const mapped = await run(desk, exportCommand);
    expect(mapped.code).toBe(1);
    expect(mapped.said).toContain('columns.yaml đọc bảng submissions từ 2022/danh-sach.csv');
  });

  it('says when there is no store', async () => {
    const desk = await makeOpenDesk();
    expect(await run(desk, exportCommand)).toEqual({
      code: 1,
      said: 'Chưa có kho bài nào ở …/intake. Kiểm tra INTAKE_DIR; kho được lập khi máy chủ chạy lần đầu.\n',
    });
    expect((await run(desk, exportCommand, ['--nhanh'])).code).toBe(2);
    expect((await run(desk, exportCommand, ['--edition', '2031'])).said).toBe(
      'Không có kỳ “2031”. Các kỳ: 2022.\n',
    );
  });
});
