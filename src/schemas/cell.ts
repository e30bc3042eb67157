import { z } from 'astro/zod';
import type { Read } from './cell-result.ts';

/** What kind of value a column's cells hold. */
export type CellKind =
  'id' | 'text' | 'date' | 'instant' | 'number' | 'integer' | 'choice' | 'yes-no' | 'phone';

/** How a cell is read without its schema. */
export type CellReader = {
  kind: CellKind;
  read: Read<unknown>;
  /** Most characters of a text; null where the kind has no such limit. */
  maxChars: number | null;
};

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
  maxChars: number | null = null,
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
  rememberReader(schema, { kind, read, maxChars });
  return schema;
}
