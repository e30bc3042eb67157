import { formatNumber } from '../../../text/numbers.ts';
import { fileKinds, type KeptFile } from '../../entry.ts';
import type { FileLimits } from '../../file-limits.ts';
import { html, makeAttributes, type Html } from '../../html.ts';
import { formatSize } from '../../formats.ts';
import { makeProblem } from '../parts/field.ts';
import { getFieldIds } from '../parts/field-ids.ts';
import { describeScan } from '../parts/kept-files.ts';
import type { MessagesByField } from '../parts/problem-summary.ts';
import type { FormView } from './view.ts';

const shownHashChars = 12;
const accept = fileKinds.map((kind) => `.${kind}`).join(',');

function makeKeptFile(file: KeptFile, index: number): Html {
  const id = `bo-tep-${index + 1}`;
  const scan = describeScan(file);
  const facts = [formatSize(file.sizeBytes), scan].filter((fact) => fact !== null).join(', ');
  return html`<li>
    <p>
      <strong>${file.name}</strong> (${facts})<br />
      <span class="quiet small"
        >SHA-256: <code>${file.sha256.slice(0, shownHashChars)}…</code></span
      >
    </p>
    <div class="choice">
      <input type="checkbox" id="${id}" name="remove_file" value="${file.sha256}" />
      <label for="${id}">Bỏ tệp này <span class="visually-hidden">${file.name}</span></label>
    </div>
  </li>`;
}

function makeKeptFiles(files: readonly KeptFile[]): Html | null {
  if (files.length === 0) return null;
  return html`<h3>Tệp đã nhận</h3>
    <p class="help">Các tệp này đã ở chỗ Ban Tổ chức, không phải chọn lại.</p>
    <ul class="plain-list kept-files" data-kept-files>
      ${files.map(makeKeptFile)}
    </ul>`;
}

function describeLimits({ maxFiles, maxFileBytes, maxTotalBytes }: FileLimits): string {
  const [each, total] = [formatSize(maxFileBytes), formatSize(maxTotalBytes)];
  return `Nhiều nhất ${formatNumber(maxFiles)} tệp, mỗi tệp không quá ${each}, tất cả không quá ${total}.`;
}

/** Makes the part of the form for attachments; nothing where the contest takes none. */
export function makeFiles(
  { definition: { files: limits }, content }: FormView,
  messages: MessagesByField,
): Html | null {
  if (limits.maxFiles === 0) return null;
  const ids = getFieldIds('files');
  const problem = messages.get('files') ?? null;
  const attributes = makeAttributes({
    type: 'file',
    id: ids.field,
    name: 'files',
    multiple: true,
    accept,
    'aria-describedby': `${ids.problem} ${ids.help}`,
    'aria-invalid': problem === null ? null : 'true',
    'data-max-files': limits.maxFiles,
    'data-max-file-bytes': limits.maxFileBytes,
    'data-max-total-bytes': limits.maxTotalBytes,
  });
  return html`<section class="part" aria-labelledby="muc-files">
    <h2 id="muc-files">Tệp đính kèm</h2>
    ${makeKeptFiles(content.files)}
    <div class="field" data-field="files">
      <label for="${ids.field}">Chọn tệp gửi kèm</label>
      <p class="help" id="${ids.help}">
        ${describeLimits(limits)} Nhận PDF, Word (docx), Excel (xlsx), PowerPoint (pptx), ảnh JPG,
        PNG, WebP. Không nhận tệp nén và tệp có macro. Không có tệp thì để trống.
      </p>
      ${makeProblem('files', problem)}
      <input ${attributes} />
    </div>
  </section>`;
}
