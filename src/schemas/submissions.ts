import { cells } from './cells.ts';
import { column, defineTable, type RecordOf } from './table.ts';
import { z } from 'astro/zod';

/** Who enters. */
export const entrantKinds = {
  'ca-nhan': 'Cá nhân',
  'tap-the': 'Tập thể',
  'to-chuc': 'Tổ chức',
  'doanh-nghiep': 'Doanh nghiệp',
} as const;

/** One row an entry; what it says about people stays private, its full text is for winners. */
export const submissions = defineTable({
  name: 'submissions',
  title: 'Bài dự thi',
  description: 'Mỗi dòng là một bài dự thi mà Ban Tổ chức đã nhận.',
  key: ['id'],
  schema: z.object({
    id: column(cells.id.required(), {
      title: 'Mã bài',
      aliases: ['Mã số', 'Mã bài dự thi'],
      description: 'Mã riêng của bài, không đổi; là phần cuối địa chỉ trang của bài.',
      visibility: 'public',
    }),
    received_at: column(cells.instant.optional(), {
      title: 'Ngày nhận',
      aliases: ['Thời điểm nhận', 'Ngày giờ nhận'],
      description: 'Ngày giờ Ban Tổ chức nhận bài, giờ Việt Nam.',
      visibility: 'public',
      searchable: false,
    }),
    postmarked_on: column(cells.date.optional(), {
      title: 'Ngày dấu bưu điện',
      description: 'Với bài gửi qua bưu điện: ngày trên dấu bưu điện.',
      visibility: 'private',
      searchable: false,
    }),
    title: column(cells.text(200).required(), {
      title: 'Tên bài',
      aliases: ['Tên sáng kiến', 'Tên đề tài', 'Tên mô hình, sáng kiến, giải pháp'],
      description: 'Tên mô hình, sáng kiến hoặc giải pháp.',
      visibility: 'public',
    }),
    field: column(cells.text(200).required(), {
      title: 'Lĩnh vực',
      aliases: ['Lĩnh vực áp dụng'],
      description: 'Mã hoặc tên lĩnh vực, có trong contest.yaml.',
      prompt: 'Một trong các lĩnh vực của cuộc thi.',
      visibility: 'public',
      searchable: false,
    }),
    entrant_kind: column(cells.choice(entrantKinds).optional(), {
      title: 'Loại tác giả',
      description: 'Cá nhân, tập thể, tổ chức hay doanh nghiệp dự thi.',
      visibility: 'public',
      searchable: false,
    }),
    unit_code: column(cells.text(200).optional(), {
      title: 'Đơn vị',
      aliases: ['Mã đơn vị'],
      description:
        'Đơn vị của tác giả: mã hoặc tên trong bảng units; để trống với người dân, doanh nghiệp.',
      prompt: 'Cơ quan, đơn vị của tác giả; người dân, doanh nghiệp để trống.',
      visibility: 'public',
      searchable: false,
    }),
    summary: column(cells.text(600).optional(), {
      title: 'Tóm tắt',
      aliases: ['Tóm tắt nội dung'],
      description: 'Vấn đề, cách làm, kết quả; đọc riêng cũng hiểu.',
      visibility: 'public',
      prose: true,
    }),
    need: column(cells.text(6000).optional(), {
      title: 'Sự cần thiết và thực trạng',
      aliases: ['Sự cần thiết', 'Thực trạng'],
      description: 'Vì sao cần làm: thực trạng, thuận lợi, khó khăn, nguyên nhân.',
      visibility: 'winners',
      consent: 'consent_text',
      prose: true,
    }),
    solution: column(cells.text(12000).optional(), {
      title: 'Nội dung giải pháp',
      aliases: ['Mô tả bản chất của giải pháp', 'Bản chất giải pháp'],
      description: 'Bản chất của giải pháp, từng việc phải làm.',
      visibility: 'winners',
      consent: 'consent_text',
      prose: true,
    }),
    scope: column(cells.text(2000).optional(), {
      title: 'Phạm vi áp dụng',
      description: 'Nơi đã hoặc sẽ áp dụng.',
      visibility: 'winners',
      consent: 'consent_text',
      prose: true,
    }),
    conditions: column(cells.text(4000).optional(), {
      title: 'Điều kiện cần thiết để áp dụng',
      description: 'Con người, thiết bị, kinh phí, văn bản cần có.',
      visibility: 'winners',
      consent: 'consent_text',
      prose: true,
    }),
    benefits: column(cells.text(4000).optional(), {
      title: 'Lợi ích thu được',
      aliases: ['Hiệu quả'],
      description: 'Kết quả đo được, trước và sau.',
      visibility: 'winners',
      consent: 'consent_text',
      prose: true,
    }),
    conclusion: column(cells.text(2000).optional(), {
      title: 'Kết luận',
      aliases: ['Kết luận, kiến nghị'],
      description: 'Điều rút ra, đề nghị với Ban Tổ chức và các đơn vị.',
      visibility: 'winners',
      consent: 'consent_text',
      prose: true,
    }),
    first_applied_on: column(cells.date.optional(), {
      title: 'Ngày áp dụng lần đầu',
      description: 'Để trống nếu chưa áp dụng.',
      visibility: 'winners',
      consent: 'consent_text',
    }),
    confidential: column(cells.text(4000).optional(), {
      title: 'Thông tin cần bảo mật',
      description: 'Điều tác giả yêu cầu giữ kín.',
      visibility: 'private',
      prose: true,
    }),
    contact_phone: column(cells.phone.optional(), {
      title: 'Điện thoại liên hệ',
      aliases: ['Điện thoại', 'Số điện thoại'],
      description: 'Số để Ban Tổ chức liên hệ.',
      visibility: 'private',
    }),
    contact_email: column(cells.text(120).optional(), {
      title: 'Thư điện tử liên hệ',
      aliases: ['Email', 'Thư điện tử'],
      description: 'Thư điện tử để Ban Tổ chức liên hệ.',
      visibility: 'private',
    }),
    originality_pledge: column(cells.yesNo(), {
      title: 'Cam kết không trùng lắp',
      description: 'Tác giả cam kết bài không trùng ý tưởng đã áp dụng.',
      visibility: 'private',
      searchable: false,
    }),
    consent_text: column(cells.yesNo(), {
      title: 'Đồng ý công bố nội dung',
      description: 'Tác giả đồng ý công bố toàn văn bài nếu đoạt giải.',
      visibility: 'private',
      searchable: false,
    }),
    consent_names: column(cells.yesNo(), {
      title: 'Đồng ý công bố tên',
      description: 'Các tác giả đồng ý công bố họ tên, chức danh, nơi công tác nếu đoạt giải.',
      visibility: 'private',
      searchable: false,
    }),
    withdrawn_on: column(cells.date.optional(), {
      title: 'Ngày rút bài',
      description: 'Ngày tác giả rút bài; bài đã rút không được đăng.',
      visibility: 'private',
      searchable: false,
    }),
  }),
});

export type Submission = RecordOf<typeof submissions>;
