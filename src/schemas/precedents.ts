import { z } from 'astro/zod';
import { cells } from './cells.ts';
import { column, defineTable, type RecordOf } from './table.ts';

/** Models already applied somewhere: what a new entry must not duplicate. */
export const precedents = defineTable({
  name: 'precedents',
  title: 'Tiền lệ',
  description: 'Mô hình đã áp dụng trong tỉnh hoặc đã công khai ở nơi khác, có nguồn.',
  key: ['id'],
  schema: z.object({
    id: column(cells.id.required(), {
      title: 'Mã tiền lệ',
      description: 'Mã riêng, không đổi.',
      visibility: 'public',
    }),
    title: column(cells.text(200).required(), {
      title: 'Tên mô hình',
      description: 'Tên như nguồn gọi.',
      visibility: 'public',
    }),
    unit: column(cells.text(200).required(), {
      title: 'Đơn vị',
      description: 'Đơn vị đã áp dụng, viết bằng chữ.',
      visibility: 'public',
    }),
    place: column(cells.text(120).required(), {
      title: 'Địa phương',
      description: 'Tỉnh, thành phố.',
      visibility: 'public',
    }),
    year: column(cells.integer(1975, 2100).optional(), {
      title: 'Năm',
      description: 'Năm bắt đầu, nếu nguồn có nêu.',
      visibility: 'public',
    }),
    field: column(cells.text(200).required(), {
      title: 'Lĩnh vực',
      description: 'Mã hoặc tên lĩnh vực trong contest.yaml, do người nhập xếp loại.',
      visibility: 'public',
    }),
    summary: column(cells.text(600).required(), {
      title: 'Tóm tắt',
      description: 'Mô hình làm gì, kết quả nguồn đã nêu.',
      visibility: 'public',
    }),
    source: column(cells.text(300).required(), {
      title: 'Nguồn',
      description: 'Báo hoặc tài liệu, kèm số bài.',
      visibility: 'public',
    }),
  }),
});

export type Precedent = RecordOf<typeof precedents>;
