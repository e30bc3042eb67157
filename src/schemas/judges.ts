import { z } from 'astro/zod';
import { cells } from './cells.ts';
import { column, defineTable, type RecordOf } from './table.ts';

/** The judges: who they are stays with the organiser, whatever is published of their marks. */
export const judges = defineTable({
  name: 'judges',
  title: 'Giám khảo',
  description:
    'Mỗi dòng là một giám khảo ở một vòng. Bảng dùng để giao bài và kiểm tra phiếu; không bao giờ được đăng.',
  key: ['id', 'round'],
  schema: z.object({
    id: column(cells.id.required(), {
      title: 'Mã giám khảo',
      description: 'Mã riêng của giám khảo, như trong bảng scores.',
      visibility: 'private',
      personal: true,
    }),
    round: column(cells.text(200).optional(), {
      title: 'Vòng',
      description: 'Mã hoặc tên vòng mà giám khảo chấm; để trống nếu chấm mọi vòng.',
      visibility: 'private',
      searchable: false,
    }),
    name: column(cells.text(120).optional(), {
      title: 'Họ và tên',
      aliases: ['Họ tên', 'Giám khảo'],
      description: 'Họ và tên đầy đủ; để kiểm tra giám khảo không chấm bài của mình.',
      visibility: 'private',
    }),
    unit_code: column(cells.text(200).optional(), {
      title: 'Đơn vị',
      aliases: ['Mã đơn vị', 'Đơn vị công tác'],
      description:
        'Mã hoặc tên đơn vị trong units; giám khảo không được giao chấm bài của đơn vị mình.',
      visibility: 'private',
      searchable: false,
    }),
    conflicts: column(cells.text(2000).optional(), {
      title: 'Không chấm',
      aliases: ['Xung đột lợi ích', 'Bài không chấm'],
      description:
        'Mã các bài mà giám khảo đã khai là không được chấm, cách nhau bằng dấu phẩy hoặc chấm phẩy.',
      visibility: 'private',
      searchable: false,
    }),
    most_entries: column(cells.integer(1, 10_000).optional(), {
      title: 'Số bài nhiều nhất',
      description: 'Số bài nhiều nhất giám khảo nhận chấm trong vòng; để trống nếu không giới hạn.',
      visibility: 'private',
      searchable: false,
    }),
  }),
});

export type Judge = RecordOf<typeof judges>;
