import { z } from 'astro/zod';
import { cells } from './cells.ts';
import { column, defineTable, type RecordOf } from './table.ts';

/** The organiser's finding on whether an idea is new. */
export const originalityVerdicts = {
  'khong-trung': 'Không trùng lắp',
  'trung-lap': 'Trùng lắp',
  'chua-xet': 'Chưa xét',
} as const;

/** The organiser's decision: awards to entries or, for collective awards, to units. */
export const results = defineTable({
  name: 'results',
  title: 'Quyết định của Ban Tổ chức',
  description:
    'Mỗi dòng là quyết định về một bài (có mã bài) hoặc một giải tập thể (có mã đơn vị).',
  key: ['entry_id', 'unit_code'],
  schema: z.object({
    entry_id: column(cells.id.optional(), {
      title: 'Mã bài',
      description: 'Mã bài trong submissions; để trống với giải tập thể.',
      visibility: 'public',
      searchable: false,
    }),
    unit_code: column(cells.text(200).optional(), {
      title: 'Mã đơn vị nhận giải tập thể',
      description: 'Mã hoặc tên đơn vị trong units; chỉ dùng cho giải tập thể.',
      visibility: 'public',
      searchable: false,
    }),
    round_reached: column(cells.text(200).optional(), {
      title: 'Vào đến vòng',
      description: 'Mã hoặc tên vòng xa nhất mà bài được dự.',
      visibility: 'public',
      searchable: false,
    }),
    award: column(cells.text(200).optional(), {
      title: 'Giải',
      description: 'Mã hoặc tên giải, có trong contest.yaml.',
      visibility: 'public',
      searchable: false,
    }),
    citation: column(cells.text(1500).optional(), {
      title: 'Nhận xét của Ban Giám khảo',
      description: 'Lời nhận xét được công bố cùng giải.',
      visibility: 'public',
      prose: true,
    }),
    ranking_reason: column(cells.text(1500).optional(), {
      title: 'Lý do khác thứ hạng',
      description:
        'Vì sao quyết định khác với thứ hạng tính được; bắt buộc khi có khác, và được công bố.',
      visibility: 'public',
      prose: true,
    }),
    originality: column(cells.choice(originalityVerdicts).optional(), {
      title: 'Kết luận về tính mới',
      description: 'Bài có trùng với mô hình đã áp dụng hay không.',
      visibility: 'public',
      searchable: false,
    }),
    precedent_id: column(cells.id.optional(), {
      title: 'Mã tiền lệ',
      description: 'Tiền lệ trong precedents mà bài bị trùng.',
      visibility: 'public',
      searchable: false,
    }),
    originality_reason: column(cells.text(1500).optional(), {
      title: 'Lý do kết luận trùng lắp',
      description: 'Trùng ở điểm nào; bắt buộc khi kết luận trùng lắp.',
      visibility: 'public',
      prose: true,
    }),
    disqualified_reason: column(cells.text(1500).optional(), {
      title: 'Lý do không hợp lệ',
      description: 'Vì sao bài bị loại; để trống nếu bài hợp lệ.',
      visibility: 'public',
      prose: true,
    }),
    announced_score: column(cells.number.optional(), {
      title: 'Điểm đã công bố',
      description: 'Điểm Ban Tổ chức đã công bố, để đối chiếu với điểm tính lại.',
      visibility: 'public',
    }),
    decision_no: column(cells.text(60).optional(), {
      title: 'Số quyết định',
      description: 'Số quyết định công nhận.',
      visibility: 'public',
    }),
  }),
});

export type Result = RecordOf<typeof results>;
