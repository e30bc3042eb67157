import { formatNumber } from '../../../text/numbers.ts';
import type { FormSection } from '../../form/field.ts';
import { html, type Html } from '../../html.ts';
import { makeField, makeProblem } from '../parts/field.ts';
import { getFieldIds } from '../parts/field-ids.ts';
import type { MessagesByField } from '../parts/problem-summary.ts';
import { countAuthorRows, type FormView } from './view.ts';

function makeRow(
  { layout, content, definition, notice }: FormView,
  messages: MessagesByField,
  row: { index: number | 'N'; count: number },
): Html {
  const { index, count } = row;
  const values = index === 'N' ? {} : (content.authors[index] ?? {});
  const shown = index === 'N' ? 'N' : index + 1;
  const added = notice === 'author-added' && index === count - 1;
  const fields = layout.authorFields.map((field, position) => {
    const name = `authors.${index}.${field.name}`;
    return makeField({
      field,
      name,
      value: values[field.name] ?? '',
      problem: messages.get(name) ?? null,
      units: definition.units,
      focused: added && position === 0,
    });
  });
  return html`<fieldset class="author" data-author-row="${index}">
    <legend>Tác giả <span data-author-number>${shown}</span></legend>
    <div class="author-fields">${fields}</div>
    ${count > 1 && makeRemoveButton(index)}
  </fieldset>`;
}

function makeRemoveButton(index: number | 'N'): Html {
  return html`<button
    class="button secondary slim"
    type="submit"
    name="action"
    value="remove-author.${index}"
    formnovalidate
    data-remove-author
  >
    Bỏ tác giả này
  </button>`;
}

/** Makes the part of the form for the authors: a row each, to which rows can be added. */
export function makeAuthors(view: FormView, section: FormSection, messages: MessagesByField): Html {
  const { maxAuthors } = view.definition;
  const count = countAuthorRows(view);
  const rows = Array.from({ length: count }, (_, index) =>
    makeRow(view, messages, { index, count }),
  );
  const most = formatNumber(maxAuthors);
  return html`<section
    class="part"
    id="${getFieldIds('authors').field}"
    tabindex="-1"
    aria-labelledby="muc-authors"
    data-field="authors"
    data-authors
    data-max-authors="${maxAuthors}"
  >
    <h2 id="muc-authors">${section.title}</h2>
    <p class="help">
      Một bài có nhiều nhất ${most} tác giả. Có từ hai tác giả thì ghi tỷ lệ đóng góp của từng
      người, cộng lại đủ 100.
    </p>
    ${makeProblem('authors', messages.get('authors') ?? null)}
    <div data-author-rows>${rows}</div>
    <p class="quiet small" data-share-total hidden></p>
    <button
      class="button secondary"
      type="submit"
      name="action"
      value="add-author"
      formnovalidate
      data-add-author
      ${count >= maxAuthors && html`disabled`}
    >
      Thêm tác giả
    </button>
    <template data-author-template>${makeRow(view, new Map(), { index: 'N', count: 2 })}</template>
  </section>`;
}
