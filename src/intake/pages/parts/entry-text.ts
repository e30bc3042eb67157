import type { EntryContent } from '../../entry.ts';
import type { FormField, FormLayout } from '../../form/field.ts';
import { tickedValue } from '../../form/ticked.ts';
import type { FormDefinition } from '../../form-definition.ts';
import { html, type Html } from '../../html.ts';

const missing = html`<span class="quiet">để trống</span>`;

/** What an entry says, and what its words stand for. */
export type EntryText = {
  definition: FormDefinition;
  layout: FormLayout;
  content: EntryContent;
};

function makeValue(field: FormField, value: string, { units }: FormDefinition): Html {
  if (field.kind === 'yes-no') return html`${value === tickedValue ? 'Có' : 'Không'}`;
  if (value === '') return missing;
  if (field.kind === 'choice') {
    return html`${field.options.find((option) => option.value === value)?.label ?? value}`;
  }
  if (field.kind === 'unit') {
    return html`${units.find(({ code }) => code === value)?.name ?? value}`;
  }
  return html`<span class="as-typed">${value}</span>`;
}

function makeList(
  fields: readonly FormField[],
  values: Readonly<Record<string, string>>,
  definition: FormDefinition,
): Html {
  return html`<dl class="entry-text">
    ${fields.map(
      (field) =>
        html`<div>
          <dt>${field.label}</dt>
          <dd>${makeValue(field, values[field.name] ?? '', definition)}</dd>
        </div>`,
    )}
  </dl>`;
}

function makeAuthorTexts({ definition, layout, content }: EntryText): Html {
  if (content.authors.length === 0) return html`<p>${missing}</p>`;
  return html`${content.authors.map(
    (author, index) =>
      html`<h4>Tác giả ${index + 1}</h4>
        ${makeList(layout.authorFields, author, definition)}`,
  )}`;
}

/** Makes a whole entry to be read: every field, also those that are empty. */
export function makeEntryText(entry: EntryText): Html {
  const { layout, content, definition } = entry;
  return html`${layout.sections.map(
    ({ id, title, fields }) =>
      html`<section>
        <h3>${title}</h3>
        ${id === 'authors' ? makeAuthorTexts(entry) : makeList(fields, content.fields, definition)}
      </section>`,
  )}`;
}
