import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { encode } from '../encodings/encode.ts';
import { contest, listFiles, makeDesk, makeWorkbook, readPreview, readText, run } from './run.ts';

const rows = [
  ['UBND TỈNH BẾN MỚI', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['SỞ NỘI VỤ'],
  ['DANH SÁCH BÀI DỰ THI NĂM 2027'],
  ['STT', 'Mã hồ sơ', 'Họ tên tác giả', 'Tên giải pháp', 'Lĩnh vực dự thi', 'Ngày nộp'],
  ['1', 'HS-01', 'Nguyễn Văn An', 'Một cửa lưu động về ấp', 'Cải cách thể chế', '20/8/2027'],
  ['2', 'HS-02', 'Trần Thị Bình', 'Sổ tay điện tử cho công chức', 'Tài chính công', '21/8/2027'],
];

describe("an office's own list", () => {
  it('in TCVN3, under titles of the office, is read whole', async () => {
    const desk = await makeDesk();
    const tcvn3 = rows.map((row) => row.map((text) => encode(text, 'tcvn3')));
    const workbook = makeWorkbook({ 'Danh sach': tcvn3 }, 'biff8');
    await writeFile(path.join(desk.folder, 'Danh sách tổng hợp.XLS'), workbook);
    const { status, stdout } = run(desk, ['2027', '--from', 'Danh sách tổng hợp.XLS', ...contest]);
    expect(status).toBe(0);
    expect(readPreview(stdout)).toEqual({
      STT: ['bỏ qua', 'số thứ tự'],
      'Mã hồ sơ': ['id (Mã bài)', 'gần giống'],
      'Họ tên tác giả': ['name (Họ và tên)', 'gần giống'],
      'Tên giải pháp': ['title (Tên bài)', 'gần giống'],
      'Lĩnh vực dự thi': ['field (Lĩnh vực)', 'gần giống'],
      'Ngày nộp': ['received_at (Ngày nhận)', 'gần giống'],
    });
    expect(await readText(desk, '2027/columns.yaml')).toBe(
      `# Tiêu đề trong tệp → cột của chương trình; ý nghĩa từng cột: data/README.md.
tables:
  submissions:
    file: danh-sach-tong-hop.xls
    columns:
      Mã hồ sơ: id
      Tên giải pháp: title
      Lĩnh vực dự thi: field
      Ngày nộp: received_at
    ignore:
      - STT
      - Họ tên tác giả
  authors:
    file: danh-sach-tong-hop.xls
    columns:
      Mã hồ sơ: entry_id
      Họ tên tác giả: name
    ignore:
      - STT
      - Tên giải pháp
      - Lĩnh vực dự thi
      - Ngày nộp
`,
    );
    expect(stdout).toContain('Dữ liệu công bố được: 0 lỗi');
    expect(await readFile(path.join(desk.dataDir, '2027/danh-sach-tong-hop.xls'))).toEqual(
      workbook,
    );
  });

  it('with one field for all, and data to mend, makes the folder and says so', async () => {
    const desk = await makeDesk();
    const text = 'Mã bài\tTên bài\tĐơn vị\tNgày nhận\nA 1\tMột cửa\tSở Nội vụ\t20/8/2027\n';
    await writeFile(path.join(desk.folder, 'scores.tsv'), text);
    const words = ['--from', 'scores.tsv', '--field', 'Sáng kiến', ...contest];
    const { status, stdout } = run(desk, ['2027', ...words]);
    expect(status).toBe(0);
    expect(await listFiles(desk.dataDir)).toContain('2027/bai-du-thi.tsv');
    expect(await readText(desk, '2027/columns.yaml')).toContain(
      '    fixed:\n      field: sang-kien\n',
    );
    expect(stdout).toContain('[id-malformed]');
    expect(stdout).toMatch(
      /Thư mục 2027 đã tạo xong, nhưng dữ liệu còn lỗi nêu trên\. Sửa xong thì chạy: npm run check\n$/,
    );
  });
});

const earlier = `# Theo Kế hoạch 125/KH-UBND.
name: Cuộc thi tỉnh Bến Mới năm 2026
short_name: Sáng kiến Bến Mới 2026
year: 2026
place: Bến Mới
sample: true
content: ./bai-viet
organiser: { name: Sở Nội vụ, unit_code: snv }
# Quyết định cũ.
decision: { number: 1/QĐ, title: Kế hoạch, issuer: UBND tỉnh, issued_on: 2026-06-24 }
timeline:
  submission:
    opens_at: 2026-08-16T00:00:00+07:00
    closes_at: 2026-09-16T00:00:00+07:00
  preparation_days: 10
  holidays: [2026-09-02]
max_authors: 5

# Hai lĩnh vực của tỉnh.
fields:
  - { id: the-che, name: Cải cách thể chế, short_name: Thể chế }
  - { id: tai-chinh, name: Tài chính công } # tiền của dân

rounds:
  - id: vong-1
    name: Vòng 1
    sample: true
    criteria:
      - { id: tinh-moi,   name: Tính mới, max: 10, step: 0.5 } # trong tỉnh
tie_break: [tinh-moi]
`;

describe('an edition like an earlier one', () => {
  it('takes over its rules as they are written, and no date and number of a paper', async () => {
    const desk = await makeDesk();
    const before = path.join(desk.dataDir, '2026');
    await mkdir(path.join(before, 'bai-viet/pages'), { recursive: true });
    await writeFile(path.join(before, 'contest.yaml'), earlier);
    await cp('data/schemas', path.join(desk.dataDir, 'schemas'), { recursive: true });
    await writeFile(path.join(desk.dataDir, 'units.csv'), 'code,name,kind\nsnv,Sở Nội vụ,so\n');
    await writeFile(
      path.join(desk.folder, 'ds.csv'),
      'Mã bài,Tên bài,Lĩnh vực\nA-1,Một cửa,Thể chế\nA-2,Sổ tay,Tài chính công\nA-3,Kho số,Khác\n',
    );
    const { status, stdout } = run(desk, ['2027', '--from', 'ds.csv', ...contest]);
    expect(status).toBe(0);
    expect(stdout).toContain(
      'Lĩnh vực (lấy từ kỳ 2026): Cải cách thể chế; Tài chính công.\n  Tệp có giá trị không thuộc lĩnh vực nào: “Khác”; nêu các lĩnh vực bằng --field nếu danh sách trên không đúng.\n',
    );
    expect(stdout).toContain(
      'Vòng thi, giải thưởng lấy từ kỳ 2026 còn ghi sample: true (minh họa); khi đã đúng thể lệ thì xóa mục đó.',
    );
    expect(await readText(desk, '2027/columns.yaml')).toContain(
      '    values:\n      field:\n        Thể chế: the-che\n',
    );
    expect(await readText(desk, '2027/contest.yaml'))
      .toBe(`# yaml-language-server: $schema=../schemas/contest.schema.json
# Ý nghĩa từng mục: data/README.md. Chưa có văn bản ban hành cuộc thi (decision) và bài viết (content).
# Vòng thi, tiêu chí, giải thưởng: lấy từ kỳ 2026.
name: Cuộc thi sáng kiến tỉnh Bến Mới năm 2027
short_name: Sáng kiến Bến Mới 2027
year: 2027
place: Bến Mới
organiser:
  name: Sở Nội vụ

timeline:
  submission:
    opens_at: 2027-08-16T00:00:00+07:00
    closes_at: 2027-09-16T00:00:00+07:00 # hết 23:59:59 ngày 15/9/2027
  preparation_days: 10
  # Chưa có ngày, thêm khi đã biết:
  #   finalists: { announced_at }, công bố bài vào vòng 2
  #   defence: { starts_on, ends_on }, bảo vệ ý tưởng
  #   awards: { announced_at }, công bố giải

max_authors: 5

# Hai lĩnh vực của tỉnh.
fields:
  - { id: the-che, name: Cải cách thể chế, short_name: Thể chế }
  - { id: tai-chinh, name: Tài chính công } # tiền của dân

rounds:
  - id: vong-1
    name: Vòng 1
    sample: true
    criteria:
      - { id: tinh-moi,   name: Tính mới, max: 10, step: 0.5 } # trong tỉnh
tie_break: [tinh-moi]
`);
    expect(await readText(desk, 'units.csv')).toBe('code,name,kind\nsnv,Sở Nội vụ,so\n');
  });
});
