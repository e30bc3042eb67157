import type { FormLayout } from '../../form/field.ts';
import type { FormDefinition } from '../../form-definition.ts';
import { html, type Html, type HtmlValue } from '../../html.ts';
import { formatNumber8 } from '../../store/number.ts';
import type { DraftRecord, EntryRecord, VersionRecord } from '../../store/records.ts';
import { getPath } from '../addresses.ts';
import { formatEnd, formatMoment } from '../../formats.ts';
import type { Page } from '../page.ts';
import { makeEntryText } from '../parts/entry-text.ts';
import { makeNotice } from '../parts/notice.ts';
import { makePrivateLink } from '../parts/private-link.ts';
import { listFacts, makeFacts } from './facts.ts';
import { makeFileList } from './files.ts';

/** An entry as the holder of its link sees it. */
export type ReceiptView = {
  definition: FormDefinition;
  layout: FormLayout;
  entry: EntryRecord;
  /** The current one; null where its content was erased. */
  version: VersionRecord | null;
  /** The private link, in full. */
  link: string;
  /** True while the entry may be corrected and withdrawn. */
  open: boolean;
  /** What has just been done. */
  news: 'received' | 'corrected' | 'unchanged' | 'withdrawn' | null;
  /** Where a letter with the same was sent; null where none was. */
  mailTo: string | null;
  /** A correction that was begun and not taken; null where there is none. */
  draft: DraftRecord | null;
};

const newsTexts = {
  received: 'Ban Tổ chức đã nhận bài dự thi của bạn.',
  corrected: 'Ban Tổ chức đã nhận bản sửa.',
  unchanged: 'Bản vừa gửi giống hệt bản đã nhận, nên không có gì thay đổi.',
  withdrawn: 'Bài đã được rút và sẽ không được chấm, không được đăng.',
} as const;

const mayChangeWarning =
  'Chép lại và giữ kín đường dẫn này: ai có nó đều xem, sửa và rút được bài. Mất đường dẫn thì vẫn tra cứu được bằng số biên nhận, nhưng không sửa được.';
const readOnlyWarning = 'Giữ kín đường dẫn này: ai có nó đều xem được trang này.';

function makeNews({ news }: ReceiptView): Html | null {
  return news === null ? null : makeNotice('good', html`<p>${newsTexts[news]}</p>`);
}

function makePending({ draft, entry, link, open }: ReceiptView): Html | null {
  if (draft === null || entry.state !== 'received') return null;
  const standing = open ? 'chưa gửi' : 'chưa được nhận';
  return makeNotice(
    'warning',
    html`<p>
      Có bản sửa lưu lúc ${formatMoment(draft.savedAt)}, ${standing}; bài ở dưới là bản đã nhận.
      <a href="${getPath(link)}sua/">Mở bản sửa</a>
    </p>`,
  );
}

function makeNextSteps({ definition, entry, open, link, mailTo }: ReceiptView): Html | null {
  if (entry.state !== 'received') return null;
  const end = formatEnd(definition);
  const keep =
    mailTo === null
      ? 'Trang này chính là giấy biên nhận: hãy in ra, lưu lại hoặc chép số biên nhận.'
      : `Giấy biên nhận cũng được gửi tới ${mailTo}. Nên in hoặc lưu cả trang này.`;
  return html`<h2>Việc tiếp theo</h2>
    <p><strong>Bạn không phải làm gì thêm.</strong> ${keep}</p>
    ${
      open &&
      html`<p>${end === null ? 'Bạn có thể' : `Đến ${end}, bạn có thể`} sửa hoặc rút bài.</p>
        <p class="buttons no-print">
          <a class="button secondary" href="${getPath(link)}sua/">Sửa bài</a>
          <a class="button secondary" href="${getPath(link)}rut/">Rút bài</a>
        </p>`
    }`;
}

function makeFactsOfReceipt({ definition, entry, version, link }: ReceiptView): Html {
  const content = version?.content ?? null;
  const facts: [string, HtmlValue][] = [
    ['Cuộc thi', definition.contestName],
    ['Nơi nhận', definition.receivingOffice ?? definition.organiser],
    ...listFacts(entry, version),
  ];
  if (content !== null) {
    facts.push(
      ['Tên bài', content.fields.title || 'chưa có thông tin'],
      ['Tệp đính kèm', makeFileList(content.files, getPath(link))],
    );
  }
  return makeFacts(facts);
}

/** Makes the receipt: proof of what came when, the private link, and the entry as it was sent. */
export function makeReceiptPage(view: ReceiptView): Page {
  const { definition, layout, entry, version, link, open } = view;
  const number = formatNumber8(entry.receipt);
  return {
    title: `Giấy biên nhận ${number}`,
    body: html`<h1>Giấy biên nhận bài dự thi</h1>
      ${makeNews(view)} ${makePending(view)}
      <div class="receipt">
        <p>Số biên nhận</p>
        <p class="number8 large">${number}</p>
        ${makeFactsOfReceipt(view)}
      </div>
      ${makeNextSteps(view)}
      <h2>Đường dẫn riêng</h2>
      ${makePrivateLink(
        link,
        open && entry.state === 'received' ? mayChangeWarning : readOnlyWarning,
      )}
      ${
        version === null
          ? html`<p>
              Nội dung bài đã được xóa theo yêu cầu; số biên nhận và ngày giờ được giữ lại.
            </p>`
          : html`<div class="as-sent">
              <h2>Bài dự thi như đã gửi</h2>
              ${makeEntryText({ definition, layout, content: version.content })}
            </div>`
      }`,
  };
}
