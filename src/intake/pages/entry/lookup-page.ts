import { html, makeAttributes, type Html } from '../../html.ts';
import { formatNumber8 } from '../../store/number.ts';
import type { EntryRecord, VersionRecord } from '../../store/records.ts';
import { lookupAddress } from '../addresses.ts';
import type { Page } from '../page.ts';
import { listFacts, makeFacts } from './facts.ts';
import { makeFileList } from './files.ts';

/** What was asked for and what was found. */
export type LookupView = {
  /** As typed. */
  receipt: string;
  contact: string;
  result: null | 'not-found' | { entry: EntryRecord; version: VersionRecord | null };
};

const notFound =
  'Không có bài nào có số biên nhận này cùng với điện thoại hoặc thư điện tử này. Điền đủ hai ô và xem lại từng ký tự; điện thoại, thư điện tử phải đúng như đã ghi trong bài.';

function makeInput(name: string, label: string, help: string, value: string): Html {
  const id = `o-${name}`;
  const attributes = makeAttributes({
    type: 'text',
    id,
    name,
    value,
    autocomplete: 'off',
    'aria-describedby': `${id}-giup`,
  });
  return html`<div class="field">
    <label for="${id}">${label}</label>
    <p class="help" id="${id}-giup">${help}</p>
    <input ${attributes} />
  </div>`;
}

function makeResult({ result }: LookupView): Html | null {
  if (result === null) return null;
  if (result === 'not-found') {
    return html`<div class="summary" id="loi" role="alert" tabindex="-1" autofocus>
      <p>${notFound}</p>
    </div>`;
  }
  const { entry, version } = result;
  const files = version === null ? null : makeFileList(version.content.files, null);
  return html`<div class="receipt" id="ket-qua-tra-cuu" role="status" tabindex="-1" autofocus>
    <p>Số biên nhận</p>
    <p class="number8 large">${formatNumber8(entry.receipt)}</p>
    ${makeFacts([...listFacts(entry, version), ...(files ? [['Tệp đính kèm', files] as const] : [])])}
    <p class="quiet small">Muốn đọc, sửa hoặc rút bài thì mở đường dẫn riêng của bài.</p>
  </div>`;
}

/** Makes the page on which a receipt is looked up, with what was found. */
export function makeLookupPage(view: LookupView): Page {
  return {
    title: 'Tra cứu giấy biên nhận',
    body: html`<h1>Tra cứu giấy biên nhận</h1>
      <p class="lead">Xem bài của bạn được nhận lúc nào và đang ở tình trạng nào.</p>
      ${makeResult(view)}
      <form class="entry-form" method="post" action="${lookupAddress}" novalidate>
        ${makeInput('receipt', 'Số biên nhận', 'Tám chữ và số, ví dụ ABCD-2345; viết hoa hay viết thường đều được.', view.receipt)}
        ${makeInput('contact', 'Điện thoại hoặc thư điện tử liên hệ', 'Như đã ghi trong bài.', view.contact)}
        <button class="button" type="submit">Tra cứu</button>
      </form>`,
  };
}
