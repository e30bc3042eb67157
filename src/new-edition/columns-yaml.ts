import { stringify } from 'yaml';
import { foldText } from '../text/normalise.ts';
import type { Draft } from './draft.ts';
import { matchFields } from './fields.ts';
import { findTarget, type Target } from './targets.ts';

type Section = Record<string, unknown>;

/** Lists the headers that fill columns of one table: header → column. */
function listColumns({ proposals }: Draft, table: Target['table']): Map<string, string> {
  return new Map(
    proposals.flatMap(({ header, columns }) =>
      columns
        .filter((name) => findTarget(name)?.table === table)
        .map((name) => [header, name] as const),
    ),
  );
}

/** Lists the headers that a table does not use; a header that stands twice is named once. */
function listIgnored({ proposals }: Draft, used: ReadonlyMap<string, string>): string[] {
  const headers = proposals.map(({ header }) => header);
  const rest = headers.filter((header) => header !== '' && !used.has(header));
  return [...new Map(rest.map((header) => [foldText(header), header])).values()];
}

function makeSection(draft: Draft, file: string, columns: Map<string, string>, own: Section) {
  const { source, dayOrder } = draft;
  const ignore = listIgnored(draft, columns);
  return {
    file,
    ...(source.sheet !== null && { sheet: source.sheet }),
    ...(dayOrder === 'month-first' && { dates: dayOrder }),
    columns,
    ...own,
    ...(ignore.length > 0 && { ignore }),
  };
}

/** Lists the values of the field's column that are not written as contest.yaml has them. */
function listFieldValues({ fieldValues, fields }: Draft): Map<string, string> {
  const list = fields?.fields ?? [];
  const asWritten = new Set(list.flatMap(({ id, name }) => [foldText(id), foldText(name)]));
  const matched = [...matchFields(fieldValues, list)];
  return new Map(matched.filter(([value]) => !asWritten.has(foldText(value))));
}

function makeEntries(draft: Draft, file: string): Section {
  const { options, fields, hasIds } = draft;
  const columns = listColumns(draft, 'submissions');
  const values = listFieldValues(draft);
  const [only] = fields?.fields ?? [];
  const hasField = [...columns.values()].includes('field');
  return makeSection(draft, file, columns, {
    ...(values.size > 0 && { values: { field: values } }),
    ...(!hasField && only !== undefined && { fixed: { field: only.id } }),
    ...(!hasIds && { numbered: { id: options.idFormat } }),
  });
}

/** Makes the rules for authors, or null where the file names none. */
function makeAuthors(draft: Draft, file: string): Section | null {
  const columns = listColumns(draft, 'authors');
  if (![...columns.values()].includes('name')) return null;
  const { options, proposals, hasIds } = draft;
  const ids = proposals.filter((one) => one.columns.includes('id')).map(({ header }) => header);
  const all = new Map([...ids.map((header) => [header, 'entry_id'] as const), ...columns]);
  return makeSection(draft, file, all, hasIds ? {} : { numbered: { entry_id: options.idFormat } });
}

/** Formats the columns.yaml of the new edition, whose entries stand in `file`. */
export function formatColumns(draft: Draft, file: string): string {
  const authors = makeAuthors(draft, file);
  const tables = {
    submissions: makeEntries(draft, file),
    ...(authors !== null && { authors }),
  };
  const numbered = draft.hasIds
    ? ''
    : '# Mã bài đánh số theo thứ tự dòng: chỉ thêm dòng ở cuối tệp, không xóa và không xếp lại.\n';
  const head = '# Tiêu đề trong tệp → cột của chương trình; ý nghĩa từng cột: data/README.md.\n';
  return `${head}${numbered}${stringify({ tables }, { lineWidth: 0 })}`;
}
