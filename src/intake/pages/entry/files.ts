import type { KeptFile } from '../../entry.ts';
import { html, type Html } from '../../html.ts';
import { formatSize } from '../../formats.ts';
import { describeScan, isGiven } from '../parts/kept-files.ts';

/** Makes the list of attachments with their whole SHA-256; `path` leads to each where it is given. */
export function makeFileList(files: readonly KeptFile[], path: string | null): Html {
  if (files.length === 0) return html`không có`;
  const items = files.map((file, index) => {
    const { name, sizeBytes, sha256 } = file;
    const scan = describeScan(file);
    const linked = path !== null && isGiven(file);
    return html`<li>
      ${linked ? html`<a href="${path}tep/${index + 1}/" download>${name}</a>` : name}
      (${formatSize(sizeBytes)}${scan !== null && `, ${scan}`})<br />
      <code class="hash">${sha256}</code>
    </li>`;
  });
  return html`<ul class="plain-list">
      ${items}
    </ul>
    <p class="quiet small">
      Dãy ký tự dưới tên tệp là mã SHA-256: tệp giống hệt thì mã giống hệt, tệp đổi một chút là mã
      đổi.
    </p>`;
}
