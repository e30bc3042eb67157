import { html, type Html } from '../../html.ts';

/** Makes a private link in full, to be copied, with what having it means. */
export function makePrivateLink(link: string, warning: string): Html {
  return html`<p class="private-link"><a href="${link}" data-private-link>${link}</a></p>
    <p class="small">${warning}</p>`;
}
