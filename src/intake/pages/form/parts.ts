import type { FormField, FormSection } from '../../form/field.ts';
import { html, type Html } from '../../html.ts';
import { formatEnd } from '../../formats.ts';
import { makeField } from '../parts/field.ts';
import type { MessagesByField } from '../parts/problem-summary.ts';
import { makeAuthors } from './authors.ts';
import { makeFiles } from './files.ts';
import { makePrivacyNotice } from './privacy-notice.ts';
import type { FormView } from './view.ts';

/** A part of the form under a heading; its id is the heading's. */
export type FormPart = { id: string; title: string; content: Html };

const similarLink = html`<p class="similar">
    <a href="/tim-kiem/" target="_blank" rel="noopener">Xem bài tương tự đã công bố</a>
    <span class="quiet small">(mở ở thẻ khác)</span>
  </p>
  <div data-similar hidden></div>`;

function makeEntryField(view: FormView, messages: MessagesByField, field: FormField): Html {
  const { content, definition } = view;
  const made = makeField({
    field,
    name: field.name,
    value: content.fields[field.name] ?? '',
    problem: messages.get(field.name) ?? null,
    units: definition.units,
  });
  return field.name === 'title' ? html`${made}${similarLink}` : made;
}

function makeSection(view: FormView, messages: MessagesByField, section: FormSection): Html {
  return html`<section class="part" aria-labelledby="muc-${section.id}">
    <h2 id="muc-${section.id}">${section.title}</h2>
    ${section.id === 'consent' && makePrivacyNotice(view.definition)}
    ${section.fields.map((field) => makeEntryField(view, messages, field))}
  </section>`;
}

/** Lists the parts of the form in their order; the attachments stand before the contact. */
export function listParts(view: FormView, messages: MessagesByField): FormPart[] {
  const files = makeFiles(view, messages);
  return view.layout.sections.flatMap((section) => {
    const { id, title } = section;
    const isAuthors = id === 'authors';
    const content = isAuthors
      ? makeAuthors(view, section, messages)
      : makeSection(view, messages, section);
    const part = { id: `muc-${id}`, title, content };
    if (id !== 'contact' || files === null) return [part];
    return [{ id: 'muc-files', title: 'Tệp đính kèm', content: files }, part];
  });
}

/**
 * Makes what stands beside the form on a wide screen. It comes after the form, whose first button
 * answers the Enter key.
 */
export function makeContents({ definition }: FormView, parts: readonly FormPart[]): Html {
  const end = formatEnd(definition);
  return html`<div class="beside no-print">
    <nav aria-label="Các phần của biểu mẫu">
      <ol>
        ${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
      </ol>
    </nav>
    ${end !== null && html`<p class="small">Nhận bài đến ${end}.</p>`}
    <button
      class="button secondary"
      type="submit"
      name="action"
      value="save"
      form="bai-du-thi"
      formnovalidate
    >
      Lưu và tiếp tục sau
    </button>
  </div>`;
}
