import { entrantKinds } from '../../schemas/submissions.ts';
import type { FormDefinition } from '../form-definition.ts';
import { authorColumns, formSections, type FormColumn } from './columns.ts';
import type { FormField, FormLayout } from './field.ts';
import { helpTexts } from './help-texts.ts';

const requiredNames = new Set([
  'entrant_kind',
  'title',
  'field',
  'summary',
  'need',
  'solution',
  'benefits',
  'originality_pledge',
  'name',
]);

function listOptions(name: string, { fields }: FormDefinition): FormField['options'] {
  if (name === 'field') return fields.map(({ id, name: label }) => ({ value: id, label }));
  if (name !== 'entrant_kind') return [];
  return Object.entries(entrantKinds).map(([value, label]) => ({ value, label }));
}

function makeField({ column, kind }: FormColumn, definition: FormDefinition): FormField {
  const { name, title, prompt, description, maxChars } = column;
  return {
    name,
    label: title,
    help: helpTexts[name] ?? prompt ?? description,
    kind,
    required: requiredNames.has(name),
    maxChars: kind === 'choice' || kind === 'unit' ? null : maxChars,
    options: listOptions(name, definition),
  };
}

/** Returns the form of an edition, made from the columns of its tables. */
export function getFormLayout(definition: FormDefinition): FormLayout {
  return {
    sections: formSections.map(({ id, title, columns }) => ({
      id,
      title,
      fields: columns.map((column) => makeField(column, definition)),
    })),
    authorFields: authorColumns.map((column) => makeField(column, definition)),
  };
}
