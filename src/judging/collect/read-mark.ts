import type { Criterion } from '../../schemas/contest.ts';
import { problem, type CellProblem } from '../../schemas/cell-result.ts';
import { isOnStep } from '../../contest/checks/steps.ts';
import { isFormulaError } from '../../tables/formula-error.ts';
import { readNumberColumn } from '../../tables/number-columns.ts';
import { formatDate } from '../../text/dates.ts';
import { formatNumber } from '../../text/numbers.ts';

/** A mark of a sheet, or why a cell is none. */
export type MarkResult = { mark: number } | { problem: CellProblem };

type Scale = Pick<Criterion, 'name' | 'min' | 'max' | 'step'>;

function isAllowed(value: number, scale: Scale): boolean {
  return value >= scale.min && value <= scale.max && isOnStep(value, scale);
}

/** Brings a mark on a step to its exact value: formulas leave a little noise behind. */
function settle(value: number, { min, step }: Scale): number {
  const steps = Math.round((value - min) / step);
  return Number((min + steps * step).toFixed(9)) + 0;
}

function describeScale({ min, max, step }: Scale): string {
  return `Ghi số từ ${formatNumber(min)} đến ${formatNumber(max)}, bước ${formatNumber(step)}; chưa chấm thì để trống.`;
}

/** Makes the problem of a cell that reads as a day; the mark was most likely "day,month". */
function makeDate(message: string, day: number, month: number, scale: Scale) {
  const meant = Number(`${day}.${month}`);
  const asked = isAllowed(meant, scale) ? `Có phải là ${formatNumber(meant)}? ` : '';
  const hint = `${asked}Đặt lại định dạng ô là số, rồi ghi điểm với dấu phẩy.`;
  return problem('mark-date', message, hint);
}

function findDate(text: string, scale: Scale): { problem: CellProblem } | null {
  const [iso, , month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? [];
  if (iso !== undefined) {
    const message = `Ô này là ngày ${formatDate(iso)}, không phải điểm: Excel đổi số ghi bằng dấu chấm hay gạch chéo thành ngày.`;
    return makeDate(message, Number(day), Number(month), scale);
  }
  const [, first, second] = /^(\d{1,2})\s?\/\s?(\d{1,2})$/.exec(text) ?? [];
  if (first === undefined) return null;
  return makeDate(
    'Ô này có dấu gạch chéo, không phải là số.',
    Number(first),
    Number(second),
    scale,
  );
}

/**
 * Reads the cell of a mark; `exact` tells that the workbook holds a number. What is no allowed
 * mark is never brought to the nearest one.
 */
export function readMark(text: string, exact: boolean, scale: Scale): MarkResult {
  if (isFormulaError(text)) {
    const message = 'Ô này là công thức Excel bị lỗi.';
    return problem('formula-failed', message, 'Ghi thẳng điểm vào ô.');
  }
  if (text.endsWith('%')) {
    const message = 'Ô này là phần trăm, không phải điểm.';
    return problem('mark-percent', message, 'Đặt lại định dạng ô là số, rồi ghi điểm.');
  }
  const date = exact ? null : findDate(text, scale);
  if (date !== null) return date;
  const number = readNumberColumn([{ text, exact }], 'number')[0] ?? { text: '' };
  if ('problem' in number) {
    return problem(number.problem.code, number.problem.message, describeScale(scale));
  }
  const value = Number(number.text);
  const { name, min, max, step } = scale;
  if (!(value >= min && value <= max)) {
    const message = `Điểm tiêu chí “${name}” phải từ ${formatNumber(min)} đến ${formatNumber(max)}.`;
    return problem('score-out-of-range', message, 'Hỏi lại giám khảo rồi sửa ô này.');
  }
  if (isOnStep(value, scale)) return { mark: settle(value, scale) };
  const below = formatNumber(settle(min + Math.floor((value - min) / step) * step, scale));
  const above = formatNumber(settle(min + Math.ceil((value - min) / step) * step, scale));
  const message = `Điểm tiêu chí “${name}” phải theo bước ${formatNumber(step)}; gần nhất là ${below} hoặc ${above}.`;
  return problem('score-off-step', message, 'Hỏi lại giám khảo rồi sửa ô này.');
}
