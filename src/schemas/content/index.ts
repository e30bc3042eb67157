import type { z } from 'astro/zod';
import { guideSchema } from './guide.ts';
import { announcementSchema, documentSchema, faqSchema, pageSchema, ruleSchema } from './texts.ts';

/** Every kind of text, with the folder it stands in and the schema of its front matter. */
export const contentKinds = {
  pages: { title: 'Trang', schema: pageSchema },
  rules: { title: 'Điều của thể lệ', schema: ruleSchema },
  faq: { title: 'Hỏi đáp', schema: faqSchema },
  documents: { title: 'Văn bản', schema: documentSchema },
  announcements: { title: 'Thông báo', schema: announcementSchema },
  guides: { title: 'Hướng dẫn nhân rộng', schema: guideSchema },
} as const;

export type ContentKind = keyof typeof contentKinds;

/** The front matter of a kind of text. */
export type FrontMatter<K extends ContentKind> = z.output<(typeof contentKinds)[K]['schema']>;
