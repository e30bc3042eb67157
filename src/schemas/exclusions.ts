import { z } from 'astro/zod';
import { cells } from './cells.ts';
import { column, defineTable, type RecordOf } from './table.ts';

/** Sheets that the organiser does not count: how many, and why, is published; whose, never. */
export const exclusions = defineTable({
  name: 'exclusions',
  title: 'Phiếu không tính',
  description:
    'Mỗi dòng là một phiếu chấm mà Ban Tổ chức quyết định không tính. Số phiếu và lý do được công bố, giám khảo thì không.',
  key: ['round', 'entry_id', 'judge_id'],
  schema: z.object({
    round: column(cells.text(200).required(), {
      title: 'Vòng',
      description: 'Mã hoặc tên vòng, có trong contest.yaml.',
      visibility: 'public',
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
      description: 'Mã giám khảo của phiếu; không bao giờ được đăng.',
      visibility: 'private',
      personal: true,
    }),
    reason: column(cells.text(300).required(), {
      title: 'Lý do',
      description: 'Vì sao không tính phiếu này; được công bố, nên không ghi tên người.',
      visibility: 'public',
      prose: true,
    }),
  }),
});

export type Exclusion = RecordOf<typeof exclusions>;
