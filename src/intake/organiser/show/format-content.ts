import { authorColumns, formSections } from '../../form/columns.ts';
import type { FormDefinition } from '../../form-definition.ts';
import type { EntryContent, KeptFile } from '../../entry.ts';
import { entrantKinds } from '../../../schemas/submissions.ts';
import { formatSize } from '../../formats.ts';
import { scanLabels } from '../labels.ts';
import { cleanForTerminal } from '../terminal.ts';

function showValue(name: string, value: string, definition: FormDefinition): string {
  if (name === 'entrant_kind') return (entrantKinds as Record<string, string>)[value] ?? value;
  const unit = definition.units.find(({ code }) => name === 'unit_code' && code === value);
  const field = definition.fields.find(({ id }) => name === 'field' && id === value);
  return unit?.name ?? field?.name ?? value;
}

/** A text of many lines stands indented below its label. */
function formatValue(label: string, value: string): string {
  const lines = cleanForTerminal(value).split('\n');
  const [only = ''] = lines;
  if (lines.length === 1 && only.length <= 80) return `  ${label}: ${only}\n`;
  return `  ${label}:\n${lines.map((line) => `    ${line}\n`).join('')}`;
}

function formatAuthor(author: EntryContent['authors'][number], index: number): string {
  const parts = authorColumns.flatMap(({ column: { name, title } }) => {
    const value = author[name] ?? '';
    return value === '' || name === 'name' ? [] : [`${title.toLowerCase()} ${value}`];
  });
  const details = parts.length === 0 ? '' : ` (${parts.join('; ')})`;
  return `  ${index + 1}. ${cleanForTerminal(`${author.name ?? ''}${details}`).replaceAll('\n', ' ')}\n`;
}

function formatFile({ name, sizeBytes, sha256, scan }: KeptFile, index: number): string {
  return `  ${index + 1}. ${cleanForTerminal(name)}, ${formatSize(sizeBytes)}, ${scanLabels[scan]}\n     SHA-256 ${sha256}\n`;
}

/** Formats everything that a version or a draft holds. */
export function formatContent(content: EntryContent, definition: FormDefinition): string {
  const sections = formSections.map(({ id, title, columns }) => {
    const body =
      id === 'authors'
        ? content.authors.map(formatAuthor)
        : columns.flatMap(({ column: { name, title: label }, kind }) => {
            // A consent that was not given is as much worth knowing as one that was.
            const value = content.fields[name] || (kind === 'yes-no' ? 'không' : '');
            return value === '' ? [] : [formatValue(label, showValue(name, value, definition))];
          });
    return body.length === 0 ? '' : `\n${title.toUpperCase()}\n${body.join('')}`;
  });
  const files = content.files.map(formatFile);
  const attached = files.length === 0 ? '' : `\nTỆP ĐÍNH KÈM\n${files.join('')}`;
  return sections.join('') + attached;
}
