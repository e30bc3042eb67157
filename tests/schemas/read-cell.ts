import type { z } from 'astro/zod';
import type { CellProblem } from '../../src/schemas/cell-result.ts';

/** Reads one cell: its value, or the problem as an organiser is told. */
export function readCell<T>(schema: z.ZodType<T>, text: string): T | CellProblem {
  const parsed = schema.safeParse(text);
  if (parsed.success) return parsed.data;
  const [issue, ...more] = parsed.error.issues;
  if (issue?.code !== 'custom' || more.length > 0) throw parsed.error;
  const { code, hint } = issue.params as { code: string; hint: string };
  return { code, message: issue.message, hint };
}

export const emptyProblem: CellProblem = {
  code: 'cell-empty',
  message: 'Ô này bắt buộc nhưng đang trống.',
  hint: 'Điền giá trị vào ô.',
};
