import { fork } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backupCommand } from '../../../src/intake/organiser/backup/backup-command.ts';
import { restoreCommand } from '../../../src/intake/organiser/backup/restore-command.ts';
import { verifyCommand } from '../../../src/intake/organiser/backup/verify-command.ts';
import { openFileStore } from '../../../src/intake/files/file-store.ts';
import {
  hashFolder,
  keepPdf,
  makeContent,
  makeDesk,
  run,
  send,
  withDeskStore,
  type Desk,
} from './desk.ts';

async function makeFilledDesk(): Promise<Desk> {
  const desk = await makeDesk();
  const pdf = await keepPdf(desk, 'phu-luc');
  await withDeskStore(desk, async (store) => {
    await send(store, 'a', makeContent({}, [pdf]));
    await send(store, 'a', makeContent({ title: 'Bản hai' }, [pdf]));
    await send(store, 'b', makeContent({ title: 'Bài khác' }));
  });
  return desk;
}

function getPath(desk: Desk, sha256: string): string {
  const files = openFileStore(desk.intakeDir, { askScanner: () => Promise.resolve('clean') });
  return files.getPath(sha256) ?? '';
}

describe('verify', () => {
  it('tells what was checked, and everything that is wrong', async () => {
    const desk = await makeFilledDesk();
    expect(await run(desk, verifyCommand)).toEqual({
      code: 0,
      said: 'Đã kiểm tra: 2 bài, 3 bản, 3 dòng nhật ký, 1 tệp đính kèm (1 KB).\nNhật ký liền mạch, không thiếu và không thừa gì.\n',
    });
    const { sha256 } = await keepPdf(desk, 'phu-luc');
    await appendFile(getPath(desk, sha256), 'x');
    const orphan = await keepPdf(desk, 'thua');
    const { code, said } = await run(desk, verifyCommand);
    expect(code).toBe(1);
    expect(said).toContain('Có 2 điều không đúng:\n');
    expect(said).toContain(`  Tệp ${sha256.slice(0, 12)}… của bài `);
    expect(said).toContain('[file-altered]\n');
    expect(said).toContain(`  Tệp ${orphan.sha256.slice(0, 12)}… nằm trên đĩa`);
    const none = await makeDesk();
    expect((await run(none, verifyCommand)).said).toContain('Chưa có kho bài nào');
    expect(await readdir(none.folder)).toEqual(['data']);
  });
});

describe('backup and restore', () => {
  it('copy a store while another process writes, whole, and bring it back', async () => {
    const desk = await makeFilledDesk();
    const writer = fork(path.resolve('tests/intake/organiser/write-entries.ts'), [desk.intakeDir]);
    onTestFinished(() => void writer.kill());
    await once(writer, 'message');
    const target = path.join(desk.folder, 'sao-luu/hom-nay');
    const { code, said } = await run(desk, backupCommand, [target]);
    writer.send('stop');
    const [exitCode] = (await once(writer, 'exit')) as [number];
    expect(exitCode).toBe(0);
    expect(said).toMatch(
      /^Đã sao lưu\. Đã kiểm tra: \d+ bài, \d+ bản, \d+ dòng nhật ký, \d+ tệp đính kèm \(\S+ KB\)\.\nBản sao đầy đủ\. Chép thư mục này sang ổ đĩa khác: /,
    );
    expect(code).toBe(0);
    const copied = Number(/kiểm tra: (\d+) bài/.exec(said)?.[1]);
    expect(copied).toBeGreaterThanOrEqual(20);
    await rm(desk.intakeDir, { recursive: true });
    expect((await run(desk, restoreCommand, [target])).said).toMatch(
      /^Đã kiểm tra: .*\nĐã khôi phục kho bài vào …\/intake\.\n$/,
    );
    expect((await run(desk, verifyCommand)).code).toBe(0);
    expect(await withDeskStore(desk, (store) => store.listEntries('2022').length)).toBe(copied);
  });

  it('restore neither over a store nor from a copy that is damaged', async () => {
    const desk = await makeFilledDesk();
    const target = path.join(desk.folder, 'sao-luu');
    await run(desk, backupCommand, [target]);
    const before = await hashFolder(path.join(desk.intakeDir, 'files'));
    expect(await run(desk, restoreCommand, [target])).toEqual({
      code: 1,
      said: '…/intake đã có tệp. Dừng máy chủ, chuyển thư mục này ra chỗ khác, rồi chạy lại.\n',
    });
    expect(await hashFolder(path.join(desk.intakeDir, 'files'))).toEqual(before);
    const { sha256 } = await keepPdf(desk, 'phu-luc');
    await rm(desk.intakeDir, { recursive: true });
    await mkdir(desk.intakeDir);
    await rm(path.join(target, 'files', sha256.slice(0, 2), sha256));
    const { code, said } = await run(desk, restoreCommand, [target]);
    expect(code).toBe(1);
    expect(said).toContain('Chưa khôi phục gì: bản sao có điều không đúng.\n');
    expect(said).toContain('không còn trên đĩa. [file-missing]\n');
    expect(await readdir(desk.intakeDir)).toEqual([]);
    expect((await run(desk, restoreCommand, [desk.dataDir])).said).toBe(
      '…/data không phải bản sao lưu của kho bài: không có tệp intake.db.\n',
    );
  });

  it('write only into a new folder, outside of data, site and store', async () => {
    const desk = await makeFilledDesk();
    const full = path.join(desk.folder, 'day');
    await mkdir(full);
    await writeFile(path.join(full, 'a'), '');
    expect(await run(desk, backupCommand, [full])).toEqual({
      code: 2,
      said: 'Thư mục đã có tệp; ghi tên một thư mục mới.\n',
    });
    expect((await run(desk, backupCommand, [path.join(desk.dataDir, 'x')])).said).toBe(
      'Không ghi vào thư mục dữ liệu; chọn chỗ khác.\n',
    );
    expect((await run(desk, backupCommand, [path.join(desk.intakeDir, 'x')])).said).toBe(
      'Không sao lưu vào chính kho bài; chọn chỗ khác.\n',
    );
    expect((await run(desk, backupCommand, [path.join(full, 'a', 'b')])).code).toBe(1);
    expect(await readdir(full)).toEqual(['a']);
  });
});
