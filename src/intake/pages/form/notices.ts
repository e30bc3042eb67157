import { html, type Html } from '../../html.ts';
import type { DraftRecord } from '../../store/records.ts';
import { formatNumber8 } from '../../store/number.ts';
import { getEntryAddress } from '../addresses.ts';
import { formatEnd, formatMoment, formatSeconds } from '../../formats.ts';
import { makeNotice } from '../parts/notice.ts';
import { makePrivateLink } from '../parts/private-link.ts';
import type { FormView } from './view.ts';

const linkWarning =
  'Chép lại hoặc lưu đường dẫn này: ai có đường dẫn này đều đọc và sửa được bản nháp; mất đường dẫn thì không cấp lại được.';

function makeDraftLine({ number, savedAt }: DraftRecord): Html {
  return html`<p>
    Bản nháp số <strong class="number8">${formatNumber8(number)}</strong>, lưu lúc
    ${formatMoment(savedAt)}.
  </p>`;
}

function makeSavedNotice({ draft, definition, privateLink }: FormView): Html | null {
  if (draft === null) return null;
  const end = formatEnd(definition);
  return makeNotice(
    'good',
    html`<h2>Đã lưu, chưa gửi</h2>
      ${makeDraftLine(draft)}
      <p>Mở đường dẫn riêng này, ở máy nào cũng được, để viết tiếp:</p>
      ${makePrivateLink(privateLink, linkWarning)}
      ${
        end !== null &&
        html`<p>
          Hạn gửi bài: ${end}. Quá hạn, bản nháp vẫn được giữ nhưng không tự thành bài dự thi.
        </p>`
      }`,
  );
}

function makeConflictNotice({ key }: FormView): Html {
  return makeNotice(
    'warning',
    html`<h2>Bài đã được sửa ở nơi khác</h2>
      <p>
        Trong lúc bạn viết, một bản sửa khác của bài này đã được gửi. Bản ấy còn nguyên, xem ở
        <a href="${getEntryAddress(key)}">trang của bài</a>. Những gì bạn vừa viết cũng còn nguyên
        dưới đây. Muốn thay bản kia bằng bản này thì gửi lần nữa.
      </p>`,
  );
}

const shortNotices = {
  'files-kept': ['good', 'Các tệp bạn vừa chọn đã được giữ, không phải chọn lại.'],
  challenge: [
    'warning',
    'Lúc này rất đông người gửi, trang chưa nhận ngay được. Những gì bạn viết đã được giữ. Bấm gửi lần nữa.',
  ],
  closed: [
    'warning',
    'Bài trước đã rút hoặc không còn nhận bản sửa. Những gì bạn vừa viết còn nguyên dưới đây; bấm gửi thì thành một bài mới.',
  ],
  'not-kept': [
    'warning',
    'Máy chủ chưa ghi được bài. Xin đừng đóng trang: những gì bạn viết còn nguyên dưới đây, hãy chờ ít phút rồi bấm gửi lại. Gửi nhiều lần vẫn chỉ thành một bài.',
  ],
  'author-added': ['good', 'Đã thêm một tác giả.'],
  'author-removed': ['good', 'Đã bỏ một tác giả.'],
} as const;

/** Makes what the form says of the last thing done with it, or that it is a draft. */
export function makeFormNotice(view: FormView): Html | null {
  const { mode, notice, draft, problems } = view;
  if (notice === 'saved') return makeSavedNotice(view);
  if (notice === 'conflict') return makeConflictNotice(view);
  if (notice !== null) {
    const [kind, text] = shortNotices[notice];
    return makeNotice(kind, html`<p>${text}</p>`);
  }
  if (draft === null || problems.length > 0) return null;
  const unsent = mode === 'correction' && html`<p>Dưới đây là bản sửa chưa gửi.</p>`;
  return html`<div class="notice">${unsent}${makeDraftLine(draft)}</div>`;
}

/** Says under the list of problems that nothing is lost. */
export function makeKeptLine({ draft, privateLink }: FormView): Html | null {
  if (draft === null) return null;
  return html`<p>Những gì bạn đã điền và tệp đã nhận được giữ ở đường dẫn riêng này:</p>
    ${makePrivateLink(privateLink, linkWarning)}`;
}

/** Makes the band of the last hour. */
export function makeLastHour({ definition, phase }: FormView): Html | null {
  const end = formatEnd(definition);
  if (phase !== 'last-hour' || end === null) return null;
  const { graceSeconds } = definition;
  const grace = `Lần gửi bắt đầu trước hạn mà đường truyền chậm được chờ thêm ${formatSeconds(graceSeconds)}.`;
  return makeNotice(
    'warning',
    html`<p>
      <strong>Còn chưa đến một giờ: nhận bài đến ${end}.</strong> Nên gửi ngay; bài đã gửi vẫn sửa
      được cho đến hạn. ${graceSeconds > 0 && grace}
    </p>`,
  );
}
