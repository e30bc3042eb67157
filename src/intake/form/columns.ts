import { authors } from '../../schemas/authors.ts';
import { submissions } from '../../schemas/submissions.ts';
import { getColumns, type Column, type TableDefinition } from '../../schemas/table.ts';
import type { FieldKind } from './field.ts';

/** A column that an entrant fills in, and how. */
export type FormColumn = { column: Column; kind: FieldKind };

/** Columns that are more than their cells say. */
const kindByName: Readonly<Record<string, FieldKind>> = {
  field: 'choice',
  unit_code: 'unit',
  contact_email: 'email',
  share_percent: 'percent',
};

/** Longest text that is typed in one line. */
const lineChars = 200;

function getKind({ name, kind, maxChars }: Column): FieldKind {
  const own = kindByName[name];
  if (own !== undefined) return own;
  if (kind === 'date' || kind === 'phone' || kind === 'yes-no' || kind === 'choice') return kind;
  return maxChars !== null && maxChars > lineChars ? 'paragraphs' : 'line';
}

function pickColumns(table: TableDefinition, names: readonly string[]): FormColumn[] {
  const columns = new Map(getColumns(table).map((column) => [column.name, column]));
  return names.flatMap((name) => {
    const column = columns.get(name);
    return column === undefined ? [] : [{ column, kind: getKind(column) }];
  });
}

const sections = [
  { id: 'who', title: 'Người dự thi', names: ['entrant_kind', 'unit_code'] },
  { id: 'authors', title: 'Tác giả', names: [] },
  { id: 'idea', title: 'Ý tưởng', names: ['title', 'field', 'summary', 'first_applied_on'] },
  {
    id: 'content',
    title: 'Nội dung',
    names: ['need', 'solution', 'scope', 'conditions', 'benefits', 'conclusion'],
  },
  { id: 'private', title: 'Điều cần giữ kín', names: ['confidential'] },
  { id: 'contact', title: 'Liên hệ', names: ['contact_phone', 'contact_email'] },
  {
    id: 'consent',
    title: 'Cam kết và đồng ý công bố',
    names: ['originality_pledge', 'consent_text', 'consent_names'],
  },
];

/** The parts of the form in their order; the authors have a table of their own. */
export const formSections = sections.map(({ id, title, names }) => ({
  id,
  title,
  columns: pickColumns(submissions, names),
}));

/** What is asked of each author. */
export const authorColumns: readonly FormColumn[] = pickColumns(
  authors,
  getColumns(authors)
    .map(({ name }) => name)
    .filter((name) => name !== 'entry_id'),
);

/** What is asked of the entry as a whole. */
export const entryColumns: readonly FormColumn[] = formSections.flatMap(({ columns }) => columns);
