import { z } from 'astro/zod';
import { filledText, isoDate } from '../values.ts';

const sample = z.boolean().default(false).describe('true khi bài viết là minh họa.');

/** Blocks made from contest.yaml that a page can print after a text. */
export const structuredBlocks = [
  'timeline',
  'fields',
  'rubric',
  'awards',
  'tie-break',
  'paper-form',
] as const;

export type StructuredBlock = (typeof structuredBlocks)[number];

const shows = z
  .array(z.enum(structuredBlocks))
  .default([])
  .describe('Các khối lấy từ contest.yaml, hiện sau phần chữ.');

/** A page of prose: plan, privacy, accessibility, how to enter, is my idea new. */
export const pageSchema = z.strictObject({ title: filledText, summary: filledText, shows, sample });

/** An article of the rules. */
export const ruleSchema = z.strictObject({
  number: z.int().min(1).describe('Số điều.'),
  title: filledText,
  shows,
  sample,
});

/** Who asks, in the order of the page. */
export const faqGroups = {
  'nguoi-du-thi': 'Người dự thi',
  'thu-ky-giam-khao': 'Ban Thư ký và giám khảo',
  'don-vi-nhan-rong': 'Đơn vị muốn nhân rộng',
  'cong-chung': 'Công chúng và báo chí',
} as const;

export type FaqGroup = keyof typeof faqGroups;

/** A question and its answer. */
export const faqSchema = z.strictObject({
  question: filledText,
  group: z.enum(Object.keys(faqGroups) as [FaqGroup, ...FaqGroup[]]),
  order: z.int().describe('Thứ tự trong nhóm.'),
  sample,
});

/** A document, with what Nghị định 42/2022/NĐ-CP asks a portal to list. */
export const documentSchema = z.strictObject({
  title: filledText.describe('Trích yếu.'),
  type: filledText.describe('Loại văn bản.'),
  number: filledText.describe('Số, ký hiệu.'),
  issuer: filledText.describe('Cơ quan ban hành.'),
  issued_on: isoDate.optional().describe('Ngày ban hành.'),
  effective_on: isoDate.optional().describe('Ngày có hiệu lực.'),
  summary: filledText,
  file: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*\.(?:pdf|docx|xlsx)$/)
    .optional()
    .describe('Tệp tải về, trong thư mục public/van-ban.'),
  sample,
});

/** An announcement of the organiser. */
export const announcementSchema = z.strictObject({
  title: filledText,
  published_on: isoDate,
  summary: filledText,
  sample,
});
