import { z } from 'astro/zod';
import { filledText, identifier, sample } from './values.ts';

const minimumScore = z.number().optional();

/** No scale or weight is larger: sums of them stay numbers that a computer can add. */
const largest = 1_000_000;

const criterion = z.strictObject({
  id: identifier,
  name: filledText,
  help: z.string().optional(),
  min: z.number().min(-largest).default(0),
  max: z.number().max(largest),
  step: z.number().positive(),
  weight: z.number().positive().max(largest).default(1).describe('Hệ số của tiêu chí.'),
  minimum: z
    .number()
    .optional()
    .describe('Điểm trung bình tiêu chí phải đạt để bài được công nhận ở vòng này.'),
});

const rounding = z.strictObject({
  decimals: z
    .int()
    .min(0)
    .max(9)
    .describe('Số chữ số thập phân giữ lại; từ một nửa trở lên thì làm tròn lên.'),
  at: z
    .enum(['sheet', 'entry', 'print'])
    .default('print')
    .describe('Làm tròn điểm từng phiếu, điểm của bài trước khi xếp hạng, hay chỉ khi in.'),
});

const carry = z.strictObject({
  from: identifier.describe('Mã của một vòng trước.'),
  share: z
    .number()
    .gt(0)
    .lt(1)
    .describe('Phần của điểm mang sang trong điểm vòng này, đã quy về thang điểm vòng này.'),
});

const advance = z.strictObject({
  count: z.int().min(1).optional().describe('Số bài vào vòng sau.'),
  minimum_score: minimumScore.describe('Điểm của bài phải đạt để vào vòng sau.'),
  minimum_by_criterion: z
    .record(identifier, z.number())
    .default({})
    .describe('Mã tiêu chí → điểm trung bình phải đạt để vào vòng sau.'),
});

/** A round of contest.yaml: its rubric, and how sheets become a ranking. */
export const round = z
  .strictObject({
    id: identifier,
    name: filledText,
    description: z.string().optional(),
    sample,
    blind: z
      .boolean()
      .optional()
      .describe('Phiếu chấm có che tên, đơn vị hay không; mặc định vòng đầu che, vòng sau không.'),
    criteria: z.array(criterion).min(1, { error: 'Vòng thi phải có ít nhất một tiêu chí.' }),
    max_score: z
      .number()
      .positive()
      .optional()
      .describe('Điểm tối đa của một phiếu; nếu ghi thì các tiêu chí phải cộng đúng bằng số này.'),
    minimum_score: minimumScore.describe(
      'Điểm của bài phải đạt để được công nhận: dưới mức này không vào vòng sau, không có giải.',
    ),
    sheets_per_entry: z.int().min(1).optional().describe('Số phiếu chấm mỗi bài cần có.'),
    minimum_sheets: z
      .int()
      .min(1)
      .default(1)
      .describe(
        'Số phiếu đủ tiêu chí ít nhất để bài được xếp hạng; thiếu thì nêu tên, không xếp hạng.',
      ),
    combine: z
      .enum(['sum', 'mean'])
      .default('sum')
      .describe('Điểm một phiếu: tổng hay trung bình (có hệ số) của các tiêu chí.'),
    aggregate: z
      .enum(['mean', 'median', 'trimmed-mean'])
      .default('mean')
      .describe(
        'Điểm của bài: trung bình, trung vị, hay trung bình sau khi bỏ phiếu cao, thấp nhất.',
      ),
    trim: z.int().min(1).default(1).describe('Với trimmed-mean: số phiếu bỏ ở mỗi đầu.'),
    rounding: rounding.default({ decimals: 2, at: 'print' }).describe('Cách làm tròn.'),
    carry: carry.optional().describe('Điểm mang sang từ một vòng trước.'),
    disagreement: z
      .strictObject({
        spread_above: z
          .number()
          .positive()
          .describe('Phiếu cao nhất và thấp nhất chênh quá số điểm này thì mời thêm giám khảo.'),
      })
      .optional()
      .describe('Khi nào các giám khảo bị coi là chênh nhau nhiều.'),
    advance: advance.optional().describe('Điều kiện vào vòng sau.'),
  })
  .describe('Một vòng thi.');

/** An award of contest.yaml, to entries or to units. */
export const award = z.strictObject({
  id: identifier,
  name: filledText,
  kind: z.enum(['individual', 'collective']).default('individual'),
  rank: z.int().min(1).describe('Thứ bậc của giải: 1 là cao nhất.'),
  count: z.int().min(1).optional().describe('Số giải; không ghi mục này nếu không giới hạn.'),
  minimum_score: minimumScore.describe(
    'Điểm phải đạt: của bài ở vòng cuối; với giải tập thể, của mỗi bài được đếm, ở vòng đầu.',
  ),
  minimum_entries: z
    .int()
    .min(1)
    .optional()
    .describe('Với giải tập thể: số bài hợp lệ ít nhất của đơn vị.'),
  amount_vnd: z.int().positive().optional().describe('Tiền thưởng mỗi giải, đồng.'),
  sample,
});
