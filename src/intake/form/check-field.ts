import { readDate } from '../../schemas/cells/date.ts';
import { readPhone } from '../../schemas/cells/phone.ts';
import { readYesNo } from '../../schemas/cells/yes-no.ts';
import { isFormulaError } from '../../tables/formula-error.ts';
import { formatDate } from '../../text/dates.ts';
import { normaliseText } from '../../text/normalise.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { FormUnit } from '../form-definition.ts';
import type { FieldKind, FormField } from './field.ts';
import { parsePercent } from './percent.ts';

/** What a value is checked against besides its field; `today` is an ISO day in Vietnam. */
export type CheckContext = { today: string; units: readonly Pick<FormUnit, 'code'>[] };

/** What is wrong with one value, and what to do. */
export type FieldProblem = { code: string; message: string };

type CheckKind = (field: FormField, text: string, context: CheckContext) => FieldProblem | null;

/** Several numbers fit in; a long text in the wrong field is not searched for them. */
const maxPhoneChars = 120;

const emailPattern =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/i;

function lowerFirst(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

function describeMissing({ label, kind }: FormField): string {
  if (kind === 'choice' || kind === 'unit') return `Chọn ${lowerFirst(label)}.`;
  if (kind === 'paragraphs') return `Viết phần “${label}”.`;
  if (kind === 'yes-no') return `Đánh dấu ô “${label}”: thiếu cam kết này thì không nhận được bài.`;
  return `Điền ${lowerFirst(label)}.`;
}

const checkLength: CheckKind = ({ label, maxChars }, text) => {
  if (maxChars === null || text.length <= maxChars) return null;
  const [over, has, most] = [text.length - maxChars, text.length, maxChars].map(formatNumber);
  const message = `Rút bớt ${over} ký tự ở “${label}”: đang có ${has}, nhiều nhất ${most}.`;
  return { code: 'too-long', message };
};

/** What a table would read as something else than it says. */
const checkReadable: CheckKind = ({ label }, text) => {
  if (!isFormulaError(text)) return null;
  const message = `Viết lại “${label}”: “${text}” là báo lỗi của bảng tính, không phải nội dung.`;
  return { code: 'formula-error', message };
};

const checkText: CheckKind = (field, text, context) =>
  checkLength(field, text, context) ?? checkReadable(field, text, context);

const checkChoice: CheckKind = ({ label, options }, text) =>
  options.some(({ value }) => value === text)
    ? null
    : {
        code: 'choice-unknown',
        message: `Chọn lại ${lowerFirst(label)}: giá trị đã gửi không có trong danh sách.`,
      };

const checkUnit: CheckKind = ({ label }, text, { units }) =>
  units.some(({ code }) => code === text)
    ? null
    : {
        code: 'unit-unknown',
        message: `Chọn lại ${lowerFirst(label)}: giá trị đã gửi không có trong danh sách đơn vị.`,
      };

function describeDate(code: string, { label, required }: FormField): string {
  if (code === 'date-without-day') {
    const end = required ? '' : ', hoặc để trống';
    return `Viết đủ ngày, tháng, năm ở “${label}”, ví dụ 16/8/2022${end}.`;
  }
  if (code === 'date-impossible') {
    return `Kiểm tra lại “${label}”: không có ngày này trong lịch. Viết theo thứ tự ngày/tháng/năm, năm từ 1900 trở đi.`;
  }
  return `Viết lại “${label}” theo ngày/tháng/năm, ví dụ 16/8/2022.`;
}

const checkDate: CheckKind = (field, text, { today }) => {
  const read = readDate(text);
  if ('problem' in read) {
    const { code } = read.problem;
    return { code, message: describeDate(code, field) };
  }
  // A time abroad may fall on a day before the first that a calendar is read for.
  if (read.value < '1900') {
    return { code: 'date-impossible', message: describeDate('date-impossible', field) };
  }
  if (read.value <= today) return null;
  const day = formatDate(read.value);
  const message = `Kiểm tra lại “${field.label}”: ngày ${day} chưa đến. Viết năm bằng bốn chữ số.`;
  return { code: 'date-future', message };
};

const checkPhone: CheckKind = ({ label }, text) =>
  text.length <= maxPhoneChars && 'value' in readPhone(text)
    ? null
    : {
        code: 'phone-malformed',
        message: `Viết lại “${label}”: đủ chữ số, ví dụ 09xx xxx xxx; nhiều số thì ngăn bằng dấu chấm phẩy.`,
      };

const checkEmail: CheckKind = (field, text, context) => {
  const tooLong = checkLength(field, text, context);
  if (tooLong !== null || emailPattern.test(text)) return tooLong;
  const message = `Viết lại “${field.label}”: một địa chỉ, không dấu, không khoảng trắng, ví dụ ten@coquan.gov.vn.`;
  return { code: 'email-malformed', message };
};

const checkPercent: CheckKind = ({ label }, text) =>
  parsePercent(text) === null
    ? {
        code: 'percent-malformed',
        message: `Viết “${label}” bằng một số từ 0 đến 100, ví dụ 33,3.`,
      }
    : null;

/** A pledge that is asked for must be given; a consent need not, but must be clear. */
const checkYesNo: CheckKind = (field, text) => {
  const read = readYesNo(text);
  if ('problem' in read) {
    return {
      code: 'yes-no-unclear',
      message: `Đánh dấu lại ô “${field.label}”, hoặc bỏ dấu.`,
    };
  }
  return field.required && !read.value
    ? { code: 'required', message: describeMissing(field) }
    : null;
};

const checkByKind: Readonly<Record<FieldKind, CheckKind>> = {
  line: checkText,
  paragraphs: checkText,
  choice: checkChoice,
  unit: checkUnit,
  date: checkDate,
  phone: checkPhone,
  email: checkEmail,
  percent: checkPercent,
  'yes-no': checkYesNo,
};

/** Says that a field must be filled in. */
export function makeMissing(field: FormField): FieldProblem {
  return { code: 'required', message: describeMissing(field) };
}

/** Finds what is wrong with the value of one field by itself. */
export function findFieldProblem(
  field: FormField,
  value: string,
  context: CheckContext,
): FieldProblem | null {
  const text = normaliseText(value);
  if (text === '') return field.required ? makeMissing(field) : null;
  return checkByKind[field.kind](field, text, context);
}

/** Says what is wrong with the value of one field by itself, or null. */
export function checkField(field: FormField, value: string, context: CheckContext): string | null {
  return findFieldProblem(field, value, context)?.message ?? null;
}
