import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCheckedData } from '../../../src/contest/load-checked.ts';
import { acceptCommand } from '../../../src/intake/organiser/accept.ts';
import { adoptionCommand } from '../../../src/intake/organiser/adoption.ts';
import { describePageChanges } from '../../../src/intake/organiser/compare-pages.ts';
import { exportCommand } from '../../../src/intake/organiser/export/command.ts';
import { finalistsCommand } from '../../../src/intake/organiser/finalists.ts';
import { listCommand } from '../../../src/intake/organiser/list.ts';
import { setAsideCommand } from '../../../src/intake/organiser/set-aside.ts';
import { showCommand } from '../../../src/intake/organiser/show/command.ts';
import {
  actor,
  getDeskSettings,
  keepPdf,
  makeContent,
  makeDesk,
  makeOpenDesk,
  readEdition,
  run,
  send,
  withDeskStore,
  type Desk,
} from './desk.ts';

function report(desk: Desk, own: Record<string, string> = {}) {
  const fields = {
    unit_code: '931',
    status: 'dang-ap-dung',
    started_on: '5/9/2022',
    result: '=SUM(1)',
    reporter_name: 'Lê Văn Tám',
    reporter_phone: '0909 111 222',
    ...own,
  };
  return withDeskStore(
    desk,
    (store) =>
      store.reportAdoption({
        key: 'r',
        edition: '2022',
        modelId: 'HG22-009',
        report: { fields },
        reportedAt: '2022-09-15T02:00:00.000Z',
      }),
    ['RPRT2345'],
  );
}

function saveLate(desk: Desk, key: string, content = makeContent()) {
  return withDeskStore(
    desk,
    (store) =>
      store.saveDraft({
        key,
        edition: '2022',
        content,
        reason: 'late',
        savedAt: '2022-09-15T17:00:05.000Z',
        baseVersion: null,
      }),
    ['DRFT2345'],
  );
}

describe('list and show', () => {
  it('list what came in, in lines of at most 100 places, and hide what would move the cursor', async () => {
    const desk = await makeDesk();
    expect((await run(desk, listCommand)).said).toContain('Chưa có kho bài nào ở …/intake.');
    const long = `Bài \u009b31m đỏ 😀 ${'rất dài '.repeat(20)}`;
    await withDeskStore(
      desk,
      async (store) => {
        await send(store, 'b', makeContent({ title: long }), '2022-09-11T00:00:00.000Z');
        await send(store, 'a', makeContent());
      },
      ['BBBB2345', 'AAAA2345'],
    );
    await saveLate(desk, 'c');
    await report(desk);
    const { code, said } = await run(desk, listCommand, ['--drafts', '--reports']);
    expect(code).toBe(0);
    expect(said).toBe(`Kỳ 2022: 2 bài, theo thứ tự nhận.

Biên nhận  Nhận lúc         Tình trạng  Bản  Mã bài  Xuất  Tệp  Tên bài
AAAA-2345  08:02 10/9/2022  đã nhận     1            mới   0    Trả kết quả một cửa qua bưu điện
BBBB-2345  07:00 11/9/2022  đã nhận     1            mới   0    Bài 31m đỏ 😀 rất dài rất dài rất d…

Bản nháp: 1, bản gửi muộn đứng trước.

Số         Lưu lúc          Vì sao    Của bài  Tệp  Tên bài
DRFT-2345  00:00 16/9/2022  gửi muộn           0    Trả kết quả một cửa qua bưu điện

Đơn vị báo áp dụng: 1.

Số         Báo lúc          Tình trạng    Mô hình   Đơn vị
RPRT-2345  09:00 15/9/2022  chờ xác nhận  HG22-009  UBND thành phố Ngã Bảy
`);
    await run(desk, exportCommand);
    await withDeskStore(desk, (store) =>
      send(store, 'a', makeContent({ title: 'Tên mới' }), '2022-09-12T00:00:00.000Z'),
    );
    const after = (await run(desk, listCommand)).said.split('\n');
    expect(after[3]).toMatch(/^AAAA-2345 .* 2 {4}2022-001 {2}đổi {3}0 {4}Tên mới$/);
    expect(after[4]).toMatch(/^BBBB-2345 .* 1 {14}mới {3}0 {4}Bài/);
  });

  it('show an entry with all its versions, and copy its files', async () => {
    const desk = await makeDesk();
    const [pdf, waiting] = [await keepPdf(desk, 'phu-luc'), await keepPdf(desk, 'cho', 'waiting')];
    await withDeskStore(
      desk,
      async (store) => {
        await send(store, 'a', makeContent({ title: 'Tên cũ' }));
        await send(store, 'a', makeContent({}, [pdf, waiting]), '2022-09-12T00:00:00.000Z');
      },
      ['AAAA2345'],
    );
    const { said } = await run(desk, showCommand, ['aaaa 2345']);
    expect(said).toBe(`Bài AAAA-2345: đã nhận, gửi qua trang
Mã bài: chưa xuất
Nhận lúc 08:02:03 ngày 10/9/2022, giờ Việt Nam
Các bản:
  bản 1, 08:02:03 ngày 10/9/2022, giờ Việt Nam
  bản 2, 07:00:00 ngày 12/9/2022, giờ Việt Nam (dưới đây)

NGƯỜI DỰ THI
  Loại tác giả: Cá nhân
  Đơn vị: Sở Nội vụ tỉnh Hậu Giang

TÁC GIẢ
  1. Trần Thị Ngọc Ánh (ngày tháng năm sinh 16/8/1985)

Ý TƯỞNG
  Tên bài: Trả kết quả một cửa qua bưu điện
  Lĩnh vực: Cải cách thủ tục hành chính
  Tóm tắt: Người dân nhận kết quả tại nhà.

NỘI DUNG
  Sự cần thiết và thực trạng: Người dân ở xa phải đi hai lần.
  Nội dung giải pháp: Ký hợp đồng với bưu điện.
  Lợi ích thu được: Giảm một nửa số lần đi lại.

LIÊN HỆ
  Điện thoại liên hệ: 0912 345 678
  Thư điện tử liên hệ: ngoc.anh@vidu.example.vn

CAM KẾT VÀ ĐỒNG Ý CÔNG BỐ
  Cam kết không trùng lắp: có
  Đồng ý công bố nội dung: không
  Đồng ý công bố tên: không

TỆP ĐÍNH KÈM
  1. phu-luc.pdf, 1 KB, đã quét, không có vi-rút
     SHA-256 ${pdf.sha256}
  2. cho.pdf, 1 KB, chờ quét vi-rút
     SHA-256 ${waiting.sha256}
`);
    expect((await run(desk, showCommand, ['AAAA2345', '--version', '1'])).said).toContain('Tên cũ');
    expect(await run(desk, showCommand, ['AAAA2345', '--version', '3'])).toEqual({
      code: 1,
      said: 'Bài này không có bản 3.\n',
    });
    const folder = path.join(desk.folder, 'tep');
    const copied = await run(desk, showCommand, ['AAAA2345', '--files', folder]);
    expect(copied.said).toMatch(
      /Không chép tệp “cho\.pdf”: chờ quét vi-rút\.\nĐã chép 1 tệp vào …\/tep\.\n$/,
    );
    expect(await readdir(folder)).toEqual(['1-phu-luc.pdf']);
    const again = await run(desk, showCommand, ['AAAA2345', '--files', folder]);
    expect(again.code).toBe(1);
    expect(again.said).toMatch(/Không chép được vào …\/tep: ở đó đã có tệp trùng tên\.\n$/);
    const inside = await run(desk, showCommand, [
      'AAAA2345',
      '--files',
      path.join(desk.dataDir, 'x'),
    ]);
    expect(inside.code).toBe(2);
    expect((await run(desk, showCommand, ['QQQQ-2345'])).said).toBe(
      'Không có bài, bản nháp hay báo cáo nào mang số “QQQQ-2345”.\n',
    );
    await report(desk);
    expect((await run(desk, showCommand, ['rprt2345'])).said).toContain(
      '  Họ và tên: Lê Văn Tám\n',
    );
  });
});

describe('accept and set-aside', () => {
  it('make an entry of a late draft, by name, and leave the site one that can be built', async () => {
    const desk = await makeOpenDesk();
    await saveLate(desk, 'late', makeContent({ benefits: '' }));
    expect((await run(desk, acceptCommand, ['DRFT-2345'])).code).toBe(2);
    expect(await run(desk, acceptCommand, ['drft-2345', ...actor])).toEqual({
      code: 0,
      said: `Đã nhận bản nháp DRFT-2345, lưu lúc 00:00 ngày 16/9/2022. Số biên nhận: DRFT-2345, bản 1.
Bài còn thiếu hoặc sai, cần hỏi lại tác giả:
  Viết phần “Lợi ích thu được”.
Chạy npm run intake -- export để đưa bài vào bảng.
`,
    });
    const { said } = await run(desk, exportCommand);
    expect(said).toContain(
      'Nhận sau hạn theo quyết định của Ban Tổ chức: 2022-001. Cột received_at để trống; giờ nhận còn trong kho.\n',
    );
    const { issues } = await loadCheckedData(getDeskSettings(desk));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const events = await withDeskStore(desk, (store) => store.listEvents());
    expect(events.find(({ kind }) => kind === 'accepted-late')?.detail).toMatchObject({
      by: 'Phòng Cải cách hành chính',
      reason: 'theo biên bản số 3',
    });
  });

  it('do not accept what could not be exported, nor what is gone', async () => {
    const desk = await makeOpenDesk();
    await saveLate(desk, 'late', { ...makeContent({ title: '', field: '' }), authors: [] });
    const { code, said } = await run(desk, acceptCommand, ['DRFT2345', ...actor]);
    expect(code).toBe(1);
    expect(said).toContain(
      'Chưa nhận bản nháp DRFT-2345: không xuất ra bảng được vì thiếu hoặc sai ở: Tên bài, Lĩnh vực. Mọi chỗ thiếu hoặc sai của bản nháp:\n  Tác giả 1: Điền họ và tên.\n',
    );
    expect((await run(desk, acceptCommand, ['QQQQ2345', ...actor])).said).toBe(
      'Kỳ 2022 không có bản nháp nào mang số “QQQQ2345”.\n',
    );
    expect((await run(desk, setAsideCommand, ['QQQQ2345', ...actor])).code).toBe(1);
    await withDeskStore(desk, (store) => send(store, 'a', makeContent()), ['AAAA2345']);
    expect(await run(desk, setAsideCommand, ['AAAA2345', '--undo', ...actor])).toEqual({
      code: 1,
      said: 'Không nhận lại được: bài AAAA-2345 đã nhận.\n',
    });
  });
});

describe('adoption', () => {
  it('adds a confirmed report to adoptions.csv, without who reported', async () => {
    const desk = await makeDesk();
    const file = path.join(desk.dataDir, 'adoptions.csv');
    const before = await readFile(file, 'utf8');
    await report(desk);
    const words = ['rprt-2345', '--confirm', ...actor];
    expect(
      await run(desk, adoptionCommand, words, { CONTEST_NOW: '2023-07-15T08:00:00+07:00' }),
    ).toEqual({
      code: 0,
      said: 'Đã thêm một dòng vào adoptions.csv.\nBáo cáo RPRT-2345: đã xác nhận.\n',
    });
    const after = await readFile(file, 'utf8');
    expect(after.replaceAll('\r\n', '\n')).toBe(
      `${before.replaceAll('\r\n', '\n')}HG22-009,931,,2022-09-05,dang-ap-dung,2023-07-15,'=SUM(1)\n`,
    );
    expect(await run(desk, adoptionCommand, words)).toEqual({
      code: 0,
      said: 'Báo cáo RPRT-2345 đã xác nhận rồi.\n',
    });
    expect((await run(desk, adoptionCommand, ['RPRT2345', '--refuse', ...actor])).code).toBe(1);
  });

  it('replaces the row of the same unit, and refuses what the table cannot hold', async () => {
    const desk = await makeDesk();
    await report(desk, { unit_code: '935', status: 'da-dung' });
    const { said } = await run(desk, adoptionCommand, ['RPRT2345', '--confirm', ...actor]);
    expect(said).toContain('Đã thay dòng của đơn vị này trong adoptions.csv.\n');
    const rows = (await readFile(path.join(desk.dataDir, 'adoptions.csv'), 'utf8')).split('\r\n');
    expect(rows.filter((row) => row.startsWith('HG22-009,935,'))).toHaveLength(1);
    const other = await makeDesk();
    await report(other, { started_on: 'năm ngoái' });
    expect(await run(other, adoptionCommand, ['RPRT2345', '--confirm', ...actor])).toEqual({
      code: 1,
      said: 'Báo cáo thiếu hoặc sai ở: Ngày bắt đầu. Hỏi lại đơn vị.\n',
    });
    expect((await run(other, adoptionCommand, ['RPRT2345', '--refuse', ...actor])).said).toBe(
      'Báo cáo RPRT-2345: đã từ chối.\n',
    );
    expect(
      (await run(other, adoptionCommand, ['RPRT2345', '--refuse', '--confirm', ...actor])).code,
    ).toBe(2);
  });
});

describe('finalists', () => {
  it('queues one letter to each entry that goes on', async () => {
    const desk = await makeOpenDesk();
    await withDeskStore(
      desk,
      async (store) => {
        await send(store, 'a', makeContent());
        await send(store, 'b', makeContent({ title: 'Không có thư', contact_email: '' }));
        await send(store, 'c', makeContent({ title: 'Không vào vòng 2' }));
      },
      ['AAAA2345', 'BBBB2345', 'CCCC2345'],
    );
    await run(desk, exportCommand);
    const results =
      'entry_id,round_reached\n2022-001,vong-2\n2022-002,vong-2\n2022-003,vong-1\nHG22-001,vong-2\n';
    await writeFile(path.join(desk.dataDir, '2022/results.csv'), results);
    const listed = `Vào vòng 2, gửi qua biểu mẫu: 2 bài.

Biên nhận  Mã bài    Thư                   Tên bài
AAAA-2345  2022-001  sẽ xếp                Trả kết quả một cửa qua bưu điện
BBBB-2345  2022-002  không có thư điện tử  Không có thư

Vào vòng 2 nhưng không gửi qua biểu mẫu hoặc đã rút, phải báo cách khác: HG22-001.
Danh sách vào vòng 2 đến 08:00 ngày 5/10/2022 mới được công bố trên trang.
`;
    const dry = await run(desk, finalistsCommand, ['--dry-run']);
    expect(dry).toEqual({ code: 0, said: `${listed}Chưa xếp thư nào (--dry-run).\n` });
    expect((await run(desk, finalistsCommand)).said).toContain('Chưa đặt SMTP_URL');
    const smtp = { SMTP_URL: 'smtp://localhost' };
    expect((await run(desk, finalistsCommand, [], smtp)).said).toBe(
      `${listed}Đã xếp 1 thư; máy chủ đang chạy sẽ gửi dần.\n`,
    );
    expect((await run(desk, finalistsCommand, [], smtp)).said).toContain('Đã xếp 0 thư;');
    const letters = await withDeskStore(desk, (store) =>
      store.listDueMail('2022-10-01T00:00:00Z', 9),
    );
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ to: 'ngoc.anh@vidu.example.vn' });
    expect(letters[0]?.text).toContain('https://sangkien.example.vn/du-thi/tra-cuu/\n');
    expect(letters[0]?.text).toContain('Bảo vệ ý tưởng: ngày 19/10/2022 đến ngày 20/10/2022');
    expect(await readEdition(desk, 'results.csv')).toBe(results);
  });
});

describe('what publishing changed', () => {
  it('is told as pages, the first few by address', () => {
    const before = new Map([
      ['index.html', '1'],
      ['bai-du-thi/HG22-001/index.html', '1'],
      ['404.html', '1'],
    ]);
    const many = Array.from({ length: 9 }, (_, index) => [`moi/${index}/index.html`, '1'] as const);
    const after = new Map([['index.html', '2'], ['404.html', '1'], ...many]);
    expect(describePageChanges(before, after)).toBe(
      `Thêm: 9 trang\n${many
        .slice(0, 8)
        .map((_, index) => `  /moi/${index}/\n`)
        .join('')}  … và 1 trang nữa\nBỏ: 1 trang\n  /bai-du-thi/HG22-001/\nĐổi: 1 trang\n  /\n`,
    );
    expect(describePageChanges(before, before)).toBe('Không có trang nào thay đổi.\n');
  });
});
