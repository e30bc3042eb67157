import type { FormProblem } from '../../entry.ts';
import type { FormField } from '../../form/field.ts';
import type { FormDefinition, FormModel } from '../../form-definition.ts';
import { html, type Html } from '../../html.ts';
import { makeHoneypot } from '../form/sending.ts';
import type { Page } from '../page.ts';
import { makeField } from '../parts/field.ts';
import { countPlaces, gatherMessages, makeProblemSummary } from '../parts/problem-summary.ts';
import { adoptionFields, reporterFields } from './fields.ts';

/** The short form by which a unit says that it applies a model. */
export type AdoptionView = {
  definition: FormDefinition;
  model: FormModel;
  /** As typed, by name. */
  fields: Readonly<Record<string, string>>;
  problems: readonly FormProblem[];
  /** Makes one report of a form that is sent twice. */
  key: string;
  /** Where the form is sent. */
  action: string;
};

const inputs = new Set([...adoptionFields, ...reporterFields].map(({ name }) => name));

function makePart(
  { definition, fields, problems }: AdoptionView,
  title: string,
  asked: readonly FormField[],
  note: Html | null,
): Html {
  const messages = gatherMessages(problems);
  const made = asked.map((field) =>
    makeField({
      field,
      name: field.name,
      value: fields[field.name] ?? '',
      problem: messages.get(field.name) ?? null,
      units: definition.units,
    }),
  );
  return html`<section class="part">
    <h2>${title}</h2>
    ${note} ${made}
  </section>`;
}

/** Makes the form by which a unit says that it applies a model. */
export function makeAdoptionPage(view: AdoptionView): Page {
  const { definition, model, problems, key, action } = view;
  const heading = 'Đơn vị tôi đã áp dụng';
  const privacy = html`<p class="help">
    Để Ban Tổ chức hỏi lại và xác nhận; không đăng, không dùng vào việc khác. Muốn xem, sửa, xóa thì
    gửi yêu cầu đến ${definition.receivingOffice ?? definition.organiser}. Đọc thêm ở
    <a href="/rieng-tu/">Thông báo về dữ liệu cá nhân</a>.
  </p>`;
  return {
    title:
      problems.length > 0
        ? `Còn ${countPlaces(problems)}: ${heading}`
        : `${heading}: ${model.title}`,
    body: html`<h1>${heading}</h1>
      ${makeProblemSummary(`Chưa gửi được: ${countPlaces(problems)}`, problems, inputs)}
      <p class="lead">
        Mô hình <a href="/nhan-rong/${encodeURIComponent(model.id)}/">${model.title}</a>
      </p>
      <p>Ban Tổ chức hỏi lại đơn vị, xác nhận rồi mới ghi tên vào danh sách đơn vị áp dụng.</p>
      <form
        class="entry-form"
        method="post"
        action="${action}"
        enctype="multipart/form-data"
        novalidate
        data-adoption-form
      >
        <input type="hidden" name="key" value="${key}" />
        ${makeHoneypot()} ${makePart(view, 'Việc áp dụng', adoptionFields, null)}
        ${makePart(view, 'Người báo', reporterFields, privacy)}
        <div class="end"><button class="button" type="submit">Gửi thông tin</button></div>
      </form>`,
  };
}
