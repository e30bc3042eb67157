import { z } from 'astro/zod';
import { cells } from './cells.ts';
import { sheetKey } from './sheet-key.ts';
import { column, defineTable, type RecordOf } from './table.ts';

/** Sheets that the organiser does not count: how many, and why, is published; whose, never. */
export const exclusions = defineTable({
  name: 'exclusions',
  title: 'Phiếu không tính',
  description:
    'Mỗi dòng là một phiếu chấm mà Ban Tổ chức quyết định không tính. Số phiếu và lý do được công bố, giám khảo thì không.',
  key: ['round', 'entry_id', 'judge_id'],
  schema: z.object({
    ...sheetKey,
    reason: column(cells.text(300).required(), {
      title: 'Lý do',
      description: 'Vì sao không tính phiếu này; được công bố, nên không ghi tên người.',
      visibility: 'public',
      prose: true,
    }),
  }),
});

export type Exclusion = RecordOf<typeof exclusions>;
