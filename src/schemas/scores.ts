import { z } from 'astro/zod';
import { cells } from './cells.ts';
import { sheetKey } from './sheet-key.ts';
import { column, defineTable, type RecordOf } from './table.ts';

/** Judges' marks, one row a criterion of a sheet; nothing of a sheet leads to its judge in public. */
export const scores = defineTable({
  name: 'scores',
  title: 'Điểm chấm',
  description: 'Mỗi dòng là điểm của một giám khảo cho một tiêu chí của một bài trong một vòng.',
  key: ['round', 'entry_id', 'judge_id', 'criterion'],
  schema: z.object({
    ...sheetKey,
    criterion: column(cells.text(200).required(), {
      title: 'Tiêu chí',
      description: 'Mã hoặc tên tiêu chí của vòng, có trong contest.yaml.',
      visibility: 'private',
      searchable: false,
    }),
    score: column(cells.number.required(), {
      title: 'Điểm',
      description: 'Điểm cho tiêu chí, trong thang và đúng bước điểm.',
      visibility: 'private',
      searchable: false,
    }),
    comment: column(cells.text(8000).optional(), {
      title: 'Nhận xét',
      description: 'Nhận xét của giám khảo.',
      visibility: 'private',
      prose: true,
    }),
    for_author: column(cells.yesNo(), {
      title: 'Gửi tác giả',
      aliases: ['Nhận xét gửi tác giả'],
      description: 'có khi giám khảo đồng ý gửi nhận xét này cho tác giả, không kèm tên giám khảo.',
      visibility: 'private',
      searchable: false,
    }),
  }),
});

export type Score = RecordOf<typeof scores>;
