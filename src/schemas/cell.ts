import { z } from 'astro/zod';

/** A problem found in one cell, before it is known where the cell stands. */
export type CellProblem = { code: string; message: string; hint: string };

/** What reading a cell gives: its value, or why it has none. */
export type CellResult<T> = { value: T } | { problem: CellProblem };

/** Makes the result of a cell that cannot be read. */
export function problem(code: string, message: string, hint: string): { problem: CellProblem } {
  return { problem: { code, message, hint } };
}

/**
 * Makes a schema that reads normalised cell text into a value. `output` describes the value, for
 * JSON Schema; the empty cell reaches `read` as ''.
 */
export function cell<T>(
  output: z.ZodType<T, T>,
  read: (text: string) => CellResult<T>,
): z.ZodType<T, string> {
  return z
    .string()
    .transform((text, context) => {
      const result = read(text);
      if ('value' in result) return result.value;
      const { code, message, hint } = result.problem;
      context.addIssue({ code: 'custom', message, params: { code, hint } });
      return z.NEVER;
    })
    .pipe(output as z.ZodType<T, Awaited<T>>);
}

/** Makes a cell optional: an empty one has the value null. */
export function readOptional<T>(read: (text: string) => CellResult<T>) {
  return (text: string): CellResult<T | null> => (text === '' ? { value: null } : read(text));
}

/** The problem of a cell that must not be empty. */
export const emptyCell = problem(
  'cell-empty',
  'Ô này bắt buộc nhưng đang trống.',
  'Điền giá trị vào ô.',
);
