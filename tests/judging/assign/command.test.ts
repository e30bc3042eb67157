import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { assignCommand } from '../../../src/judging/assign/command.ts';
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
    sheets_per_entry: 2
    criteria: [{ id: tinh-moi, name: Tính mới, max: 10, step: 0.5 }]
  - id: vong-2
    name: Vòng 2
    criteria: [{ id: trinh-bay, name: Trình bày, max: 10, step: 1 }]
`;

const units = `code,name,kind,parent_code
93,Tỉnh Hậu Giang,tinh,
935,UBND huyện Vị Thủy,huyen,93
vitrung,UBND xã Vị Trung,xa,935
snv,Sở Nội vụ tỉnh Hậu Giang,so,93
`;

const files = {
  'contest.yaml': contestYaml,
  'submissions.csv': `id,title,field,unit_code,withdrawn_on
HG22-001,Phiếu hẹn có mã,chinh-quyen-so,UBND xã Vị Trung,
HG22-002,Sổ tay một cửa,chinh-quyen-so,snv,
HG22-003,Đò đưa hồ sơ,chinh-quyen-so,935,
HG22-004,Bài đã rút,chinh-quyen-so,,2022-09-01
HG22-005,Bảng việc một trang,chinh-quyen-so,,
`,
  'authors.csv': `entry_id,name,workplace
HG22-001,Trần Thị Bích Liên,
HG22-002,Lê Văn Tám,
HG22-003,Ngô An,
HG22-005,Cao Thu Vân,"UBND xã Vị Trung, huyện Vị Thủy"
`,
  'judges.csv': `id,round,name,unit_code,conflicts,most_entries
GK-01,,Phạm Văn Chín,huyện Vị Thủy,,
GK-02,Vòng 1,LÊ VĂN TÁM,,,
GK-03,vong-1,Đỗ Thị Mười,93,HG22-005,
GK-04,vong-1,,,"HG22-001; HG22-002",
GK-05,vong-1,,,,
GK-06,vong-2,,,,
`,
};

async function makeDesk(own: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'assign-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const edition = path.join(folder, 'data', '2022');
  await mkdir(edition, { recursive: true });
  await writeFile(path.join(folder, 'data', 'units.csv'), units);
  for (const [name, content] of Object.entries({ ...files, ...own })) {
    await writeFile(path.join(edition, name), content);
  }
  return folder;
}

async function run(folder: string, ...words: string[]) {
  let said = '';
  const add = (text: string) => void (said += text);
  const settings = getSettings({ DATA_DIR: path.join(folder, 'data') });
  const code = await assignCommand.run(words, settings, { out: add, error: add });
  return { code, said };
}

function readAssignments(folder: string): Promise<string> {
  return readFile(path.join(folder, 'data', '2022', 'assignments.csv'), 'utf8');
}

describe('judging -- assign', () => {
  it('gives each entry its judges, none of whom is kept off it, and says how many each has', async () => {
    const desk = await makeDesk();
    const { code, said } = await run(desk, '--round', 'vong-1');
    expect(said).toBe(
      [
        'Vòng 1',
        '  Giám khảo  Số bài  Không được chấm',
        '  GK-01           1  3 (cùng đơn vị)',
        '  GK-02           2  1 (trùng tên tác giả)',
        '  GK-03           2  1 (đã khai không chấm)',
        '  GK-04           1  2 (đã khai không chấm)',
        '  GK-05           2  0',
        '4 bài, 8 phiếu; mỗi giám khảo từ 1 đến 2 bài.',
        'Đã ghi 2022/assignments.csv. Cùng dữ liệu, chạy lại với --seed 2022 sẽ ra đúng cách giao này.',
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
    const rows = (await readAssignments(desk)).split('\r\n');
    expect(rows[0]).toBe('\uFEFFround,entry_id,judge_id');
    expect(rows).toHaveLength(10);
    expect(rows.filter((row) => row.includes('GK-01'))).toEqual(['vong-1,HG22-002,GK-01']);
    expect(rows).not.toContain('vong-1,HG22-002,GK-02');
    expect(rows.join()).not.toContain('HG22-004');
  });

  it('says that marks are there before it spreads a round anew', async () => {
    const desk = await makeDesk({
      'assignments.csv': 'round,entry_id,judge_id\nvong-1,HG22-001,GK-05\n',
      'scores.csv': 'round,entry_id,judge_id,criterion,score\nvong-1,HG22-001,GK-05,tinh-moi,7.5\n',
    });
    expect(await run(desk, '--round', 'vong-1')).toEqual({
      code: 1,
      said: 'Vòng 1 đã có 1 dòng trong bảng giao bài, và đã có điểm trong bảng scores. Để giao thêm giám khảo cho một bài, ghi thêm dòng vào bảng giao bài. Nếu thêm --again, các dòng đó bị bỏ và phiếu đã chấm có thể thành phiếu không được giao.\n',
    });
  });

  it('gives the same again for the same seed, and leaves other rounds alone', async () => {
    const before = 'round,entry_id,judge_id\nvong-2,HG22-003,GK-06\nvong-1,HG22-001,GK-05\n';
    const desk = await makeDesk({ 'assignments.csv': before });
    const refused = await run(desk, '--round', 'vong-1');
    expect(refused.said).toBe(
      'Vòng 1 đã có 1 dòng trong bảng giao bài; có thể đã được sửa tay, phiếu có thể đã phát. Thêm --again nếu muốn bỏ các dòng đó và giao lại từ đầu.\n',
    );
    expect(refused.code).toBe(1);
    expect(await readAssignments(desk)).toBe(before);
    expect((await run(desk, '--round', 'Vòng 1', '--again', '--seed', '7')).code).toBe(0);
    const first = await readAssignments(desk);
    expect(first.split('\r\n')[1]).toBe('vong-2,HG22-003,GK-06');
    expect(first.split('\r\n')).toHaveLength(11);
    expect((await run(desk, '--round', 'vong-1', '--again', '--seed', '7')).code).toBe(0);
    expect(await readAssignments(desk)).toBe(first);
  });

  it.each([
    [
      'an entry with too few judges',
      ['--round', 'vong-1', '--per-entry', '4'],
      {},
      'Chưa giao được bài, không có gì thay đổi. Mỗi bài cần 4 giám khảo, nhưng có bài không đủ người:\n' +
        '  HG22-001: chỉ có 3 giám khảo được chấm; không được chấm: GK-01 (cùng đơn vị), GK-04 (đã khai không chấm).\n' +
        '  HG22-002: chỉ có 3 giám khảo được chấm; không được chấm: GK-02 (trùng tên tác giả), GK-04 (đã khai không chấm).\n' +
        '  HG22-005: chỉ có 3 giám khảo được chấm; không được chấm: GK-01 (cùng đơn vị), GK-03 (đã khai không chấm).\n' +
        'Mời thêm giám khảo vào judges.csv, hoặc giảm số phiếu mỗi bài bằng --per-entry. ' +
        'Chỉ vài bài thiếu người thì cũng có thể giao ít phiếu hơn, rồi ghi thêm dòng vào assignments.csv cho các bài còn lại.\n',
    ],
    [
      'more sheets than judges',
      ['--round', 'vong-1', '--per-entry', '6'],
      {},
      'Vòng 1: mỗi bài cần 6 giám khảo, nhưng judges.csv chỉ có 5 người chấm vòng này. Mời thêm giám khảo, hoặc giảm số phiếu mỗi bài bằng --per-entry.\n',
    ],
    [
      'judges who take too few',
      ['--round', 'vong-1'],
      { 'judges.csv': 'id,most_entries\nGK-01,3\nGK-02,2\n' },
      'Chưa giao được bài, không có gì thay đổi. Cần 8 phiếu, nhưng tất cả giám khảo cộng lại chỉ nhận được 5 phiếu. Tăng “Số bài nhiều nhất” (most_entries) trong judges.csv, mời thêm giám khảo, hoặc giảm số phiếu mỗi bài bằng --per-entry.\n',
    ],
    [
      'entries that need more of a judge than he takes',
      ['--round', 'vong-1'],
      {
        'judges.csv': 'id,unit_code,most_entries\nGK-01,935,\nGK-02,935,\nGK-03,,2\nGK-04,,\n',
      },
      'Chưa giao được bài, không có gì thay đổi. 3 bài (HG22-001, HG22-003, HG22-005) cần 3 phiếu của các giám khảo GK-03, nhưng những người này cộng lại chỉ nhận được 2 phiếu; các giám khảo khác không được chấm, hoặc đã chấm, những bài ấy. Tăng “Số bài nhiều nhất” (most_entries) của những người này trong judges.csv, hoặc mời thêm giám khảo.\n',
    ],
    [
      'no judge',
      ['--round', 'vong-1'],
      { 'judges.csv': 'id,round\nGK-06,vong-2\n' },
      'Vòng 1 chưa có giám khảo. Ghi judges.csv trong thư mục của kỳ: mỗi dòng một giám khảo, cột id là mã, round là vong-1 (để trống nếu chấm mọi vòng), unit_code là đơn vị, conflicts là mã các bài không chấm.\n',
    ],
    [
      'a round without a number of sheets',
      ['--round', 'vong-2'],
      {},
      'Chưa rõ mỗi bài cần mấy phiếu: ghi --per-entry 3, hoặc sheets_per_entry của vong-2 trong contest.yaml.\n',
    ],
    [
      'a later round before anybody was let go on',
      ['--round', 'vong-2', '--per-entry', '2'],
      {},
      'Chưa rõ bài nào vào Vòng 2: trước hết ghi cột round_reached trong bảng results cho các bài được vào vòng này.\n',
    ],
    [
      'assignments that columns.yaml reads',
      ['--round', 'vong-1'],
      {
        'columns.yaml': 'tables: { assignments: { file: phan-cong.csv } }\n',
        'phan-cong.csv': 'round,entry_id,judge_id\nvong-2,HG22-003,GK-06\n',
      },
      'columns.yaml đọc bảng giao bài từ phan-cong.csv; chương trình không ghi vào đó. Xóa mục assignments của columns.yaml, chuyển tệp ra khỏi thư mục, rồi chạy lại.\n',
    ],
    [
      'assignments in another kind of file',
      ['--round', 'vong-1'],
      { 'assignments.tsv': 'round\tentry_id\tjudge_id\nvong-2\tHG22-003\tGK-06\n' },
      'Bảng giao bài đang nằm ở assignments.tsv; chương trình chỉ ghi vào assignments.csv. Lưu bảng thành assignments.csv (CSV UTF-8), chuyển assignments.tsv ra khỏi thư mục, rồi chạy lại.\n',
    ],
  ])('refuses %s, and changes nothing', async (_, words, own, expected) => {
    const desk = await makeDesk(own);
    const before = await readdir(path.join(desk, 'data', '2022'));
    expect(await run(desk, ...words)).toEqual({ code: 1, said: expected });
    expect(await readdir(path.join(desk, 'data', '2022'))).toEqual(before);
  });

  it('gives a later round only the entries that reached it', async () => {
    const results = 'entry_id,round_reached\nHG22-002,vong-2\nHG22-003,Vòng 2\n';
    const desk = await makeDesk({ 'results.csv': results });
    expect((await run(desk, '--round', 'vong-2', '--per-entry', '1')).code).toBe(0);
    const rows = (await readAssignments(desk)).split('\r\n').slice(1, -1);
    expect(rows.map((row) => row.split(',')[1])).toEqual(['HG22-002', 'HG22-003']);
    expect(rows).toContain('vong-2,HG22-003,GK-06');
  });

  it.each([[['--per-entry', '0']], [['--per-entry', 'ba']], [['--vong', 'vong-1']], [['vong-1']]])(
    'does not understand %j',
    async (words) => {
      expect(await run('/tmp', ...words)).toEqual({
        code: 2,
        said: 'Cách dùng: npm run judging -- assign [--edition 2022] --round vong-1 [--seed 2022] [--per-entry 3] [--again]\n',
      });
    },
  );
});
