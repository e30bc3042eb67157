import { z } from 'astro/zod';
import { award, round } from '../schemas/rubric.ts';
import { identifier } from '../schemas/values.ts';

const id = z.string().min(1);
const count = z.int().min(0);

const missedMinimum = z.strictObject({
  criterion: identifier.nullable().describe('Mã tiêu chí; null là điểm của cả bài.'),
  minimum: z.number().describe('Mức phải đạt.'),
  reached: z.number().describe('Điểm đạt được.'),
});

const scoredEntry = z.strictObject({
  id: id.describe('Mã bài.'),
  rank: z.int().min(1).nullable().describe('Hạng; bài đồng hạng có cùng số; null: không xếp hạng.'),
  tie_broken_by: identifier.nullable().describe('Mã tiêu chí đã phân định khi bằng điểm.'),
  score: z.number().nullable().describe('Điểm chính thức của bài, đủ chữ số, dùng để xếp hạng.'),
  printed_score: z.number().nullable().describe('Điểm làm tròn để in, theo quy tắc của vòng.'),
  own_score: z.number().nullable().describe('Điểm từ các phiếu của vòng này.'),
  carried_score: z.number().nullable().describe('Điểm vòng trước, quy về thang điểm vòng này.'),
  unscored: z
    .enum(['no-sheets', 'partial-sheets', 'too-few-sheets', 'nothing-to-carry'])
    .nullable()
    .describe(
      'Vì sao không có điểm: không có phiếu, chỉ có phiếu thiếu tiêu chí, chưa đủ số phiếu, không có điểm vòng trước.',
    ),
  missed_minimums: z.array(missedMinimum).describe('Những mức điểm của vòng mà bài không đạt.'),
  advanced: z.boolean().nullable().describe('Có vào vòng sau không; null ở vòng cuối.'),
  complete_sheets: count.describe('Số phiếu đủ tiêu chí.'),
  partial_sheets: count.describe('Số phiếu thiếu tiêu chí, không tính.'),
  by_criterion: z
    .array(z.strictObject({ criterion: identifier, mean: z.number() }))
    .describe('Điểm trung bình từng tiêu chí trên các phiếu đủ tiêu chí.'),
  sheets: z
    .array(z.array(z.number()))
    .nullable()
    .describe(
      'Các phiếu đủ tiêu chí, mỗi phiếu là điểm các tiêu chí theo thứ tự của quy tắc. Thứ tự phiếu được đảo riêng ở từng bài. null: chỉ công bố điểm trung bình.',
    ),
});

const scoredRound = z.strictObject({
  id: identifier.describe('Mã vòng.'),
  highest_score: z.number().describe('Điểm cao nhất một phiếu có thể có.'),
  sheets_expected: count.nullable().describe('Số phiếu cần có; null nếu quy tắc không nêu.'),
  complete_sheets: count,
  partial_sheets: count,
  set_aside: z
    .array(z.strictObject({ reason: z.string(), sheets: count }))
    .describe('Số phiếu Ban Tổ chức không tính, theo lý do.'),
  entries: z
    .array(scoredEntry)
    .describe('Các bài của vòng theo hạng; sau cùng là bài không xếp hạng.'),
});

const entry = z.strictObject({
  id: id.describe('Mã bài.'),
  title: z.string().nullable(),
  unit: z.string().nullable().describe('Mã đơn vị.'),
  field: z.string().nullable().describe('Mã lĩnh vực.'),
  field_name: z.string().nullable(),
  round_reached: identifier.nullable().describe('Vòng xa nhất được dự, theo quyết định.'),
  award: identifier.nullable().describe('Mã giải.'),
  ranking_reason: z.string().nullable().describe('Vì sao quyết định khác thứ hạng tính được.'),
  lineage: z
    .array(
      z.strictObject({ round: identifier, score: z.number().nullable(), rank: z.int().nullable() }),
    )
    .describe('Điểm và hạng của bài qua các vòng.'),
});

const givenAward = z.strictObject({
  award: identifier.describe('Mã giải.'),
  entry: id.nullable().describe('Mã bài; null với giải tập thể.'),
  unit: z.string().nullable().describe('Mã đơn vị nhận giải tập thể.'),
  unit_name: z.string().nullable(),
  counted_entries: count
    .nullable()
    .describe(
      'Với giải tập thể: số bài hợp lệ của đơn vị và đơn vị trực thuộc đạt mức điểm của giải ở vòng đầu.',
    ),
  ranking_reason: z.string().nullable(),
  decision_no: z.string().nullable(),
});

const unit = z.strictObject({
  code: id,
  name: z.string().nullable(),
  parent: z.string().nullable().describe('Mã đơn vị cấp trên.'),
});

/** ket-qua.json: an edition's result as published, from which it can be recomputed. */
export const publishedResultSchema = z.strictObject({
  format: z.literal(1).describe('Phiên bản của định dạng tệp này.'),
  program: z.string().describe('Tên và phiên bản của chương trình đã lập tệp.'),
  edition: z.string().describe('Kỳ của cuộc thi.'),
  name: z.string().describe('Tên cuộc thi.'),
  sample: z.boolean().describe('true khi số liệu là minh họa.'),
  released_at: z.string().nullable().describe('Thời điểm công bố giải.'),
  recomputable: z
    .enum(['whole', 'from-means'])
    .describe('whole: tính lại được từ từng phiếu; from-means: chỉ từ điểm trung bình.'),
  not_recomputable: z.array(z.string()).describe('Những gì bên ngoài không tính lại được.'),
  inputs: z
    .array(z.strictObject({ file: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .describe('Các tệp của Ban Tổ chức mà kết quả dựa vào, với mã băm SHA-256.'),
  rule: z.strictObject({
    version: z.string().describe('Phiên bản quy tắc tính của chương trình.'),
    rounds: z.array(round),
    tie_break: z.array(identifier),
    awards: z.array(award),
    awards_reason: z
      .string()
      .nullable()
      .describe('Vì sao giải không xét theo thứ hạng; null khi giải xét theo thứ hạng.'),
  }),
  units: z.array(unit).describe('Các đơn vị được nhắc đến, và đơn vị cấp trên của chúng.'),
  awards: z.array(givenAward),
  entries: z.array(entry).describe('Các bài hợp lệ, theo mã.'),
  rounds: z.array(scoredRound).describe('Theo thứ tự các vòng của quy tắc.'),
});

export type PublishedResult = z.output<typeof publishedResultSchema>;
export type PublishedRound = PublishedResult['rounds'][number];
export type PublishedScore = PublishedRound['entries'][number];
export type PublishedEntry = PublishedResult['entries'][number];
export type PublishedAward = PublishedResult['awards'][number];
export type PublishedUnit = PublishedResult['units'][number];
