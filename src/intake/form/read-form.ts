import { readYesNo } from '../../schemas/cells/yes-no.ts';
import { normaliseText } from '../../text/normalise.ts';
import type { EntryForm, FormProblem } from '../entry.ts';
import { authorColumns, entryColumns, type FormColumn } from './columns.ts';
import { readBase, type FormBase } from './read-base.ts';
import { tickedValue } from './ticked.ts';

/** A form as it came in. */
export type ReadForm = { form: EntryForm; base: FormBase; problems: FormProblem[] };

const baseNames = ['key', 'action', 'base_version', 'draft', 'remove_file', 'challenge', 'website'];
const entryNames = entryColumns.map(({ column }) => column.name);
const authorNames = new Set(authorColumns.map(({ column }) => column.name));
const knownNames = new Set([...baseNames, ...entryNames]);

/** The name of an author's input: at most a hundred rows are read. */
const authorInput = /^authors\.(0|[1-9]\d?)\.([a-z_]+)$/;

function isKnown(name: string): boolean {
  if (knownNames.has(name)) return true;
  const [, , column = ''] = authorInput.exec(name) ?? [];
  return authorNames.has(column);
}

/** Gathers the different values of each known input; a value that is empty says nothing. */
function gatherValues(fields: readonly (readonly [string, string])[]): Map<string, string[]> {
  const byName = new Map<string, Set<string>>();
  for (const [name, written] of fields) {
    if (!isKnown(name)) continue;
    const value = normaliseText(written.toWellFormed());
    if (value === '') continue;
    const values = byName.get(name) ?? new Set();
    byName.set(name, values.add(value));
  }
  return new Map([...byName].map(([name, values]) => [name, [...values]]));
}

function readValue(kind: FormColumn['kind'], values: readonly string[]): string {
  const [first = ''] = values;
  if (kind === 'paragraphs') return values.join('\n');
  if (kind !== 'yes-no') return first.replaceAll('\n', ' ');
  // A box without a value of its own sends "on".
  const read = first === 'on' ? { value: true } : readYesNo(first);
  return 'value' in read && read.value ? tickedValue : '';
}

function describeRepeated({ column, kind }: FormColumn, field: string): FormProblem {
  const kept =
    kind === 'paragraphs'
      ? 'các nội dung đã được nối lại với nhau'
      : 'chỉ nội dung đầu tiên được giữ';
  const message = `Kiểm tra lại “${column.title}”: mục này được gửi nhiều lần với nội dung khác nhau, ${kept}.`;
  return { field, code: 'repeated', message };
}

type Row = Readonly<Record<string, string>>;

/** Reads the inputs `<sentPrefix><column>`, whose problems are told as `<shownPrefix><column>`. */
function readColumns(
  columns: readonly FormColumn[],
  values: ReadonlyMap<string, readonly string[]>,
  { sentPrefix, shownPrefix }: { sentPrefix: string; shownPrefix: string },
): { row: Row; problems: FormProblem[] } {
  const problems: FormProblem[] = [];
  const row = columns.map((formColumn) => {
    const { name } = formColumn.column;
    const own = values.get(sentPrefix + name) ?? [];
    if (own.length > 1) problems.push(describeRepeated(formColumn, shownPrefix + name));
    return [name, readValue(formColumn.kind, own)];
  });
  return { row: Object.fromEntries(row) as Row, problems };
}

/** Lists the indexes of authors of whom anything was typed, in their order. */
function listIndexes(names: Iterable<string>): number[] {
  const indexes = [...names].flatMap((name) => authorInput.exec(name)?.[1] ?? []).map(Number);
  return [...new Set(indexes)].sort((left, right) => left - right);
}

/** Reads what a browser sent into a form; whatever it sends, nothing throws. */
export function readForm(fields: readonly (readonly [string, string])[]): ReadForm {
  const values = gatherValues(fields);
  const entry = readColumns(entryColumns, values, { sentPrefix: '', shownPrefix: '' });
  const indexes = listIndexes(values.keys());
  const authors = indexes.map((index, position) =>
    readColumns(authorColumns, values, {
      sentPrefix: `authors.${index}.`,
      shownPrefix: `authors.${position}.`,
    }),
  );
  return {
    form: { fields: entry.row, authors: authors.map(({ row }) => row) },
    base: readBase(values, indexes),
    problems: [entry, ...authors].flatMap(({ problems }) => problems),
  };
}
