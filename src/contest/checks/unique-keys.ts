import { allTables } from '../../schemas/tables.ts';
import type { TableDefinition } from '../../schemas/table.ts';
import { makeError, placeIn, type Issue } from '../../tables/issue.ts';
import type { Row } from '../../tables/records.ts';
import type { Check } from './check.ts';

function findRepeated(table: TableDefinition, rows: readonly Row<object>[]): Issue[] {
  const seen = new Map<string, Row<object>>();
  const issues: Issue[] = [];
  for (const row of rows) {
    const values = table.key.map(
      (name) => (row.value as Record<string, string | null>)[name] ?? '',
    );
    const key = JSON.stringify(values);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, row);
      continue;
    }
    const where =
      first.file === row.file ? `dòng ${first.line}` : `${first.file}, dòng ${first.line}`;
    const place = placeIn(row.file, {
      line: row.line,
      column: table.key.join(' + '),
      value: values.filter((value) => value !== '').join(' + '),
    });
    issues.push(
      makeError(
        place,
        'key-repeated',
        `Trùng với ${where}.`,
        table.key.length === 1
          ? 'Mỗi mã chỉ dùng cho một dòng: sửa mã, hoặc xóa dòng thừa.'
          : 'Hai dòng không được giống nhau ở tất cả các cột này: sửa dòng sai, hoặc xóa dòng thừa.',
      ),
    );
  }
  return issues;
}

/**
 * No two rows of a table may have the same key; entries of all editions share their addresses.
 * Marks are looked at by sheet, elsewhere.
 */
export const checkUniqueKeys: Check = ({ editions, units, precedents, adoptions, synonyms }) => [
  ...findRepeated(allTables.units, units),
  ...findRepeated(allTables.precedents, precedents),
  ...findRepeated(allTables.adoptions, adoptions),
  ...findRepeated(allTables.synonyms, synonyms),
  ...findRepeated(
    allTables.submissions,
    editions.flatMap((edition) => edition.submissions),
  ),
  ...editions.flatMap((edition) => [
    ...findRepeated(allTables.authors, edition.authors),
    ...findRepeated(allTables.judges, edition.judges),
    ...findRepeated(allTables.assignments, edition.assignments),
    ...findRepeated(allTables.exclusions, edition.exclusions),
    ...findRepeated(allTables.results, edition.results),
  ]),
];
