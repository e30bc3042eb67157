import { formatInstant } from '../../text/dates.ts';
import type { FormLayout } from '../form/field.ts';
import type { FormDefinition } from '../form-definition.ts';
import { html, type Html } from '../html.ts';
import { formatNumber8 } from '../store/number.ts';
import type { DraftRecord } from '../store/records.ts';
import { formatEnd, formatMoment, formatSize } from '../formats.ts';
import { makeFileList } from './entry/files.ts';
import type { Page } from './page.ts';
import { makeEntryText } from './parts/entry-text.ts';
import { makePrivateLink } from './parts/private-link.ts';
import { makeWaysOn } from './parts/ways-on.ts';

function makePage(title: string, lead: string, body: Html): Page {
  return {
    title,
    body: html`<h1>${title}</h1>
      <p class="lead">${lead}</p>
      ${body}`,
  };
}

function makeFileAdvice({ files }: FormDefinition): Html | null {
  if (files.maxFiles === 0) return null;
  return html`<li>
    tệp đính kèm, nếu có: PDF, Word, Excel, PowerPoint hoặc ảnh, mỗi tệp không quá
    ${formatSize(files.maxFileBytes)}.
  </li>`;
}

/** Makes the page before the form opens: when it does, and what to prepare. */
export function makeWaitingPage(definition: FormDefinition): Page {
  const { window } = definition;
  if (window === null) return makeNoWindowPage(definition);
  const opens = `Biểu mẫu mở lúc ${formatInstant(window.opensAt)}, giờ Việt Nam.`;
  return makePage(
    'Chưa đến ngày nhận bài',
    opens,
    html`<p>Nhận bài đến ${formatEnd(definition)}. Bài gửi ngày nào trong hạn cũng như nhau.</p>
      <h2>Chuẩn bị trước</h2>
      <ul>
        <li>tên bài, lĩnh vực và một đoạn tóm tắt: vấn đề, cách làm, kết quả;</li>
        <li>sự cần thiết, nội dung giải pháp, lợi ích thu được;</li>
        <li>
          họ tên, nơi công tác và tỷ lệ đóng góp của từng tác giả, nhiều nhất
          ${definition.maxAuthors} người;
        </li>
        <li>điện thoại hoặc thư điện tử để Ban Tổ chức liên hệ;</li>
        ${makeFileAdvice(definition)}
      </ul>
      <h2>Xem thêm</h2>
      ${makeWaysOn('guide', 'paper', 'faq')}`,
  );
}

/** Makes the page after the end: when it was, and where to look. */
export function makeClosedPage(definition: FormDefinition): Page {
  return makePage(
    'Đã hết hạn nhận bài',
    `Đợt nhận bài kết thúc lúc ${formatEnd(definition) ?? 'Ban Tổ chức đã định'}.`,
    html`<div class="notice" data-device-drafts data-edition="${definition.edition}" hidden></div>
      <p>
        Bài đã có giấy biên nhận thì không phải làm gì thêm; mở đường dẫn riêng hoặc tra cứu để xem
        lại. Bản nháp chưa gửi vẫn còn ở đường dẫn riêng; mở ra để lấy số bản nháp và nơi liên hệ,
        nếu có lý do chính đáng xin được nhận muộn.
      </p>
      ${makeWaysOn('lookup', 'results', 'guide', 'faq')}`,
  );
}

/** Makes the page of an edition that sets no time for entries. */
export function makeNoWindowPage({ contestName }: FormDefinition): Page {
  return makePage(
    'Trang chưa nhận bài',
    'Ban Tổ chức chưa công bố thời gian nhận bài qua trang này.',
    html`<p>${contestName}.</p>
      ${makeWaysOn('guide', 'results', 'faq')}`,
  );
}

/** What came, or was opened, after the end. */
export type LateView = {
  definition: FormDefinition;
  layout: FormLayout;
  draft: DraftRecord;
  /** In full, with the name of the site. */
  privateLink: string;
};

/** Says whether the draft was sent too late, or never. */
function describeStanding({ draft, definition }: LateView): { title: string; lead: string } {
  const end = formatEnd(definition);
  const isSent = draft.reason === 'late';
  return {
    title: isSent ? 'Bài này đến sau hạn nhận' : 'Đã hết hạn nhận bài, bản nháp còn đây',
    lead: end === null ? 'Trang không còn nhận bài.' : `Hạn nhận bài là ${end}.`,
  };
}

/** Makes the page for what was sent after the end, or never: nothing of it is lost. */
export function makeLatePage(view: LateView): Page {
  const { definition, layout, draft, privateLink } = view;
  const { organiser, receivingOffice } = definition;
  const { title, lead } = describeStanding(view);
  const { content } = draft;
  return makePage(
    title,
    lead,
    html`<p class="measure">
        Bài chưa được tính là bài dự thi, nhưng không có gì bị mất: những gì bạn đã điền và tệp đã
        nhận được giữ thành bản nháp, lưu lúc ${formatMoment(draft.savedAt)}.
      </p>
      <p>Số bản nháp</p>
      <p class="number8 large">${formatNumber8(draft.number)}</p>
      <p class="measure">
        ${organiser} có thể nhận bản nháp này nếu có lý do chính đáng. Muốn đề nghị, hãy liên hệ
        ${receivingOffice ?? organiser} và đọc số bản nháp; không cần gửi lại.
      </p>
      <p>Đường dẫn riêng để xem lại:</p>
      ${makePrivateLink(privateLink, 'Giữ kín: ai có đường dẫn này đều đọc được bản nháp.')}
      ${makeWaysOn('guide', 'faq')}
      <h2>Những gì bạn đã điền</h2>
      ${makeEntryText({ definition, layout, content })}
      <h3>Tệp đính kèm</h3>
      ${makeFileList(content.files, null)}`,
  );
}
