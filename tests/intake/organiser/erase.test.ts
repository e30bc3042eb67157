import { appendFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupCommand } from '../../../src/intake/organiser/backup/backup-command.ts';
import { verifyCommand } from '../../../src/intake/organiser/backup/verify-command.ts';
import { eraseCommand } from '../../../src/intake/organiser/erase/command.ts';
import { exportCommand } from '../../../src/intake/organiser/export/command.ts';
import {
  actor,
  keepPdf,
  makeContent,
  makeOpenDesk,
  readEdition,
  run,
  send,
  withDeskStore,
} from './desk.ts';

const noBackup =
  'Bản sao lưu lập trước lúc này vẫn còn nội dung đã xóa; chương trình chưa ghi nhận bản nào.\n';

async function makeDeskWithEntries() {
  const desk = await makeOpenDesk();
  const [own, shared] = [await keepPdf(desk, 'rieng'), await keepPdf(desk, 'chung')];
  await withDeskStore(
    desk,
    async (store) => {
      const other = { ...makeContent({ title: 'Bài của người khác' }, [shared]) };
      await send(store, 'a', makeContent({ title: 'Tên bài đầu tiên “cũ”' }, [own, shared]));
      await send(store, 'a', makeContent({}, [own]));
      await send(store, 'b', {
        ...other,
        fields: { ...other.fields, contact_phone: '0988 777 666', contact_email: '' },
        authors: [{ name: 'Đỗ Văn Khác' }],
      });
    },
    ['AAAA2345', 'BBBB2345'],
  );
  await run(desk, exportCommand);
  return { desk, own, shared };
}

describe('erase', () => {
  it('removes an entry from store, tables and attachments, and proves it', async () => {
    const { desk, own, shared } = await makeDeskWithEntries();
    const { code, said } = await run(desk, eraseCommand, ['aaaa-2345', ...actor]);
    expect(said).toMatch(
      /^Đã xóa nội dung bài AAAA-2345: 2 bản, 1 tệp đính kèm\. Số biên nhận và ngày giờ còn giữ\.\nĐã bỏ bài 2022-001 khỏi submissions\.csv, authors\.csv và attachments của kỳ 2022\. Chạy npm run publish để trang đang đăng không còn bài này\.\nĐã tìm 6 giá trị \(họ tên, điện thoại, thư điện tử, tên bài\) trong \d+ tệp của …\/intake và …\/data\/2022: không còn ở đâu\. Bên trong tệp đính kèm của bài khác không được đọc\.\nBản sao lưu/,
    );
    expect(said.endsWith(noBackup)).toBe(true);
    expect(code).toBe(0);
    expect(await readEdition(desk, 'submissions.csv')).not.toContain('2022-001');
    expect(await readEdition(desk, 'submissions.csv')).toContain('\r\n2022-002,');
    expect(await readdir(path.join(desk.dataDir, '2022/attachments'))).toEqual(['2022-002']);
    const state = await withDeskStore(desk, (store) => ({
      files: [...store.listFiles().keys()],
      entry: store.findByReceipt('AAAA2345'),
    }));
    expect(state.files).toEqual([shared.sha256]);
    expect(state.files).not.toContain(own.sha256);
    expect(state.entry).toMatchObject({ state: 'erased', version: 2, entryId: '2022-001' });
    expect((await run(desk, verifyCommand)).code).toBe(0);
    expect((await run(desk, exportCommand)).said).toContain('đưa ra khỏi bảng 0.\n');
    expect(await readEdition(desk, 'submissions.csv')).not.toContain('2022-001');
  });

  it('says where a value still stands, what others share, and which backups there are', async () => {
    const { desk } = await makeDeskWithEntries();
    await run(desk, backupCommand, [path.join(desk.folder, 'sao-luu')]);
    await withDeskStore(desk, (store) =>
      send(store, 'c', makeContent({ title: 'Bài thứ hai của cùng người' })),
    );
    await appendFile(
      path.join(desk.dataDir, '2022/contest.yaml'),
      '# Trả kết quả một cửa qua bưu điện\n',
    );
    const { code, said } = await run(desk, eraseCommand, ['2022-001', ...actor]);
    expect(code).toBe(1);
    expect(said).toContain(
      'Không tìm 4 giá trị (họ tên, điện thoại, thư điện tử) vì bài khác hoặc bản nháp khác cũng có.\n',
    );
    expect(said).toMatch(
      /vẫn còn ở những chỗ sau; chỗ nào của người này thì tự xóa:\n {2}…\/data\/2022\/contest\.yaml, dòng \d+: tên bài\n/,
    );
    expect(said).toContain('Các bản đã ghi nhận:\n  …/sao-luu, lập lúc 08:00 ngày 20/9/2022\n');
    expect(said).not.toMatch(/Ngọc Ánh|0912/);
  });

  it('takes nobody for the person whose name only begins alike', async () => {
    const { desk } = await makeDeskWithEntries();
    await withDeskStore(
      desk,
      (store) =>
        send(store, 'd', {
          ...makeContent({
            contact_phone: '0977 666 555',
            contact_email: '',
            title: 'Một bài khác',
          }),
          // In authors.csv stands Tô Thị Mỹ Duyên.
          authors: [{ name: 'Tô Thị Mỹ Duy' }],
        }),
      ['CCCC2345'],
    );
    const { code, said } = await run(desk, eraseCommand, ['CCCC2345', ...actor]);
    expect(said).toContain('không còn ở đâu');
    expect(code).toBe(0);
  });

  it('erases drafts and reports too, and keeps no name in the log', async () => {
    const { desk } = await makeDeskWithEntries();
    await withDeskStore(
      desk,
      async (store) => {
        const draft = { edition: '2022', reason: 'late', baseVersion: null } as const;
        const savedAt = '2022-09-15T17:00:05.000Z';
        const content = { ...makeContent(), authors: [{ name: 'Ngô Thị Nháp' }] };
        await store.saveDraft({ ...draft, key: 'd', content, savedAt });
        const fields = { reporter_name: 'Lê Văn Tám', reporter_phone: '0909 111 222' };
        const report = { edition: '2022', modelId: 'HG22-009', reportedAt: savedAt };
        await store.reportAdoption({ ...report, key: 'r', report: { fields } });
      },
      ['DRFT2345', 'RPRT2345'],
    );
    const named = ['--by', 'Lan', '--reason', 'chị Ngô Thị Nháp yêu cầu'];
    expect(await run(desk, eraseCommand, ['DRFT2345', ...named])).toEqual({
      code: 1,
      said: 'Chưa xóa gì: lý do có thông tin của người gửi, mà nhật ký thì không xóa được. Ghi lại lý do, chỉ nêu số.\n',
    });
    const draft = await run(desk, eraseCommand, ['DRFT2345', ...actor]);
    expect(draft.said).toContain(
      'Đã xóa bản nháp DRFT-2345 và 0 tệp đính kèm.\nĐã tìm 1 giá trị (họ tên) trong ',
    );
    expect(draft.code).toBe(0);
    const report = await run(desk, eraseCommand, ['RPRT2345', ...actor]);
    expect(report.said).toContain(
      'Đã xóa nội dung báo cáo áp dụng RPRT-2345. Số, mô hình và ngày giờ còn giữ.\nĐã tìm 3 giá trị (họ tên, điện thoại) trong ',
    );
    expect(report.code).toBe(0);
    expect((await run(desk, eraseCommand, ['QQQQ2345', ...actor])).said).toBe(
      'Kỳ 2022 không có bài, bản nháp hay báo cáo nào mang số “QQQQ2345”.\n',
    );
  });
});
