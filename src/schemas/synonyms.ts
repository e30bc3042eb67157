import { z } from 'astro/zod';
import { cells } from './cells.ts';
import { column, defineTable, type RecordOf } from './table.ts';

/** Abbreviations and other words, with what they stand for. */
export const synonyms = defineTable({
  name: 'synonyms',
  title: 'Từ viết tắt, từ đồng nghĩa',
  description: 'Từ viết tắt hoặc cách gọi khác, và từ đầy đủ.',
  key: ['term', 'means'],
  schema: z.object({
    term: column(cells.text(60).required(), {
      title: 'Từ',
      description: 'Từ viết tắt hoặc cách gọi khác.',
      visibility: 'public',
    }),
    means: column(cells.text(120).required(), {
      title: 'Nghĩa là',
      description: 'Từ đầy đủ.',
      visibility: 'public',
    }),
  }),
});

export type Synonym = RecordOf<typeof synonyms>;
