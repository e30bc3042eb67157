import { readXlsx } from 'hucre';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sheetsCommand } from '../../../src/judging/sheets/command.ts';
import { getSettings } from '../../../src/settings.ts';

const contestYaml = `name: Cuộc thi sáng kiến
short_name: Sáng kiến
year: 2022
archived: true
organiser: { name: Ban Tổ chức }
fields: [{ id: chinh-quyen-so, name: Chính quyền số }]
rounds:
  - id: vong-1
    name: Vòng 1
    criteria: [{ id: tinh-moi, name: Tính mới, max: 10, step: 0.5 }]
  - id: vong-2
    name: Vòng 2
    criteria: [{ id: trinh-bay, name: Trình bày, max: 10, step: 1 }]
`;

const files = {
  'contest.yaml': contestYaml,
  'submissions.csv': `id,title,field,summary
HG22-001,Phiếu hẹn có mã,chinh-quyen-so,Nhóm Trần Thị Bích Liên làm.
HG22-002,Sổ tay một cửa,chinh-quyen-so,Sổ tay cho người mới.
`,
  'authors.csv': `entry_id,name
HG22-001,Trần Thị Bích Liên
HG22-002,Lê Văn Tám
`,
  'judges.csv': `id,name
GK-01,Phạm Văn Chín
GK-02,Đỗ Thị Mười
`,
  'assignments.csv': `round,entry_id,judge_id
vong-1,HG22-002,GK-02
vong-1,HG22-002,GK-01
vong-1,HG22-001,GK-01
vong-2,HG22-001,GK-02
`,
};

async function makeDesk(own: Readonly<Record<string, string>> = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'sheets-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, 'data', '2022'), { recursive: true });
  for (const [name, content] of Object.entries({ ...files, ...own })) {
    await writeFile(path.join(folder, 'data', '2022', name), content);
  }
  return folder;
}

async function run(folder: string, round: string, out = path.join(folder, 'phieu')) {
  let said = '';
  const add = (text: string) => void (said += text);
  const settings = getSettings({
    DATA_DIR: path.join(folder, 'data'),
    OUT_DIR: path.join(folder, 'dist'),
  });
  const words = ['--round', round, '--out', out];
  const code = await sheetsCommand.run(words, settings, { out: add, error: add });
  return { code, said: said.replaceAll(folder, '…') };
}

async function readTexts(file: string): Promise<string> {
  const { sheets, properties } = await readXlsx(await readFile(file));
  return JSON.stringify([properties, sheets.map(({ rows }) => rows)]);
}

describe('judging -- sheets', () => {
  it('writes a workbook a judge and the list of what was hidden, in a blind round', async () => {
    const folder = await makeDesk();
    expect(await run(folder, 'vong-1')).toEqual({
      code: 0,
      said: `Đã ghi 2 phiếu chấm vào …/phieu:
  GK-01  2 bài
  GK-02  1 bài
Đã che 1 chỗ; 0 chỗ khác cần người đọc lại. Xem da-che.csv trước khi gửi phiếu; tệp này của Ban Tổ chức, không gửi cho giám khảo.
`,
    });
    expect((await readdir(path.join(folder, 'phieu'))).toSorted()).toEqual([
      'GK-01.xlsx',
      'GK-02.xlsx',
      'da-che.csv',
    ]);
    expect(await readdir(folder)).toHaveLength(2);
    const first = await readTexts(path.join(folder, 'phieu', 'GK-01.xlsx'));
    expect(first).toContain('Nhóm [đã che: tác giả] làm.');
    expect(first).not.toMatch(/Bích Liên|Văn Tám|Văn Chín/);
    const second = await readTexts(path.join(folder, 'phieu', 'GK-02.xlsx'));
    expect(second).not.toContain('HG22-001');
    const hidden = await readFile(path.join(folder, 'phieu', 'da-che.csv'), 'utf8');
    expect(hidden).toBe(
      `\uFEFFMã bài,Mục,Việc,Loại,Viết trong bài,Thay bằng,Câu văn\r
HG22-001,Tóm tắt,đã che,tác giả,Trần Thị Bích Liên,[đã che: tác giả],Nhóm Trần Thị Bích Liên làm.\r
`,
    );
  });

  it('shows who wrote an entry in a later round', async () => {
    const folder = await makeDesk();
    expect(await run(folder, 'vong-2')).toEqual({
      code: 0,
      said: 'Đã ghi 1 phiếu chấm vào …/phieu:\n  GK-02  1 bài\n',
    });
    expect(await readdir(path.join(folder, 'phieu'))).toEqual(['GK-02.xlsx']);
    const text = await readTexts(path.join(folder, 'phieu', 'GK-02.xlsx'));
    expect(text).toContain('"Tác giả","Trần Thị Bích Liên"');
  });

  it('writes over nothing', async () => {
    const folder = await makeDesk();
    await mkdir(path.join(folder, 'phieu'));
    expect((await run(folder, 'vong-1')).code).toBe(0);
    const before = await readFile(path.join(folder, 'phieu', 'GK-02.xlsx'));
    expect(await run(folder, 'vong-2')).toEqual({
      code: 1,
      said: 'Chưa ghi phiếu nào vào …/phieu: ở đó đã có tệp. Chuyển các tệp cũ đi nơi khác, hoặc ghi --out là một thư mục mới.\n',
    });
    expect(await readFile(path.join(folder, 'phieu', 'GK-02.xlsx'))).toEqual(before);
    const taken = path.join(folder, 'phieu', 'da-che.csv');
    expect((await run(folder, 'vong-1', taken)).said).toContain('ở đó đã có tệp');
  });

  it('writes nothing where the data or the site stands, also by a link', async () => {
    const folder = await makeDesk();
    await symlink(path.join(folder, 'data'), path.join(folder, 'lien-ket'));
    for (const out of ['data', 'data/2022/phieu', 'lien-ket/phieu']) {
      expect(await run(folder, 'vong-1', path.join(folder, out))).toEqual({
        code: 2,
        said: 'Không ghi vào thư mục dữ liệu: ghi --out là chỗ khác.\n',
      });
    }
    expect(await run(folder, 'vong-1', path.join(folder, 'dist', 'phieu'))).toEqual({
      code: 2,
      said: 'Không ghi vào thư mục trang được đăng: ghi --out là chỗ khác.\n',
    });
    expect((await readdir(folder)).toSorted()).toEqual(['data', 'lien-ket']);
  });

  it('says what is wrong with the assignments and writes nothing', async () => {
    const folder = await makeDesk({
      'assignments.csv': 'round,entry_id,judge_id\nvong-1,HG22-009,GK-01\nvong-1,HG22-001,GK-09\n',
    });
    const { code, said } = await run(folder, 'vong-1');
    expect(code).toBe(1);
    expect(said).toContain('[entry-unknown]');
    expect(said).toContain('[judge-unknown]');
    const empty = await makeDesk({ 'assignments.csv': 'round,entry_id,judge_id\n' });
    expect((await run(empty, 'vong-1')).said).toContain(
      'Chạy: npm run judging -- assign --edition 2022 --round vong-1',
    );
    expect(await readdir(folder)).toEqual(['data']);
  });

  it('shows its usage for wrong words', async () => {
    let said = '';
    const voice = { out: () => undefined, error: (text: string) => void (said += text) };
    expect(await sheetsCommand.run(['--vong', '1'], getSettings({}), voice)).toBe(2);
    expect(said).toBe(
      'Cách dùng: npm run judging -- sheets [--edition 2022] --round vong-1 [--out thư-mục]\n',
    );
  });
});
