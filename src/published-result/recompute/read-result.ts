import type { z } from 'astro/zod';
import { publishedResultSchema, type PublishedResult } from '../schema.ts';
import { hasRepeatedKeys } from './repeated-keys.ts';

/** A published result that was read, or why it could not be, in sentences. */
export type ResultRead = { result: PublishedResult } | { problems: string[] };

/** A damaged file is not described to its last part. */
const mostProblems = 10;

const typeNames: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'nhóm mục con',
  record: 'nhóm mục con',
};

function getAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    data,
  );
}

/** Writes a path as programs do: "rounds[0].entries[3].score". */
function formatPath(path: readonly PropertyKey[]): string {
  const written = path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('');
  return written.replace(/^\./, '');
}

function describeWritten(value: unknown): string {
  if (value === undefined) return 'không có';
  if (typeof value === 'string') return `đang là chữ “${value.slice(0, 40)}”`;
  if (typeof value === 'number' && !Number.isFinite(value)) return 'đang là một số quá lớn';
  return typeof value === 'object' && value !== null
    ? 'đang là một nhóm hay danh sách'
    : `đang là ${JSON.stringify(value)}`;
}

function describe(issue: z.core.$ZodIssue, data: unknown): string {
  const place = issue.path.length === 0 ? 'Cả tệp' : `Mục ${formatPath(issue.path)}`;
  if (issue.code === 'unrecognized_keys') {
    return `${place}: có mục lạ ${issue.keys.map((key) => `“${key.slice(0, 40)}”`).join(', ')}.`;
  }
  const written = describeWritten(getAt(data, issue.path));
  return issue.code === 'invalid_type'
    ? `${place}: phải là ${typeNames[issue.expected] ?? issue.expected}, ${written}.`
    : `${place}: giá trị không đúng định dạng, ${written}.`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Reads ket-qua.json from its text. */
export function readResult(text: string, name: string): ResultRead {
  const data = parse(text);
  if (data === undefined)
    return { problems: [`${name}: không phải tệp JSON, hoặc tải về chưa hết.`] };
  const format = getAt(data, ['format']);
  if (typeof format === 'number' && format !== 1) {
    return {
      problems: [`${name}: định dạng phiên bản ${format}; chương trình này đọc phiên bản 1.`],
    };
  }
  const parsed = publishedResultSchema.safeParse(data);
  if (parsed.success) {
    return hasRepeatedKeys(text, data)
      ? { problems: [`${name}: có mục được ghi hai lần; chương trình chỉ đọc lần sau.`] }
      : { result: parsed.data };
  }
  const { issues } = parsed.error;
  const rest = issues.length - mostProblems;
  return {
    problems: [
      `${name}: không đúng định dạng của tệp kết quả.`,
      ...issues.slice(0, mostProblems).map((issue) => `  ${describe(issue, data)}`),
      ...(rest > 0 ? [`  … và ${rest} chỗ nữa.`] : []),
    ],
  };
}
