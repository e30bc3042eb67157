import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeTestFolder, type Files } from './data-folder.ts';

const spaced = 'id,title,field\nB1,Một  cửa,chinh-quyen-so\n';
const mended = '\uFEFFid,title,field\r\nB1,Một cửa,chinh-quyen-so\r\n';

async function open(files: Files) {
  const folder = await makeTestFolder(files);
  onTestFinished(() => folder.remove());
  return folder;
}

/** Runs as a user who may not write where permissions forbid it; root may write anywhere. */
const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

describe('writing corrected copies', () => {
  it('takes the next free number where a copy or a list lies already', async () => {
    const folder = await open({
      '2022/submissions.csv': spaced,
      '2022/submissions.da-sua.csv': 'của người khác',
      '2022/submissions.thay-doi-2.csv': 'cũng vậy',
    });
    const { stdout, status } = folder.check(['--fix', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      fixed: [
        {
          file: '2022/submissions.csv',
          copy: '2022/submissions.da-sua-3.csv',
          changes: 1,
          list: '2022/submissions.thay-doi-3.csv',
        },
      ],
    });
    expect(status).toBe(0);
    expect(await folder.read('2022/submissions.da-sua-3.csv')).toBe(mended);
    expect(await folder.read('2022/submissions.da-sua.csv')).toBe('của người khác');
    expect(await folder.list('2022')).toHaveLength(6);
  });

  it('reads no copy as a table, and reminds of those that lie there', async () => {
    const folder = await open({
      '2022/submissions.csv': 'id,title,field\nB1,Một cửa,chinh-quyen-so\n',
      '2022/authors.da-sua.csv': 'x,y\n1,2\n',
      '2022/phieu/cham.thay-doi-12.csv': 'x,y\n1,2\n',
      '2022/phieu/cham.csv': 'entry_id,name\nB1,An\n',
      '2022/columns.yaml': 'tables:\n  authors: { file: phieu/cham.csv }\n',
    });
    expect(folder.check([]).stdout).toBe(
      [
        'Dữ liệu công bố được: 0 lỗi, 1 cảnh báo.',
        '',
        'CẢNH BÁO (1)',
        '',
        '2022/authors.da-sua.csv',
        '  cả tệp',
        '    Thư mục còn 2 tệp do lệnh sửa ghi ra (.da-sua, .thay-doi); các tệp này không được đọc như bảng. [copies-left]',
        '    → So bản đã sửa với tệp gốc, thay tệp gốc bằng bản đó, rồi xóa các tệp còn lại, vì trong đó có dữ liệu cá nhân.',
        '',
      ].join('\n'),
    );
  });

  it('says in one line that a folder lets nothing be written, and fails', async () => {
    const folder = await open({ '2022/submissions.csv': spaced });
    const edition = path.join(folder.root, '2022');
    await chmod(folder.root, 0o755);
    await chmod(edition, 0o555);
    const { status, stdout, stderr } = folder.check(['--fix'], asNobody);
    await chmod(edition, 0o755);
    expect(stderr).toBe(
      'Không ghi được bản đã sửa của 2022/submissions.csv: thư mục không cho ghi. Không tệp nào bị ghi dở.\n',
    );
    expect(stdout).toBe('Dữ liệu công bố được: 0 lỗi, 0 cảnh báo.\n');
    expect(status).toBe(1);
    expect(await folder.list('2022')).toEqual(['contest.yaml', 'submissions.csv']);
  });

  it('says so too where the name of a list would be too long for the disk', async () => {
    const name = `${'b'.repeat(243)}.csv`;
    const folder = await open({
      [`2022/${name}`]: spaced,
      '2022/columns.yaml': `tables:\n  submissions: { file: ${name} }\n`,
    });
    const { status, stderr } = folder.check(['--fix']);
    expect(stderr).toBe(
      `Không ghi được bản đã sửa của 2022/${name}: tên tệp quá dài. Không tệp nào bị ghi dở.\n`,
    );
    expect(status).toBe(1);
    expect(await folder.list('2022')).toEqual([name, 'columns.yaml', 'contest.yaml']);
  });

  it('keeps the exit code of the check, and refuses words it does not know', async () => {
    const folder = await open({ '2022/submissions.csv': spaced.replace('B1', 'B 1') });
    const fixed = folder.check(['--format=json', '--fix']);
    expect(fixed.status).toBe(1);
    expect(JSON.parse(fixed.stdout)).toMatchObject({
      ok: false,
      errors: 1,
      fixed: [{ changes: 1 }],
    });
    const refused = folder.check(['--sua']);
    expect(refused.stderr).toBe('Cách dùng: npm run check [-- [--fix] [--format json]]\n');
    expect(refused.status).toBe(2);
  });
});
