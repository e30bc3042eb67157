import { html, type Html } from '../../html.ts';
import { formAddress, guideAddress, lookupAddress, paperFormAddress } from '../addresses.ts';

const ways = {
  form: [formAddress, 'Biểu mẫu gửi bài dự thi'],
  guide: [guideAddress, 'Cách dự thi: hồ sơ gồm gì, gửi ở đâu'],
  paper: [paperFormAddress, 'Mẫu để in và nộp bản giấy'],
  lookup: [lookupAddress, 'Tra cứu giấy biên nhận'],
  results: ['/ket-qua/', 'Kết quả cuộc thi'],
  faq: ['/hoi-dap/', 'Hỏi đáp'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

/** Makes a list of links to where a visitor may go from here. */
export function makeWaysOn(...names: readonly (keyof typeof ways)[]): Html {
  return html`<ul class="no-print">
    ${names.map((name) => html`<li><a href="${ways[name][0]}">${ways[name][1]}</a></li>`)}
  </ul>`;
}
