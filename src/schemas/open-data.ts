import { z } from 'astro/zod';

const text = (title: string) => z.string().describe(title);
const optional = (title: string) => z.string().nullable().describe(title);

/** Rows of the downloads; each file's columns in their order. */
export const openDataRows = {
  'bai-du-thi': z.object({
    id: text('Mã bài'),
    edition: text('Kỳ của cuộc thi (tên thư mục dữ liệu)'),
    title: text('Tên bài'),
    field: text('Mã lĩnh vực'),
    field_name: text('Tên lĩnh vực'),
    entrant_kind: optional('Loại tác giả'),
    unit_code: optional('Mã đơn vị'),
    unit_name: optional('Tên đơn vị'),
    summary: optional('Tóm tắt'),
    received_on: optional('Ngày nhận (YYYY-MM-DD)'),
    status: z
      .enum(['received', 'valid', 'duplicate', 'invalid'])
      .describe('Tình trạng: đã nhận, hợp lệ, trùng lắp, không hợp lệ'),
    status_reason: optional('Lý do trùng lắp hoặc không hợp lệ'),
    round_reached: optional('Vòng xa nhất được dự'),
    award: optional('Mã giải'),
    award_name: optional('Tên giải'),
    sample: z.boolean().describe('true khi số liệu là minh họa'),
  }),
  'ket-qua': z.object({
    edition: text('Kỳ của cuộc thi (tên thư mục dữ liệu)'),
    round: text('Mã vòng'),
    rank: z.int().describe('Hạng; bài đồng hạng có cùng số'),
    entry_id: text('Mã bài'),
    score: z.number().describe('Điểm của bài, chưa làm tròn'),
    criterion: text('Mã tiêu chí'),
    criterion_mean: z.number().describe('Trung bình của tiêu chí trên các phiếu đủ, chưa làm tròn'),
    sheets: z.int().describe('Số phiếu đủ tiêu chí'),
    sample: z.boolean().describe('true khi số liệu là minh họa'),
  }),
  'don-vi': z.object({
    code: text('Mã đơn vị'),
    name: text('Tên đơn vị'),
    kind: text('Loại đơn vị'),
    parent_code: optional('Mã đơn vị cấp trên'),
    valid_from: optional('Có từ ngày'),
    valid_to: optional('Đến hết ngày'),
    successor_code: optional('Mã đơn vị kế thừa'),
  }),
  'tien-le': z.object({
    id: text('Mã tiền lệ'),
    title: text('Tên mô hình'),
    unit: text('Đơn vị'),
    place: text('Địa phương'),
    year: z.int().nullable().describe('Năm'),
    field: text('Mã lĩnh vực'),
    summary: text('Tóm tắt'),
    source: text('Nguồn'),
  }),
  'ap-dung': z.object({
    entry_id: text('Mã bài'),
    unit_code: text('Mã đơn vị áp dụng'),
    decision_no: optional('Số quyết định'),
    started_on: text('Ngày bắt đầu'),
    status: text('Tình trạng'),
    last_confirmed_on: text('Ngày xác nhận gần nhất'),
    result: optional('Kết quả'),
  }),
  'tu-viet-tat': z.object({ term: text('Từ'), means: text('Nghĩa là') }),
} as const;

export type OpenDataName = keyof typeof openDataRows;

export type OpenDataRow<N extends OpenDataName> = z.output<(typeof openDataRows)[N]>;

/** What each download is called. */
export const openDataTitles: Record<OpenDataName, string> = {
  'bai-du-thi': 'Bài dự thi',
  'ket-qua': 'Thứ hạng và điểm theo tiêu chí',
  'don-vi': 'Sổ đăng ký đơn vị',
  'tien-le': 'Mô hình đã áp dụng',
  'ap-dung': 'Đơn vị áp dụng mô hình',
  'tu-viet-tat': 'Từ viết tắt, từ đồng nghĩa',
};
