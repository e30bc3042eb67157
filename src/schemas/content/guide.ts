import { z } from 'astro/zod';
import { filledText, isoDate } from '../values.ts';

const lines = z.array(filledText).default([]);

const amount = z.int().min(0);

/** How well a figure is founded, weakest first. */
export const evidenceLevels = {
  none: 'Chưa có số liệu',
  'self-reported': 'Đơn vị tự báo cáo',
  measured: 'Đo bằng hệ thống hoặc sổ sách',
  verified: 'Bên thứ ba đã kiểm chứng',
} as const;

export type EvidenceLevel = keyof typeof evidenceLevels;

/**
 * A guide with which another unit replicates a model. Its sections follow TIDieR and the
 * questions that units ask; a section left out is published as "chưa có thông tin".
 */
export const guideSchema = z.strictObject({
  entry_id: filledText.describe('Mã bài của mô hình.'),
  title: filledText.describe('Tên ngắn của mô hình.'),
  summary: filledText,
  sample: z.boolean().default(false).describe('true khi hướng dẫn là minh họa.'),
  version: filledText,
  updated_on: isoDate,
  deploy_days: z
    .int()
    .min(1)
    .optional()
    .describe('Số ngày lịch từ quyết định đến ngày đầu áp dụng.'),
  before: z
    .strictObject({
      text: filledText,
      figures: z
        .array(
          z.strictObject({ label: filledText, value: filledText, source: z.string().optional() }),
        )
        .default([]),
    })
    .optional()
    .describe('Vấn đề và số liệu trước khi làm.'),
  replaces: z.string().optional().describe('Mô hình thay cái gì.'),
  legal_basis: z
    .array(z.strictObject({ number: filledText, title: filledText, note: z.string().optional() }))
    .default([]),
  core: lines.describe('Phần cốt lõi, không đổi.'),
  adaptable: lines.describe('Phần được điều chỉnh.'),
  conditions: lines.describe('Điều kiện cần.'),
  steps: z
    .array(
      z.strictObject({
        task: filledText,
        responsible: filledText,
        days: z.number().min(0),
        product: filledText,
      }),
    )
    .default([]),
  staff: z
    .array(
      z.strictObject({
        role: filledText,
        count: z.number().min(0),
        training: z.string().optional(),
      }),
    )
    .default([]),
  costs: z
    .array(
      z.strictObject({
        item: filledText,
        amount_vnd: amount,
        kind: z.enum(['once', 'yearly']).describe('Một lần hay hằng năm.'),
        source: z.string().optional(),
      }),
    )
    .default([]),
  equipment: z.array(z.strictObject({ name: filledText, note: z.string().optional() })).default([]),
  forms: z
    .array(
      z.strictObject({
        title: filledText,
        purpose: filledText,
        layout: z
          .enum(['rows', 'table'])
          .describe('Phiếu (mỗi mục một dòng) hay sổ (mỗi mục một cột).'),
        fields: z.array(filledText).min(1),
      }),
    )
    .default([]),
  indicators: z
    .array(
      z.strictObject({
        name: filledText,
        unit: z.string().optional(),
        before: filledText,
        after: filledText,
        evidence: z.enum(Object.keys(evidenceLevels) as [EvidenceLevel, ...EvidenceLevel[]]),
        source: z.string().optional(),
      }),
    )
    .default([]),
  risks: z.array(z.strictObject({ risk: filledText, response: filledText })).default([]),
  not_when: lines.describe('Khi nào không nên áp dụng.'),
  pilot: z
    .strictObject({ scope: filledText, days: z.int().min(1), stop_when: lines })
    .optional()
    .describe('Thử nghiệm nhỏ và điều kiện dừng.'),
  contact: z
    .strictObject({ unit_code: filledText, office: filledText, last_confirmed_on: isoDate })
    .optional()
    .describe('Đầu mối chính thức; không ghi tên hay số của cá nhân.'),
  questions: z.array(z.strictObject({ question: filledText, answer: filledText })).default([]),
  versions: z
    .array(z.strictObject({ version: filledText, date: isoDate, change: filledText }))
    .default([]),
});

export type Guide = z.output<typeof guideSchema>;
