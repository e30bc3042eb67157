import { html, type Html } from '../html.ts';
import { formatSeconds } from '../formats.ts';
import type { Page } from './page.ts';
import { makeWaysOn } from './parts/ways-on.ts';

/** Why a request came to nothing. */
export type ErrorView = {
  status: number;
  /** For the visitor, where more is known than the status says. */
  message: string | null;
  /** By which the organiser finds the event in the log. */
  reference: string | null;
  /** True where sending the same once more may help. */
  canRetry: boolean;
};

const unknownTrouble = [
  'Trang gặp trục trặc',
  'Lỗi ở phía máy chủ, không phải do bạn. Bài đã có giấy biên nhận thì vẫn còn nguyên.',
] as const;

const troubles: Readonly<Record<number, readonly [title: string, message: string]>> = {
  400: [
    'Không đọc được nội dung gửi đến',
    'Nội dung gửi đến bị thiếu hoặc hỏng trên đường truyền.',
  ],
  403: [
    'Không nhận được từ nơi này',
    'Nội dung không được gửi từ biểu mẫu của trang này. Hãy mở biểu mẫu ở đây rồi gửi lại.',
  ],
  404: [
    'Không có trang này',
    'Có thể đường dẫn chép thiếu ký tự, hoặc bài, bản nháp không còn ở đây. Đường dẫn riêng phải chép đủ từ đầu đến cuối.',
  ],
  405: ['Không mở được theo cách này', 'Hãy mở biểu mẫu từ trang dự thi.'],
  408: [
    'Đường truyền quá chậm',
    'Máy chủ đã chờ mà chưa nhận đủ. Có thể gửi bài không kèm tệp trước, rồi sửa bài để thêm tệp sau.',
  ],
  413: [
    'Nội dung gửi đến quá lớn',
    'Hãy bớt tệp, giảm cỡ ảnh trong tệp, hoặc viết ngắn lại rồi gửi lần nữa.',
  ],
  415: ['Không đọc được cách gửi này', 'Trang chỉ nhận nội dung gửi từ biểu mẫu của trang.'],
  429: ['Gửi quá nhiều lần', 'Từ mạng của bạn đã có quá nhiều lần gửi trong ít phút.'],
  500: unknownTrouble,
  503: ['Trang tạm ngừng', 'Máy chủ đang bận hoặc đang được bảo trì.'],
};

const retryText =
  'Hãy bấm nút quay lại của trình duyệt: những gì đã điền thường còn nguyên, rồi gửi lần nữa. Gửi hai lần vẫn chỉ thành một bài.';

function makeReference(reference: string | null): Html | null {
  if (reference === null) return null;
  return html`<p>
    Khi cần hỏi Ban Tổ chức, hãy đọc mã tham chiếu <strong class="number8">${reference}</strong>.
  </p>`;
}

/** Makes the page of a request that came to nothing: why, and how to go on. */
export function makeErrorPage({ status, message, reference, canRetry }: ErrorView): Page {
  const [title, usual] = troubles[status] ?? unknownTrouble;
  return {
    title,
    body: html`<h1>${title}</h1>
      <p class="lead">${message ?? usual}</p>
      ${canRetry && html`<p>${retryText}</p>`} ${makeReference(reference)}
      ${makeWaysOn('form', 'lookup', 'guide', 'faq')}`,
  };
}

/** Makes the page for times when more is sent than can be taken. */
export function makeBusyPage(retryAfterSeconds: number): Page {
  const title = 'Lúc này đang rất đông';
  return {
    title,
    body: html`<h1>${title}</h1>
      <p class="lead">Hãy thử lại sau khoảng ${formatSeconds(retryAfterSeconds)}.</p>
      <p>${retryText}</p>
      <p>
        Đã có giấy biên nhận thì không phải gửi lại. Không gửi được qua trang thì có thể nộp bản
        giấy.
      </p>
      ${makeWaysOn('paper', 'lookup', 'faq')}`,
  };
}
