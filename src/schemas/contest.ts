import { z } from 'astro/zod';
import { award, round } from './rubric.ts';
import { filledText, identifier, isoDate, isoInstant, sample } from './values.ts';

const period = z.strictObject({
  opens_at: isoInstant.describe('Thời điểm bắt đầu, tính cả thời điểm này.'),
  closes_at: isoInstant.describe('Thời điểm kết thúc, không tính chính thời điểm này.'),
});

const timeline = z.strictObject({
  submission: period.describe('Thời gian nhận bài.'),
  finalists: z
    .strictObject({ announced_at: isoInstant, sample })
    .optional()
    .describe('Thời điểm công bố bài vào vòng 2; trước đó danh sách không được đăng.'),
  preparation_days: z
    .int()
    .min(1)
    .optional()
    .describe('Số ngày lịch để tác giả chuẩn bị, không tính ngày công bố.'),
  defence: z
    .strictObject({ starts_on: isoDate, ends_on: isoDate, sample })
    .optional()
    .describe('Những ngày bảo vệ ý tưởng.'),
  awards: z
    .strictObject({ announced_at: isoInstant, sample })
    .optional()
    .describe('Thời điểm công bố giải; trước đó điểm và giải không được đăng.'),
  holidays: z
    .array(isoDate)
    .default([])
    .describe('Ngày nghỉ lễ rơi vào thời gian cuộc thi, để dời hạn sang ngày làm việc kế tiếp.'),
});

const field = z.strictObject({
  id: identifier,
  name: filledText,
  short_name: z.string().optional(),
  description: z.string().optional(),
  icon: z
    .enum(['scroll', 'stamp', 'network', 'badge', 'coins', 'server', 'circle'])
    .default('circle')
    .describe('Hình đi kèm lĩnh vực.'),
});

/** How entries come in through the form. */
const intake = z
  .strictObject({
    grace_seconds: z
      .int()
      .min(0)
      .max(3600)
      .default(120)
      .describe(
        'Số giây sau hạn mà một lần gửi bắt đầu trước hạn còn được chờ cho xong, vì đường truyền chậm.',
      ),
    max_files: z
      .int()
      .min(0)
      .max(20)
      .default(5)
      .describe('Số tệp đính kèm nhiều nhất của một bài.'),
    max_file_mb: z.int().min(1).max(200).default(20).describe('Cỡ lớn nhất của một tệp, MB.'),
    max_total_mb: z
      .int()
      .min(1)
      .max(1000)
      .default(50)
      .describe('Cỡ lớn nhất của mọi tệp trong một bài cộng lại, MB.'),
    entry_id_prefix: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/)
      .optional()
      .describe('Phần đầu của mã bài, ví dụ HG22-; để trống thì là năm và gạch nối.'),
  })
  .prefault({})
  .describe('Nhận bài qua biểu mẫu trên trang.');

/** contest.yaml: everything about an edition that is not a table. */
export const contestSchema = z.strictObject({
  name: filledText.describe('Tên đầy đủ của cuộc thi.'),
  short_name: filledText.describe('Tên ngắn, dùng ở đầu trang.'),
  year: z.int().min(1975).max(2100),
  language: z.enum(['vi', 'en']).default('vi').describe('Ngôn ngữ của các bài dự thi.'),
  sample,
  sample_note: z.string().optional().describe('Câu ghi trên các trang có số liệu minh họa.'),
  content: z
    .string()
    .regex(/^(\.\/)?[a-z0-9][a-z0-9-]*$/)
    .optional()
    .describe('Thư mục bài viết: tên trong src/content, hoặc ./tên ngay cạnh contest.yaml.'),
  place: z.string().optional().describe('Địa phương tổ chức.'),
  organiser: z.strictObject({
    name: filledText,
    receiving_office: z.string().optional().describe('Nơi nhận bài.'),
    unit_code: z.string().optional().describe('Đơn vị thường trực, theo units.csv.'),
  }),
  decision: z
    .strictObject({ number: filledText, title: filledText, issuer: filledText, issued_on: isoDate })
    .optional()
    .describe('Văn bản ban hành cuộc thi.'),
  programmes: z.array(filledText).default([]).describe('Các chương trình mà bài phải phục vụ.'),
  archived: z
    .boolean()
    .default(false)
    .describe('true với cuộc thi đã xong mà không còn mốc thời gian: mọi kết quả được đăng.'),
  timeline: timeline.optional(),
  paper_entries: z
    .enum(['arrival', 'postmark'])
    .default('arrival')
    .describe('Bài giấy tính ngày đến (arrival) hay ngày dấu bưu điện (postmark).'),
  own_unit_models: z
    .enum(['allowed', 'refused'])
    .default('allowed')
    .describe('Mô hình đang áp dụng ở đơn vị của tác giả có được dự thi không.'),
  max_authors: z.int().min(1).optional().describe('Số tác giả nhiều nhất của một bài.'),
  intake,
  fields: z.array(field).min(1),
  rounds: z.array(round).default([]),
  tie_break: z
    .array(identifier)
    .default([])
    .describe('Các tiêu chí xét lần lượt khi bằng điểm; sau đó Ban Tổ chức biểu quyết.'),
  awards: z.array(award).default([]),
  awards_reason: filledText
    .optional()
    .describe(
      'Ghi mục này khi giải không xét theo thứ hạng điểm, ví dụ do bỏ phiếu: giải không bị đối chiếu với thứ hạng, và lý do được công bố.',
    ),
  published_marks: z
    .enum(['sheets', 'means'])
    .default('sheets')
    .describe(
      'Công bố các phiếu không ghi giám khảo, đảo thứ tự riêng ở từng bài (sheets), hay chỉ điểm trung bình theo tiêu chí (means).',
    ),
  minutes_signatures: z
    .array(filledText)
    .min(1)
    .default(['Thư ký', 'Trưởng Ban Giám khảo', 'Trưởng Ban Tổ chức'])
    .describe('Chức danh ở các chỗ ký của biên bản, từ trái sang phải.'),
});

export type Contest = z.output<typeof contestSchema>;
export type Timeline = NonNullable<Contest['timeline']>;
export type Round = Contest['rounds'][number];
export type Criterion = Round['criteria'][number];
export type Award = Contest['awards'][number];
export type ContestField = Contest['fields'][number];
