import type { z } from 'astro/zod';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { makeError, placeIn, type Issue } from './issue.ts';

/** What parsing gives; `lineOf` tells the physical line of a path in the document. */
export type YamlResult<T> = { value: T | null; issues: Issue[]; lineOf: (path: Path) => number };

type Path = readonly PropertyKey[];

type ZodIssue = z.core.$ZodIssue;

/** Columns of a written value count from 1 in the yaml package; only the line is reported. */
function getLine(document: Document, counter: LineCounter, path: Path, firstLine: number): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) return counter.linePos(range[0]).line + firstLine - 1;
  }
  return firstLine;
}

function formatWritten(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : null;
}

const typeNames: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'nhóm mục',
  record: 'nhóm mục',
};

function describe(
  issue: ZodIssue,
  written: unknown,
): { code: string; message: string; hint: string } {
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        code: 'key-unknown',
        message: `Không có mục ${issue.keys.map((key) => `“${key}”`).join(', ')} ở đây.`,
        hint: 'Kiểm tra chính tả theo data/README.md, hoặc xóa mục này.',
      };
    case 'invalid_type':
      return written === undefined
        ? {
            code: 'key-missing',
            message: 'Thiếu mục bắt buộc này.',
            hint: `Thêm mục; giá trị là ${typeNames[issue.expected] ?? issue.expected}.`,
          }
        : {
            code: 'type-wrong',
            message: `Giá trị phải là ${typeNames[issue.expected] ?? issue.expected}.`,
            hint: 'Sửa lại giá trị theo data/README.md.',
          };
    case 'invalid_value':
      return {
        code: 'value-unknown',
        message: 'Giá trị này không có trong danh sách.',
        hint: `Dùng một trong: ${issue.values.map(String).join(', ')}.`,
      };
    case 'too_small':
      return {
        code: 'value-too-small',
        message: `Giá trị nhỏ hoặc ngắn hơn mức cho phép (${String(issue.minimum)}).`,
        hint: 'Sửa lại giá trị.',
      };
    case 'too_big':
      return {
        code: 'value-too-big',
        message: `Giá trị lớn hoặc dài hơn mức cho phép (${String(issue.maximum)}).`,
        hint: 'Sửa lại giá trị.',
      };
    default:
      return {
        code: 'value-malformed',
        message: /[à-ỹ]/i.test(issue.message) ? issue.message : 'Giá trị không đúng dạng.',
        hint: 'Sửa lại giá trị theo data/README.md.',
      };
  }
}

/**
 * Parses YAML text against a schema, with the line of every problem.
 * `firstLine` is the physical line on which the text begins, for front matter.
 */
export function parseYaml<S extends z.ZodType>(
  text: string,
  schema: S,
  file: string,
  firstLine = 1,
): YamlResult<z.output<S>> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  if (document.errors.length > 0) {
    const issues = document.errors.map((error) =>
      makeError(
        placeIn(file, { line: counter.linePos(error.pos[0]).line + firstLine - 1 }),
        'yaml-malformed',
        'YAML viết sai từ dòng này, không đọc tiếp được.',
        'Kiểm tra thụt dòng, dấu hai chấm và dấu nháy.',
      ),
    );
    return { value: null, issues, lineOf: () => firstLine };
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch {
    const issue = makeError(
      placeIn(file),
      'yaml-malformed',
      'YAML dùng quá nhiều tham chiếu (*).',
      'Viết thẳng giá trị.',
    );
    return { value: null, issues: [issue], lineOf: () => firstLine };
  }
  const lineOf = (path: Path) => getLine(document, counter, path, firstLine);
  const parsed = schema.safeParse(data ?? {});
  if (parsed.success) return { value: parsed.data, issues: [], lineOf };
  const issues = parsed.error.issues.map((issue) => {
    const path =
      issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    const written: unknown = document.getIn(issue.path);
    const { code, message, hint } = describe(issue, written);
    const place = placeIn(file, {
      line: lineOf(path),
      column: path.length === 0 ? null : path.map(String).join('.'),
      value: formatWritten(written),
    });
    return makeError(place, code, message, hint);
  });
  return { value: null, issues, lineOf };
}
