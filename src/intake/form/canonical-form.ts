import { readDate } from '../../schemas/cells/date.ts';
import { readPhone } from '../../schemas/cells/phone.ts';
import { readYesNo } from '../../schemas/cells/yes-no.ts';
import { formatCsvNumber } from '../../text/csv-number.ts';
import { normaliseText } from '../../text/normalise.ts';
import type { EntryForm } from '../entry.ts';
import { authorColumns, entryColumns, type FormColumn } from './columns.ts';
import { parsePercent } from './percent.ts';

function getValue(kind: FormColumn['kind'], text: string): string {
  if (kind === 'yes-no') {
    const read = readYesNo(text);
    return 'value' in read && read.value ? 'có' : 'không';
  }
  if (text === '') return '';
  if (kind === 'percent') {
    const share = parsePercent(text);
    return share === null ? text : String(formatCsvNumber(share));
  }
  if (kind !== 'date' && kind !== 'phone') return text;
  const read = kind === 'date' ? readDate(text) : readPhone(text);
  return 'value' in read ? read.value : text;
}

function getRow(
  columns: readonly FormColumn[],
  written: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    columns.map(({ column: { name }, kind }) => [
      name,
      getValue(kind, normaliseText(written[name] ?? '')),
    ]),
  );
}

/**
 * Returns a form as it is exported: ISO days, phone numbers as dialled, shares with a decimal point,
 * "có" or "không". The share of an author who is alone is 100. What cannot be read stays as typed.
 */
export function canonicalForm({ fields, authors }: EntryForm): EntryForm {
  const rows = authors.map((author) => getRow(authorColumns, author));
  return {
    fields: getRow(entryColumns, fields),
    authors: rows.map((row) =>
      rows.length === 1 && row.share_percent === '' ? { ...row, share_percent: '100' } : row,
    ),
  };
}
