import { z } from 'astro/zod';
import { cells } from './cells.ts';
import { column, defineTable, type RecordOf } from './table.ts';

/** Which judge is to mark which entry; written by `judging -- assign`, open to correction by hand. */
export const assignments = defineTable({
  name: 'assignments',
  title: 'Giao bài',
  description: 'Mỗi dòng giao một bài cho một giám khảo ở một vòng; không bao giờ được đăng.',
  key: ['round', 'entry_id', 'judge_id'],
  schema: z.object({
    round: column(cells.text(200).required(), {
      title: 'Vòng',
      description: 'Mã hoặc tên vòng, có trong contest.yaml.',
      visibility: 'private',
      searchable: false,
    }),
    entry_id: column(cells.id.required(), {
      title: 'Mã bài',
      description: 'Mã bài trong submissions.',
      visibility: 'private',
      searchable: false,
    }),
    judge_id: column(cells.id.required(), {
      title: 'Mã giám khảo',
      aliases: ['Giám khảo'],
      description: 'Mã giám khảo trong judges.',
      visibility: 'private',
      personal: true,
    }),
  }),
});

export type Assignment = RecordOf<typeof assignments>;
