import { z } from 'astro/zod';
import { getReader, rememberReader, type CellReader } from './cell.ts';

/** Who may read a column: everyone; everyone once the entry has won and its authors agreed; no one. */
export type Visibility = 'public' | 'winners' | 'private';

const columnMeta = z.object({
  title: z.string(),
  description: z.string(),
  visibility: z.enum(['public', 'winners', 'private']),
  aliases: z.array(z.string()).default([]),
  /** What the entry form tells the entrant, where that differs from the description. */
  prompt: z.string().optional(),
  /** The consent column that must be "có" before a `winners` column is published. */
  consent: z.string().optional(),
  /** True where a value tells who somebody is: no text of the organiser can make it public. */
  personal: z.boolean().default(false),
  /** False where the values are too short or too common to be searched for after a build. */
  searchable: z.boolean().default(true),
  /** True for running text, which is searched for by the opening of its lines. */
  prose: z.boolean().optional(),
});

/** What stands beside a column's type: label, other headers, help, visibility. */
export type ColumnMeta = z.output<typeof columnMeta>;

/** Adds label, help and visibility to a cell's schema. */
export function column<S extends z.ZodType>(schema: S, meta: z.input<typeof columnMeta>): S {
  const described = schema.meta(columnMeta.parse(meta));
  const reader = getReader(schema);
  if (reader !== undefined) rememberReader(described, reader);
  return described;
}

/** A table that an organiser keeps: one schema from which its reader, dictionary and public view come. */
export type TableDefinition<S extends z.ZodObject = z.ZodObject> = {
  name: string;
  title: string;
  description: string;
  /** Columns whose values together name a row. */
  key: readonly string[];
  schema: S;
};

/** A record of a table. */
export type RecordOf<T extends TableDefinition> = z.output<T['schema']>;

/** Declares a table. */
export function defineTable<S extends z.ZodObject>(
  definition: TableDefinition<S>,
): TableDefinition<S> {
  return definition;
}

/** One column of a table, ready to be read or described; `read` answers as `schema` does. */
export type Column = ColumnMeta &
  CellReader & { name: string; schema: z.ZodType; required: boolean };

const columnsByTable = new WeakMap<TableDefinition, readonly Column[]>();

/** Lists a table's columns in their order; a column is required when it refuses an empty cell. */
export function getColumns(table: TableDefinition): readonly Column[] {
  const known = columnsByTable.get(table);
  if (known !== undefined) return known;
  const columns = Object.entries(table.schema.shape).map(([name, value]) => {
    const schema = value as z.ZodType;
    const reader = getReader(schema);
    if (reader === undefined) throw new TypeError(`${table.name}.${name} is made of no cell`);
    return {
      ...columnMeta.parse(schema.meta() ?? {}),
      ...reader,
      name,
      schema,
      required: 'problem' in reader.read(''),
    };
  });
  columnsByTable.set(table, columns);
  return columns;
}
