import { z } from 'astro/zod';
import { getIsoDate } from '../text/dates.ts';
import { foldText } from '../text/normalise.ts';
import { getNearest } from '../text/nearest.ts';
import { formatNumber } from '../text/numbers.ts';
import { cell, emptyCell, problem, readOptional, type CellResult } from './cell.ts';

type Reader<T> = (text: string) => CellResult<T>;

const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

function readId(text: string): CellResult<string> {
  if (text === '') return emptyCell;
  if (idPattern.test(text)) return { value: text };
  return problem(
    'id-malformed',
    'Mã chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch nối và gạch dưới, dài tối đa 64 ký tự.',
    'Ghi mã, không ghi tên; ví dụ HG22-001 hoặc chinh-quyen-so.',
  );
}

function readText(maxChars: number): Reader<string> {
  return (text) => {
    if (text === '') return emptyCell;
    if (text.length <= maxChars) return { value: text };
    return problem(
      'text-too-long',
      `Nội dung dài ${formatNumber(text.length)} ký tự; cột này nhận nhiều nhất ${formatNumber(maxChars)} ký tự.`,
      'Rút gọn nội dung ô này, hoặc chuyển bớt sang cột khác.',
    );
  };
}

function readDate(text: string): CellResult<string> {
  if (text === '') return emptyCell;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const date = iso
    ? getIsoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    : local
      ? getIsoDate(Number(local[3]), Number(local[2]), Number(local[1]))
      : undefined;
  if (date === undefined) {
    return problem(
      'date-malformed',
      'Chương trình không đọc được ngày này.',
      'Viết ngày/tháng/năm, ví dụ 16/8/2022, hoặc 2022-08-16.',
    );
  }
  if (date === null) {
    return problem(
      'date-impossible',
      'Lịch không có ngày này.',
      'Kiểm tra lại ngày, tháng, năm; năm phải từ 1900 đến 2100.',
    );
  }
  return { value: date };
}

function readInstant(text: string): CellResult<string> {
  const match = /^(\S+)(?:[T ]+(\d{1,2})(?::|h|g|giờ)(\d{2})(?::(\d{2}))?)?$/u.exec(
    text.replace(/^(\d{4}-\d{2}-\d{2})T/, '$1 ').replace(/(?:\+07:00|Z)$/, ''),
  );
  if (text.endsWith('Z') || match === null) {
    return text === ''
      ? emptyCell
      : problem(
          'instant-malformed',
          'Chương trình không đọc được ngày giờ này.',
          'Viết 16/8/2022 09:30 hoặc 2022-08-16 09:30, theo giờ Việt Nam.',
        );
  }
  const day = readDate(match[1] ?? '');
  if ('problem' in day) return day;
  const [hour, minute, second] = [match[2], match[3], match[4]].map((part) => Number(part ?? 0));
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) {
    return problem('time-impossible', 'Đồng hồ không có giờ này.', 'Viết giờ từ 00:00 đến 23:59.');
  }
  const time = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
  return { value: `${day.value}T${time}+07:00` };
}

function readNumber(text: string): CellResult<number> {
  if (text === '') return emptyCell;
  if (/^-?\d{1,12}(?:[.,]\d{1,17})?$/.test(text)) {
    return { value: Number(text.replace(',', '.')) };
  }
  return problem('number-malformed', 'Ô này phải là số.', 'Viết số, ví dụ 7,5.');
}

function readInteger(min: number, max: number): Reader<number> {
  return (text) => {
    if (text === '') return emptyCell;
    const value = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return { value };
    return problem(
      'integer-out-of-range',
      `Ô này phải là số nguyên từ ${min} đến ${max}.`,
      'Sửa lại số, không kèm đơn vị.',
    );
  };
}

const yesWords = new Set(['co', 'x', 'yes', 'true', '1', '✓', 'dong y']);
const noWords = new Set(['', 'khong', 'no', 'false', '0', 'khong dong y']);

function readYesNo(text: string): CellResult<boolean> {
  const folded = foldText(text);
  if (yesWords.has(folded)) return { value: true };
  if (noWords.has(folded)) return { value: false };
  return problem('yes-no-unclear', 'Không rõ là có hay không.', 'Viết “có” hoặc “không”.');
}

function readChoice<T extends string>(labels: Readonly<Record<T, string>>): Reader<T> {
  const codes = Object.keys(labels) as T[];
  const byName = new Map(
    codes.flatMap((code) => [
      [foldText(code), code],
      [foldText(labels[code]), code],
    ]),
  );
  return (text) => {
    if (text === '') return emptyCell;
    const code = byName.get(foldText(text));
    if (code !== undefined) return { value: code };
    const nearest = getNearest(text, [...codes, ...codes.map((each) => labels[each])]);
    const list = codes.map((each) => `${each} (${labels[each]})`).join(', ');
    return problem(
      'choice-unknown',
      'Giá trị này không có trong danh sách.',
      `${nearest === null ? '' : `Có phải là “${nearest}”? `}Dùng một trong: ${list}.`,
    );
  };
}

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const isoInstant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/);

function both<T>(output: z.ZodType<T, T>, read: Reader<T>) {
  return {
    required: () => cell(output, read),
    optional: () => cell(output.nullable(), readOptional(read)),
  };
}

/** Cell readers by kind of value; each is `required()` or `optional()` (empty is null). */
export const cells = {
  /** Identifier that stands in addresses. */
  id: both(z.string().regex(idPattern), readId),
  /** Text of at most `maxChars` characters, line breaks kept. */
  text: (maxChars: number) => both(z.string().max(maxChars), readText(maxChars)),
  /** Day, as an ISO date. */
  date: both(isoDate, readDate),
  /** Instant in Vietnam's time, as ISO with +07:00; a bare day means its first instant. */
  instant: both(isoInstant, readInstant),
  number: both(z.number(), readNumber),
  integer: (min: number, max: number) =>
    both(z.number().int().min(min).max(max), readInteger(min, max)),
  choice: <T extends string>(labels: Readonly<Record<T, string>>) =>
    both(z.enum(Object.keys(labels) as [T, ...T[]]), readChoice(labels)),
  /** "có" or "không"; an empty cell means no. */
  yesNo: () => cell(z.boolean(), readYesNo),
};
