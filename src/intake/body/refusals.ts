import { formatNumber } from '../../text/numbers.ts';
import { formatSize } from '../formats.ts';
import type { BodyLimits, Refusal, RefusalCode } from './body.ts';

const sendAgain = 'Hãy quay lại biểu mẫu và gửi lại.';

const refusals: Readonly<
  Record<RefusalCode, { status: Refusal['status']; getMessage: (limits: BodyLimits) => string }>
> = {
  'body-kind': {
    status: 415,
    getMessage: () => `Máy chủ chỉ nhận nội dung gửi từ biểu mẫu. ${sendAgain}`,
  },
  'body-broken': {
    status: 400,
    getMessage: () => `Nội dung gửi đến không đọc được. ${sendAgain}`,
  },
  'body-cut-off': {
    status: 400,
    getMessage: () => `Đường truyền bị ngắt khi đang gửi nên nội dung chưa đến đủ. ${sendAgain}`,
  },
  'body-idle': {
    status: 408,
    getMessage: ({ idleMs }) =>
      `Đường truyền ngừng quá ${formatNumber(Math.round(idleMs / 1000))} giây khi đang gửi. ${sendAgain}`,
  },
  'body-too-large': {
    status: 413,
    getMessage: ({ maxTotalBytes }) =>
      `Nội dung gửi đến lớn quá mức. Các tệp cộng lại nhiều nhất ${formatSize(maxTotalBytes)}: hãy bớt tệp hoặc giảm cỡ tệp rồi gửi lại.`,
  },
  'too-many-fields': {
    status: 413,
    getMessage: ({ maxFields }) =>
      `Biểu mẫu gửi đến có quá nhiều ô, nhiều nhất là ${formatNumber(maxFields)}. ${sendAgain}`,
  },
  'field-too-long': {
    status: 413,
    getMessage: ({ maxFieldBytes }) =>
      `Có ô dài hơn ${formatSize(maxFieldBytes)}. Hãy rút gọn, hoặc gửi phần dài thành tệp đính kèm.`,
  },
  'too-much-text': {
    status: 413,
    getMessage: ({ maxTextBytes }) =>
      `Chữ trong biểu mẫu cộng lại nhiều hơn ${formatSize(maxTextBytes)}. Hãy rút gọn, hoặc gửi phần dài thành tệp đính kèm.`,
  },
};

/** Makes the refusal of a body by what is wrong with it. */
export function makeRefusal(code: RefusalCode, limits: BodyLimits): Refusal {
  const { status, getMessage } = refusals[code];
  return { status, code, message: getMessage(limits) };
}
