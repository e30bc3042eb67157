import { z } from 'astro/zod';
import { cells } from './cells.ts';
import { column, defineTable, type RecordOf } from './table.ts';

/** The authors of entries, one row each, as in the table of authors of the national form. */
export const authors = defineTable({
  name: 'authors',
  title: 'Tác giả',
  description:
    'Mỗi dòng là một tác giả của một bài. Tên và chức danh chỉ được đăng khi bài đoạt giải và tác giả đồng ý.',
  key: ['entry_id', 'name'],
  schema: z.object({
    entry_id: column(cells.id.required(), {
      title: 'Mã bài',
      description: 'Mã bài trong submissions.',
      visibility: 'winners',
      consent: 'consent_names',
      searchable: false,
    }),
    name: column(cells.text(120).required(), {
      title: 'Họ và tên',
      aliases: ['Họ tên', 'Tác giả'],
      description: 'Họ và tên đầy đủ.',
      visibility: 'winners',
      consent: 'consent_names',
      personal: true,
    }),
    birth_date: column(cells.date.optional(), {
      title: 'Ngày tháng năm sinh',
      aliases: ['Ngày sinh'],
      description: 'Ngày sinh; không bao giờ được đăng.',
      visibility: 'private',
      personal: true,
    }),
    workplace: column(cells.text(200).optional(), {
      title: 'Nơi công tác',
      aliases: ['Đơn vị công tác'],
      description: 'Cơ quan, đơn vị công tác.',
      visibility: 'winners',
      consent: 'consent_names',
      searchable: false,
    }),
    position: column(cells.text(120).optional(), {
      title: 'Chức danh',
      aliases: ['Chức vụ'],
      description: 'Chức danh, chức vụ.',
      visibility: 'winners',
      consent: 'consent_names',
      searchable: false,
    }),
    qualification: column(cells.text(120).optional(), {
      title: 'Trình độ chuyên môn',
      description: 'Trình độ chuyên môn; không được đăng.',
      visibility: 'private',
      searchable: false,
    }),
    share_percent: column(cells.number.optional(), {
      title: 'Tỷ lệ đóng góp (%)',
      aliases: ['Tỷ lệ đóng góp'],
      description: 'Phần đóng góp vào bài; các tác giả của một bài cộng lại đủ 100.',
      visibility: 'private',
      searchable: false,
    }),
  }),
});

export type Author = RecordOf<typeof authors>;
