import { z } from 'astro/zod';
import { columnsSchema } from '../schemas/columns.ts';
import { contestSchema } from '../schemas/contest.ts';
import { contentKinds, type ContentKind } from '../schemas/content/index.ts';
import type { TableDefinition } from '../schemas/table.ts';
import { allTables } from '../schemas/tables.ts';

/** A file of the dictionary; `file` is relative to the data folder. */
export type DictionaryFile = { file: string; text: string };

type JsonSchema = { [key: string]: unknown; properties?: Record<string, unknown> };

function format(name: string, schema: JsonSchema): DictionaryFile {
  return { file: `schemas/${name}.schema.json`, text: `${JSON.stringify(schema, null, 2)}\n` };
}

/** Describes a record as it is after reading: dates as ISO days, numbers as numbers. */
function describeTable({ name, title, description, schema }: TableDefinition): DictionaryFile {
  const json = z.toJSONSchema(schema, { io: 'output' }) as JsonSchema;
  return format(name, { ...json, title, description });
}

/** Describes a YAML file as an editor checks it while it is written. */
function describeYaml(name: string, title: string, schema: z.ZodType): DictionaryFile {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return format(name, { ...json, title });
}

/** Makes the JSON Schema of every table, YAML file and kind of text. */
export function getJsonSchemas(): DictionaryFile[] {
  return [
    describeYaml('contest', 'contest.yaml', contestSchema),
    describeYaml('columns', 'columns.yaml', columnsSchema),
    ...Object.values(allTables).map((table) => describeTable(table as unknown as TableDefinition)),
    ...(Object.keys(contentKinds) as ContentKind[]).map((kind) =>
      describeYaml(`text-${kind}`, contentKinds[kind].title, contentKinds[kind].schema),
    ),
  ];
}
