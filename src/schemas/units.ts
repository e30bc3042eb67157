import { z } from 'astro/zod';
import { cells } from './cells.ts';
import { column, defineTable, type RecordOf } from './table.ts';

/** Kinds of unit, in the order of the list of units. */
export const unitKinds = {
  tinh: 'Cấp tỉnh',
  so: 'Sở và cơ quan ngang sở',
  'co-quan': 'Cơ quan, tổ chức khác cấp tỉnh',
  'nganh-doc': 'Cơ quan ngành dọc',
  huyen: 'Cấp huyện',
  xa: 'Cấp xã',
} as const;

export type UnitKind = keyof typeof unitKinds;

/** The register of units; names of abolished units stay as history, with a successor. */
export const units = defineTable({
  name: 'units',
  title: 'Đơn vị',
  description:
    'Sổ đăng ký đơn vị. Các bảng khác gọi đơn vị bằng mã hoặc bằng tên; tên trùng nhau thì phải ghi mã.',
  key: ['code'],
  schema: z.object({
    code: column(cells.id.required(), {
      title: 'Mã đơn vị',
      description: 'Mã riêng; huyện và xã dùng mã của cơ quan thống kê.',
      visibility: 'public',
    }),
    name: column(cells.text(200).required(), {
      title: 'Tên đơn vị',
      description: 'Tên đầy đủ; các bảng khác có thể viết tắt (UBND, TX., Sở GD&ĐT).',
      visibility: 'public',
    }),
    kind: column(cells.choice(unitKinds).required(), {
      title: 'Loại đơn vị',
      description: 'Cấp hoặc loại của đơn vị.',
      visibility: 'public',
    }),
    parent_code: column(cells.id.optional(), {
      title: 'Mã đơn vị cấp trên',
      description: 'Đơn vị trực tiếp phía trên.',
      visibility: 'public',
    }),
    valid_from: column(cells.date.optional(), {
      title: 'Có từ ngày',
      description: 'Ngày đơn vị bắt đầu hoạt động; để trống nếu trước cuộc thi.',
      visibility: 'public',
    }),
    valid_to: column(cells.date.optional(), {
      title: 'Đến hết ngày',
      description: 'Ngày cuối cùng đơn vị còn hoạt động; để trống nếu vẫn còn.',
      visibility: 'public',
    }),
    successor_code: column(cells.id.optional(), {
      title: 'Mã đơn vị kế thừa',
      description: 'Đơn vị tiếp nhận sau khi sắp xếp.',
      visibility: 'public',
    }),
  }),
});

export type Unit = RecordOf<typeof units>;
