import { formatNumber } from '../text/numbers.ts';
import { getWorkTitle, type Change, type Work } from './changes.ts';
import { listSteps } from './list-steps.ts';
import type { LeftSheet, SheetCopy } from './repair-file.ts';
import type { RepairedFile, Repairs } from './repair-folder.ts';

const examples = 5;
const longestExample = 60;

function quote(text: string): string {
  const line = text.replace(/\n/g, ' ');
  return line.length <= longestExample ? `“${line}”` : `“${line.slice(0, longestExample)}…”`;
}

function formatExample({ line, column, before, after, works }: Change): string {
  const titles = works.map(getWorkTitle).join('; ');
  return `    dòng ${line ?? 1}, cột ${column}: ${quote(before)} → ${quote(after)} (${titles})`;
}

function countByWork(changes: readonly Change[]): string[] {
  const counts = new Map<Work, number>();
  for (const work of changes.flatMap(({ works }) => works)) {
    counts.set(work, (counts.get(work) ?? 0) + 1);
  }
  return [...counts].map(([work, count]) => `    ${getWorkTitle(work)}: ${formatNumber(count)} ô`);
}

function describeKept(columns: readonly string[]): string[] {
  if (columns.length === 0) return [];
  const names = columns.map((name) => `“${name}”`).join(', ');
  return [
    `  Giữ nguyên cột ${names}: có ô chưa chắc theo bảng mã nào. Gõ lại ô đó trong tệp gốc bằng Unicode rồi chạy lại.`,
  ];
}

function nameSheet(file: string, sheet: string | null): string {
  return sheet === null ? file : `${file}, trang tính “${sheet}”`;
}

function formatCopied(
  file: string,
  { sheet, copy, list, changes, keptColumns }: SheetCopy,
): string {
  const cells = changes.filter(({ line }) => line !== null);
  const isReencoded = cells.length < changes.length;
  const shown = cells.slice(0, examples).map(formatExample);
  return [
    nameSheet(file, sheet),
    `  Sửa ${formatNumber(cells.length)} ô${isReencoded ? `, ${getWorkTitle('unicode')}` : ''}.`,
    ...countByWork(cells),
    ...describeKept(keptColumns),
    ...(shown.length === 0 ? [] : ['  Ví dụ:', ...shown]),
    `  Bản đã sửa: ${copy}`,
    `  Danh sách thay đổi: ${list}`,
  ].join('\n');
}

function formatRepaired(repaired: RepairedFile): string {
  const copied = repaired.copies.map((copy) => formatCopied(repaired.file, copy));
  const steps = listSteps(repaired).map((step, index) => `    ${index + 1}. ${step}`);
  return [copied.join('\n\n'), '  Khi đã so xong:', ...steps].join('\n');
}

function formatLeft({ file, sheet, unsureCells }: LeftSheet): string {
  const advice =
    unsureCells > 0
      ? `Có ${formatNumber(unsureCells)} ô chưa chắc theo bảng mã nào: gõ lại các ô đó bằng Unicode, rồi chạy lại.`
      : 'Sửa các ô có trong báo cáo, rồi chạy lại.';
  return `${nameSheet(file, sheet)}\n  Không ghi bản đã sửa, vì đọc bản đó sẽ ra dữ liệu khác tệp gốc. ${advice}`;
}

const closing =
  'Tệp gốc không thay đổi; ô chưa chắc giữ nguyên và vẫn là lỗi trong báo cáo. Thay tệp gốc bằng bản đã sửa rồi thì xóa các tệp còn lại (.da-sua, .thay-doi), vì trong đó có dữ liệu cá nhân; xong thì chạy lại: npm run check';

/** Describes what was mended, for people, to follow the report. */
export function describeRepairs({ repaired, left, failure }: Repairs): string {
  if (repaired.length === 0 && left.length === 0) {
    return failure === null ? '\nSỬA: không có gì để sửa; không ghi tệp nào.\n' : '';
  }
  const title =
    repaired.length === 0
      ? 'SỬA: không ghi tệp nào.'
      : `SỬA (${formatNumber(repaired.length)} tệp)`;
  const blocks = [title, ...repaired.map(formatRepaired), ...left.map(formatLeft)];
  if (repaired.length > 0) blocks.push(closing);
  return `\n${blocks.join('\n\n')}\n`;
}

/** Describes in one line why a copy could not be written. */
export function describeFailure({ file, problem }: NonNullable<Repairs['failure']>): string {
  return `Không ghi được bản đã sửa của ${file}: ${problem}. Không tệp nào bị ghi dở.\n`;
}
