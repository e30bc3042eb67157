import type { z } from 'astro/zod';
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type ErrorCode,
} from 'yaml';
import { makeError, placeIn, type Issue, type Place } from './issue.ts';

/** What parsing gives; `lineOf` tells the physical line of a path in the document. */
export type YamlResult<T> = { value: T | null; issues: Issue[]; lineOf: (path: Path) => number };

type Path = readonly PropertyKey[];

/** What a problem says where its schema has no sentence of its own. */
const wrongShape = 'Giá trị không đúng dạng.';

type ZodIssue = z.core.$ZodIssue;

function getStart(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** Returns where a path is written: its key, its place in a list, or else what it should stand in. */
function findStart(document: Document, path: Path): number | undefined {
  let node: unknown = document.contents;
  let start = getStart(node);
  for (const part of path) {
    const whole = isAlias(node) ? node.resolve(document) : node;
    if (isMap(whole)) {
      const pair = whole.items.find(
        ({ key }) => String(isScalar(key) ? key.value : key) === String(part),
      );
      if (pair === undefined) return start;
      start = getStart(pair.key) ?? start;
      node = pair.value;
    } else {
      node = isSeq(whole) ? whole.items[Number(part)] : undefined;
      start = getStart(node) ?? start;
    }
  }
  return start;
}

function getWritten(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined,
    data,
  );
}

function formatWritten(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : null;
}

const typeNames = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách, mỗi dòng bắt đầu bằng dấu gạch nối (-)',
  object: 'nhóm mục con, mỗi mục một dòng thụt vào',
  record: 'nhóm mục con, mỗi mục một dòng thụt vào',
};

const typeNameOf = new Map<string, string>(Object.entries(typeNames));

/** Writes a choice as it stands in YAML: signs and tabs in quotes. */
function formatChoice(value: unknown): string {
  const text = String(value);
  return /^[\p{L}\p{N}]/u.test(text) ? text : JSON.stringify(text);
}

type Problem = { code: string; message: string; hint: string };

const emptyValue: Problem = {
  code: 'value-empty',
  message: 'Mục này đang để trống.',
  hint: 'Điền giá trị, hoặc xóa mục này nếu không bắt buộc.',
};

function describeType(type: string, written: unknown): Problem {
  if (written === undefined) {
    const hint = `Thêm mục này; giá trị là ${type}.`;
    return { code: 'key-missing', message: 'Thiếu mục bắt buộc này.', hint };
  }
  if (written === null) return emptyValue;
  const quoted =
    typeof written === 'string' &&
    (type === typeNames.boolean
      ? /^(?:true|false)$/.test(written)
      : type.startsWith(typeNames.number) && /^-?\d+(?:\.\d+)?$/.test(written));
  const bare = type === typeNames.string && typeof written !== 'object';
  const hint = quoted
    ? 'Bỏ dấu nháy quanh giá trị.'
    : bare
      ? 'Đặt giá trị trong dấu nháy kép.'
      : 'Sửa lại giá trị theo data/README.md.';
  return { code: 'type-wrong', message: `Giá trị phải là ${type}.`, hint };
}

function describeMinimum(origin: string, minimum: number, inclusive: boolean): string {
  if (origin === 'array') return `Danh sách phải có ít nhất ${minimum} mục.`;
  return inclusive
    ? `Giá trị nhỏ nhất được phép là ${minimum}.`
    : `Giá trị phải lớn hơn ${minimum}.`;
}

function describe(issue: ZodIssue, written: unknown): Problem {
  switch (issue.code) {
    case 'invalid_type':
      return describeType(typeNameOf.get(issue.expected) ?? issue.expected, written);
    case 'invalid_value': {
      const oneOf = `một trong: ${issue.values.map(formatChoice).join(', ')}`;
      return written === undefined || written === null
        ? describeType(oneOf, written)
        : {
            code: 'value-unknown',
            message: 'Giá trị này không có trong danh sách.',
            hint: `Dùng ${oneOf}.`,
          };
    }
    case 'too_small':
      if (issue.origin === 'string') return emptyValue;
      if (issue.message !== wrongShape) {
        return {
          code: 'value-too-small',
          message: issue.message,
          hint: 'Sửa lại giá trị theo data/README.md.',
        };
      }
      return {
        code: 'value-too-small',
        message: describeMinimum(issue.origin, Number(issue.minimum), issue.inclusive === true),
        hint: 'Sửa lại giá trị theo data/README.md.',
      };
    case 'too_big':
      return {
        code: 'value-too-big',
        message: `Giá trị lớn nhất được phép là ${String(issue.maximum)}.`,
        hint: 'Sửa lại giá trị theo data/README.md.',
      };
    default:
      return {
        code: 'value-malformed',
        message: issue.message,
        hint: 'Sửa lại giá trị theo data/README.md.',
      };
  }
}

function describeUnknownKey(place: Place, key: string): Issue {
  const message = `Không có mục nào tên “${key}” ở đây.`;
  const hint = 'Sửa tên mục theo data/README.md, hoặc xóa mục này.';
  return makeError(place, 'key-unknown', message, hint);
}

function describeSyntax(place: Place, code: ErrorCode): Issue {
  if (code === 'DUPLICATE_KEY') {
    const message = 'Mục này đã có ở phía trên.';
    return makeError(place, 'key-twice', message, 'Giữ một mục, xóa mục kia.');
  }
  const message = 'Dòng này viết sai cú pháp YAML, chương trình không đọc tiếp được.';
  const hint =
    'Kiểm tra dấu nháy và thụt dòng (dùng dấu cách, không dùng phím Tab); nội dung có dấu hai chấm thì đặt trong dấu nháy kép.';
  return makeError(place, 'yaml-malformed', message, hint);
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
    const byLine = new Map<number, Issue>();
    for (const { pos, code } of document.errors) {
      const line = counter.linePos(pos[0]).line + firstLine - 1;
      byLine.set(line, byLine.get(line) ?? describeSyntax(placeIn(file, { line }), code));
    }
    return { value: null, issues: [...byLine.values()], lineOf: () => firstLine };
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch {
    const issue = makeError(
      placeIn(file),
      'yaml-malformed',
      'Tệp có tham chiếu YAML (dấu *) không dùng được.',
      'Viết thẳng giá trị; chữ bắt đầu bằng dấu * thì đặt trong dấu nháy kép.',
    );
    return { value: null, issues: [issue], lineOf: () => firstLine };
  }
  const lineOf = (path: Path) => {
    const start = findStart(document, path);
    return start === undefined ? firstLine : counter.linePos(start).line + firstLine - 1;
  };
  const placeOf = (path: Path): Place => {
    const column = path.length === 0 ? null : path.map(String).join('.');
    return placeIn(file, { line: lineOf(path), column });
  };
  const parsed = schema.safeParse(data ?? {}, { error: () => wrongShape });
  if (parsed.success) return { value: parsed.data, issues: [], lineOf };
  const issues = parsed.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => describeUnknownKey(placeOf([...issue.path, key]), key));
    }
    if (issue.code === 'invalid_key') {
      return describeUnknownKey(placeOf(issue.path), String(issue.path.at(-1)));
    }
    const written = getWritten(data, issue.path);
    const { code, message, hint } = describe(issue, written);
    const place = { ...placeOf(issue.path), value: formatWritten(written) };
    return makeError(place, code, message, hint);
  });
  return { value: null, issues, lineOf };
}
