import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  contest,
  listFiles,
  makeDesk,
  makeWorkbook,
  readPreview,
  readText,
  run,
  type Desk,
} from './run.ts';

const googleExport = `Dấu thời gian,Địa chỉ email,Họ và tên tác giả (hoặc người đại diện),Đơn vị công tác,Số điện thoại của anh/chị,Tên sáng kiến của anh/chị,Thuộc lĩnh vực nào?,Mô tả giải pháp (càng cụ thể càng tốt),Đồng ý đăng tên nếu đoạt giải?,Góp ý cho Ban Tổ chức
2027/08/20 9:30:00 SA GMT+7,an@example.vn,Nguyễn Văn An,Sở Nội vụ,0912345678,Một cửa lưu động,1. Cải cách thủ tục hành chính,"Mỗi thứ Năm, tổ một cửa về tận ấp.",Tôi đồng ý,
2027/08/21 1:05:10 CH GMT+7,binh@example.vn,Trần Thị Bình,UBND xã Vị Thanh,0987654321,Sổ tay số,Chính quyền số,"Dòng một
Dòng hai",Tôi không đồng ý,Cảm ơn
`;

async function runOn(file: string, content: string | Uint8Array, words: readonly string[]) {
  const desk = await makeDesk();
  await writeFile(path.join(desk.folder, file), content);
  return { desk, ...run(desk, ['2027', '--from', file, ...contest, ...words]) };
}

async function readYaml(desk: Desk) {
  return [await readText(desk, '2027/contest.yaml'), await readText(desk, '2027/columns.yaml')];
}

describe('an export of Google Forms, in a province that has no data folder yet', () => {
  const file = 'Đăng ký dự thi (Câu trả lời).csv';
  const words = [
    ...['--map', 'Đồng ý đăng tên nếu đoạt giải?=consent_names'],
    ...['--id-format', 'BM27-000', '--place', 'Bến Mới', '--awards', '2027-10-28 08:00'],
  ];

  it('becomes an edition that can be published', async () => {
    const { desk, status, stdout, stderr } = await runOn(file, googleExport, words);
    expect([status, stderr]).toEqual([0, '']);
    const [preview = '', told = ''] = stdout.split('\n\nĐã tạo');
    expect(preview).toBe(`Đăng ký dự thi (Câu trả lời).csv: 2 dòng, 10 cột.

TIÊU ĐỀ TRONG TỆP                   CỘT                                     VÌ SAO                    HAI GIÁ TRỊ ĐẦU
Dấu thời gian                       received_at (Ngày nhận)                 cột của biểu mẫu          2027/08/20 9:30:00 SA G… | 2027/08/21 1:05:10 CH …
Địa chỉ email                       contact_email (Thư điện tử liên hệ)     cột của biểu mẫu          an@example.vn | binh@example.vn
Họ và tên tác giả (hoặc người đại…  name (Họ và tên)                        gần giống                 Nguyễn Văn An | Trần Thị Bình
Đơn vị công tác                     workplace (Nơi công tác)                trùng tên                 Sở Nội vụ | UBND xã Vị Thanh
Số điện thoại của anh/chị           contact_phone (Điện thoại liên hệ)      gần giống                 0912345678 | 0987654321
Tên sáng kiến của anh/chị           title (Tên bài)                         gần giống                 Một cửa lưu động | Sổ tay số
Thuộc lĩnh vực nào?                 field (Lĩnh vực)                        gần giống                 1. Cải cách thủ tục hàn… | Chính quyền số
Mô tả giải pháp (càng cụ thể càng…  solution (Nội dung giải pháp)           gần giống                 Mỗi thứ Năm, tổ một cửa… | Dòng một Dòng hai
Đồng ý đăng tên nếu đoạt giải?      consent_names (Đồng ý công bố tên)      theo lựa chọn             Tôi đồng ý | Tôi không đồng ý
Góp ý cho Ban Tổ chức               bỏ qua                                  không có cột tương ứng    Cảm ơn

Tệp không có cột: unit_code (Đơn vị), summary (Tóm tắt), consent_text (Đồng ý công bố nội dung).
Lĩnh vực (lấy từ các giá trị trong tệp): Cải cách thủ tục hành chính; Chính quyền số.`);
    expect(told).toBe(` trong thư mục dữ liệu:
  2027/contest.yaml
  2027/columns.yaml
  2027/dang-ky-du-thi-cau-tra-loi.csv
  units.csv
units.csv mới có dòng tiêu đề: điền danh sách đơn vị của địa phương.

Dữ liệu công bố được: 0 lỗi, 0 cảnh báo.

Bước tiếp theo: npm start
`);
    expect(await listFiles(desk.dataDir)).toEqual([
      '2027/columns.yaml',
      '2027/contest.yaml',
      '2027/dang-ky-du-thi-cau-tra-loi.csv',
      'units.csv',
    ]);
    expect(await readText(desk, '2027/dang-ky-du-thi-cau-tra-loi.csv')).toBe(googleExport);
    expect(await readText(desk, 'units.csv')).toBe(
      '\uFEFFcode,name,kind,parent_code,valid_from,valid_to,successor_code\r\n',
    );
    expect(await readYaml(desk)).toEqual([
      `# Ý nghĩa từng mục: data/README.md. Chưa có văn bản ban hành cuộc thi (decision) và bài viết (content).
name: Cuộc thi sáng kiến tỉnh Bến Mới năm 2027
short_name: Cuộc thi sáng kiến tỉnh Bến Mới năm 2027
year: 2027
place: Bến Mới
organiser:
  name: Sở Nội vụ

timeline:
  submission:
    opens_at: 2027-08-16T00:00:00+07:00
    closes_at: 2027-09-16T00:00:00+07:00 # hết 23:59:59 ngày 15/9/2027
  awards:
    announced_at: 2027-10-28T08:00:00+07:00
  # Chưa có ngày, thêm khi đã biết:
  #   finalists: { announced_at }, công bố bài vào vòng 2
  #   defence: { starts_on, ends_on }, bảo vệ ý tưởng

fields:
  - id: cai-cach-thu-tuc-hanh-chinh
    name: Cải cách thủ tục hành chính
  - id: chinh-quyen-so
    name: Chính quyền số

# Vòng thi và giải thưởng: bỏ dấu # ở đầu dòng, sửa theo thể lệ.
# rounds:
#   - id: vong-1
#     name: Vòng 1
#     criteria:
#       - { id: tinh-moi, name: Tính mới, max: 40, step: 0.5 }
#       - { id: hieu-qua, name: Hiệu quả, max: 30, step: 0.5 }
#       - { id: nhan-rong, name: Khả năng nhân rộng, max: 30, step: 0.5 }
# tie_break: [tinh-moi, hieu-qua, nhan-rong]
# awards:
#   - { id: giai-nhat, name: Giải nhất, rank: 1, count: 1 }
`,
      `# Tiêu đề trong tệp → cột của chương trình; ý nghĩa từng cột: data/README.md.
# Mã bài đánh số theo thứ tự dòng: chỉ thêm dòng ở cuối tệp, không xóa và không xếp lại.
tables:
  submissions:
    file: dang-ky-du-thi-cau-tra-loi.csv
    columns:
      Dấu thời gian: received_at
      Địa chỉ email: contact_email
      Số điện thoại của anh/chị: contact_phone
      Tên sáng kiến của anh/chị: title
      Thuộc lĩnh vực nào?: field
      Mô tả giải pháp (càng cụ thể càng tốt): solution
      Đồng ý đăng tên nếu đoạt giải?: consent_names
    values:
      field:
        1. Cải cách thủ tục hành chính: cai-cach-thu-tuc-hanh-chinh
    numbered:
      id: BM27-000
    ignore:
      - Họ và tên tác giả (hoặc người đại diện)
      - Đơn vị công tác
      - Góp ý cho Ban Tổ chức
  authors:
    file: dang-ky-du-thi-cau-tra-loi.csv
    columns:
      Họ và tên tác giả (hoặc người đại diện): name
      Đơn vị công tác: workplace
    numbered:
      entry_id: BM27-000
    ignore:
      - Dấu thời gian
      - Địa chỉ email
      - Số điện thoại của anh/chị
      - Tên sáng kiến của anh/chị
      - Thuộc lĩnh vực nào?
      - Mô tả giải pháp (càng cụ thể càng tốt)
      - Đồng ý đăng tên nếu đoạt giải?
      - Góp ý cho Ban Tổ chức
`,
    ]);
  });

  it('finds the month first where no other reading fits', async () => {
    const text =
      'Timestamp,Tên bài,Lĩnh vực\n8/20/2027 9:30:00,Một cửa,A\n9/2/2027 8:00:00,Sổ tay,A\n';
    const { desk, status, stdout } = await runOn('f.csv', text, ['--id-format', 'B-00']);
    expect(status).toBe(0);
    expect(stdout).toContain('Ngày trong tệp viết tháng trước, ngày sau (theo nội dung).');
    expect(stdout).toContain('0 lỗi');
    expect(await readText(desk, '2027/columns.yaml')).toContain('    dates: month-first\n');
  });
});

describe('an export of Microsoft Forms', () => {
  it('leaves out what the form counts and measures, and nobody filled in', async () => {
    const day = (text: string) => new Date(`${text}Z`);
    const workbook = makeWorkbook({
      Form1: [
        [
          'ID',
          'Start time',
          'Completion time',
          'Email',
          'Name',
          'Tên mô hình',
          'Lĩnh vực',
          'Tác giả',
        ],
        [
          1,
          day('2027-08-20T08:00'),
          day('2027-08-20T08:30'),
          'anonymous',
          '',
          'Một cửa',
          'A',
          'An',
        ],
        [
          2,
          day('2027-08-21T08:00'),
          day('2027-08-21T08:40'),
          'anonymous',
          '',
          'Sổ tay',
          'B',
          'Chi',
        ],
      ],
    });
    const { desk, status, stdout } = await runOn('Form1.xlsx', workbook, ['--id-format', 'M-00']);
    expect(status).toBe(0);
    expect(stdout).toContain('0 lỗi, 0 cảnh báo');
    expect(readPreview(stdout)).toEqual({
      ID: ['bỏ qua', 'cột của biểu mẫu'],
      'Start time': ['bỏ qua', 'cột của biểu mẫu'],
      'Completion time': ['received_at (Ngày nhận)', 'cột của biểu mẫu'],
      Email: ['bỏ qua', 'cột của biểu mẫu'],
      Name: ['bỏ qua', 'cột của biểu mẫu'],
      'Tên mô hình': ['title (Tên bài)', 'gần giống'],
      'Lĩnh vực': ['field (Lĩnh vực)', 'trùng tên'],
      'Tác giả': ['name (Họ và tên)', 'trùng tên'],
    });
    expect(await readFile(path.join(desk.dataDir, '2027/form1.xlsx'))).toEqual(workbook);
  });
});

describe('an export of Kobo', () => {
  it('is read by the last part of each header, and by the time that has its zone', async () => {
    const text = `start;end;Nhóm một/Tên sáng kiến;Nhóm một/Lĩnh vực;_uuid;_submission_time
2027-08-20T08:00:00.000+07:00;2027-08-20T08:30:00.000+07:00;Một cửa;A;ab-c;2027-08-20T01:30:05
`;
    const { status, stdout } = await runOn('kobo.csv', text, ['--id-format', 'K-00']);
    expect(status).toBe(0);
    expect(stdout).toContain('0 lỗi, 0 cảnh báo');
    expect(readPreview(stdout)).toMatchObject({
      start: ['bỏ qua', 'cột của biểu mẫu'],
      end: ['received_at (Ngày nhận)', 'cột của biểu mẫu'],
      'Nhóm một/Tên sáng kiến': ['title (Tên bài)', 'trùng tên'],
      'Nhóm một/Lĩnh vực': ['field (Lĩnh vực)', 'trùng tên'],
      _submission_time: ['bỏ qua', 'cột của biểu mẫu'],
    });
  });
});
