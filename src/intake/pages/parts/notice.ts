import { html, type Html } from '../../html.ts';

/** Makes a note that is read out when the page opens; good news and warnings look different. */
export function makeNotice(kind: 'good' | 'warning', content: Html): Html {
  return html`<div class="notice ${kind}" role="status">${content}</div>`;
}
