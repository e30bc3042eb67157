import { z } from 'astro/zod';
import { cells } from './cells.ts';
import { column, defineTable, type RecordOf } from './table.ts';

/** How far a unit is with a model it replicates. */
export const adoptionStatuses = {
  'dang-chuan-bi': 'Đang chuẩn bị',
  'dang-thu-nghiem': 'Đang thử nghiệm',
  'dang-ap-dung': 'Đang áp dụng',
  'da-dung': 'Đã dừng',
} as const;

/** Which unit replicates which model; kept by the organiser, with the date it was last confirmed. */
export const adoptions = defineTable({
  name: 'adoptions',
  title: 'Đơn vị áp dụng',
  description: 'Mỗi dòng là một đơn vị áp dụng một mô hình, do Ban Tổ chức xác nhận.',
  key: ['entry_id', 'unit_code'],
  schema: z.object({
    entry_id: column(cells.id.required(), {
      title: 'Mã bài',
      description: 'Mã bài của mô hình được nhân rộng.',
      visibility: 'public',
    }),
    unit_code: column(cells.text(200).required(), {
      title: 'Mã đơn vị áp dụng',
      description: 'Mã hoặc tên đơn vị trong units.',
      visibility: 'public',
    }),
    decision_no: column(cells.text(60).optional(), {
      title: 'Số quyết định',
      description: 'Số quyết định hoặc văn bản cho áp dụng.',
      visibility: 'public',
    }),
    started_on: column(cells.date.required(), {
      title: 'Ngày bắt đầu',
      description: 'Ngày bắt đầu áp dụng.',
      visibility: 'public',
    }),
    status: column(cells.choice(adoptionStatuses).required(), {
      title: 'Tình trạng',
      description: 'Đang chuẩn bị, thử nghiệm, áp dụng hay đã dừng.',
      visibility: 'public',
    }),
    last_confirmed_on: column(cells.date.required(), {
      title: 'Ngày xác nhận gần nhất',
      description: 'Ngày Ban Tổ chức xác nhận tình trạng lần cuối.',
      visibility: 'public',
    }),
    result: column(cells.text(600).optional(), {
      title: 'Kết quả',
      description: 'Kết quả đơn vị áp dụng báo cáo.',
      visibility: 'public',
    }),
  }),
});

export type Adoption = RecordOf<typeof adoptions>;
