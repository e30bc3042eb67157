import { z } from 'astro/zod';

/** What kind of value a column's cells hold. */
export type CellKind =
  'id' | 'text' | 'date' | 'instant' | 'number' | 'integer' | 'choice' | 'yes-no' | 'phone';

/** A problem found in one cell, before it is known where the cell stands. */
export type CellProblem = { code: string; message: string; hint: string };

/** What reading a cell gives: its value, or why it has none. */
export type CellResult<T> = { value: T } | { problem: CellProblem };

/** Reads normalised cell text; the empty cell comes as ''. */
export type Read<T> = (text: string) => CellResult<T>;

/** Makes the result of a cell that cannot be read. */
export function problem(code: string, message: string, hint: string): { problem: CellProblem } {
  return { problem: { code, message, hint } };
}

/** How a cell is read without its schema. */
export type CellReader = { kind: CellKind; read: Read<unknown> };

const readerBySchema = new WeakMap<z.ZodType, CellReader>();

/** Returns how the cells of a schema are read, or undefined where `cell` did not make it. */
export function getReader(schema: z.ZodType): CellReader | undefined {
  return readerBySchema.get(schema);
}

/** Remembers for a schema how its cells are read. */
export function rememberReader(schema: z.ZodType, reader: CellReader): void {
  readerBySchema.set(schema, reader);
}

/**
 * Makes a schema that reads normalised cell text into a value, and remembers its reader: whole
 * tables are read without the schema. `output` describes the value, for JSON Schema.
 */
export function cell<T>(
  kind: CellKind,
  output: z.ZodType<T, T>,
  read: Read<T>,
): z.ZodType<T, string> {
  const schema = z
    .string()
    .transform((text, context) => {
      const result = read(text);
      if ('value' in result) return result.value;
      const { code, message, hint } = result.problem;
      context.addIssue({ code: 'custom', message, params: { code, hint } });
      return z.NEVER;
    })
    .pipe(output as z.ZodType<T, Awaited<T>>);
  rememberReader(schema, { kind, read });
  return schema;
}

/** Makes a cell optional: an empty one has the value null. */
export function readOptional<T>(read: Read<T>): Read<T | null> {
  return (text) => (text === '' ? { value: null } : read(text));
}

/** The problem of a cell that must not be empty. */
export const emptyCell = problem(
  'cell-empty',
  'Ô này bắt buộc nhưng đang trống.',
  'Điền giá trị vào ô.',
);
