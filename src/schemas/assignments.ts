import { z } from 'astro/zod';
import { sheetKey } from './sheet-key.ts';
import { defineTable, type RecordOf } from './table.ts';

/** Which judge is to mark which entry; written by `judging -- assign`, open to correction by hand. */
export const assignments = defineTable({
  name: 'assignments',
  title: 'Giao bài',
  description: 'Mỗi dòng giao một bài cho một giám khảo ở một vòng; không bao giờ được đăng.',
  key: ['round', 'entry_id', 'judge_id'],
  schema: z.object(sheetKey),
});

export type Assignment = RecordOf<typeof assignments>;
