import { problem, type CellProblem } from '../cell-result.ts';
import { malformedNumber, numberPattern } from './number.ts';

/** What parts thousands or decimals, besides spaces. */
export type Separator = '.' | ',';

/** A number in the form that `readNumber` takes ("1234567.5"), or why it is none. */
export type NumberText = { text: string } | { problem: CellProblem };

/** A number whose only separator may part thousands or decimals: "1.234". */
export type AmbiguousNumber = { ambiguous: Separator; sign: string; whole: string; rest: string };

/** What a written number says by itself, and what it shows of the separators. */
export type WrittenNumber =
  { result: NumberText; decimal?: Separator; thousands?: Separator } | AmbiguousNumber;

/** No written number is longer; a long text in the wrong column is not searched for one. */
const maxChars = 60;

const shortened = problem(
  'number-shortened',
  'Excel đã rút gọn số này, các chữ số cuối có thể không còn.',
  'Trong tệp gốc, định dạng cột này là “Số”, nhập lại đủ chữ số rồi lưu lại.',
);

const unit = /\s*(?:đồng|đ|₫|vnđ|vnd|điểm)\.?$/iu;
const spacedGroups = /^[1-9]\d{0,2}(?:[\s'’]\d{3})+(?![\s'’\d])/u;
const markedGroups = /^([1-9]\d{0,2}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,}))$/;
const bothMarks = /^([1-9]\d{0,2}(?:\.\d{3})+),(\d+)$|^([1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/;

function finish(sign: string, whole: string, decimals: string | undefined): NumberText {
  const text = sign + (decimals === undefined ? whole : `${whole}.${decimals}`);
  return numberPattern.test(text) ? { text } : malformedNumber;
}

function parseOneMark(sign: string, digits: string, isGrouped: boolean): WrittenNumber | null {
  const [, whole, mark, rest] = /^(\d+)(?:([.,])(\d+))?$/.exec(digits) ?? [];
  if (whole === undefined) return null;
  if (rest === undefined) return { result: finish(sign, whole, undefined) };
  const separator = mark === '.' ? '.' : ',';
  const mayPartThousands = !isGrouped && rest.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (mayPartThousands) return { ambiguous: separator, sign, whole, rest };
  return { result: finish(sign, whole, rest), decimal: separator };
}

function parseManyMarks(sign: string, digits: string): WrittenNumber {
  const [, groups] = markedGroups.exec(digits) ?? [];
  if (groups !== undefined) {
    const result = finish(sign, groups.replace(/[.,]/g, ''), undefined);
    return { result, thousands: groups.includes('.') ? '.' : ',' };
  }
  const match = bothMarks.exec(digits);
  if (match === null) return { result: malformedNumber };
  const [thousands, decimal]: [Separator, Separator] =
    match[1] === undefined ? [',', '.'] : ['.', ','];
  const whole = (match[1] ?? match[3] ?? '').replaceAll(thousands, '');
  return { result: finish(sign, whole, match[2] ?? match[4]), thousands, decimal };
}

/** Reads a number as people write it, with its sign, groups of thousands and unit. */
export function parseWrittenNumber(text: string): WrittenNumber {
  const trimmed = text.trim();
  if (trimmed.length > maxChars) return { result: malformedNumber };
  if (/^[+-]?\d(?:[.,]\d+)?E[+-]\d+$/i.test(trimmed)) return { result: shortened };
  const bare = trimmed.replace(unit, '');
  const [, plusMinus = '', written = ''] = /^([+−–-]?)\s*(\d.*)$/u.exec(bare) ?? [];
  const sign = plusMinus === '' || plusMinus === '+' ? '' : '-';
  const [groups] = spacedGroups.exec(written) ?? [];
  const digits =
    groups === undefined ? written : groups.replace(/\D/g, '') + written.slice(groups.length);
  return parseOneMark(sign, digits, groups !== undefined) ?? parseManyMarks(sign, digits);
}
