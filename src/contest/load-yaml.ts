import type { z } from 'astro/zod';
import { decodeUnicode } from '../tables/decode.ts';
import type { Issue } from '../tables/issue.ts';
import { parseYaml, type YamlResult } from '../tables/yaml.ts';
import type { DataFolder } from './data-folder.ts';

/** A YAML file as read; `text` is null where there is no such file or it is no text. */
export type YamlLoad<T> = YamlResult<T> & { text: string | null };

/** Loads a YAML file of the data folder; without a file there is no value and no problem. */
export async function loadYaml<S extends z.ZodType>(
  data: DataFolder,
  file: string,
  schema: S,
): Promise<YamlLoad<z.output<S>>> {
  const read = await data.read(file);
  const nothing = (issues: Issue[]) => ({ text: null, value: null, issues, lineOf: () => 1 });
  if (read.kind === 'missing') return nothing([]);
  if (read.kind === 'refused') return nothing([read.issue]);
  const { text, issues } = decodeUnicode(read.bytes, file);
  return issues.length > 0 ? nothing(issues) : { text, ...parseYaml(text, schema, file) };
}
