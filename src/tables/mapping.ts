import type { TableMapping } from '../schemas/columns.ts';
import { getColumns, type TableDefinition } from '../schemas/table.ts';
import { getNearest } from '../text/nearest.ts';
import { foldText, normaliseText } from '../text/normalise.ts';
import { getCellLine, type RawRow, type RawTable } from './delimited.ts';
import { makeError, placeIn, type Issue } from './issue.ts';

/** Where a column of the mapped table takes its cells from: a column of the file, or one value. */
type Source = { name: string; index: number } | { name: string; fixed: string };

type Plan = { sources: Source[]; pivots: { name: string; index: number }[]; issues: Issue[] };

function planSources(raw: RawTable, mapping: TableMapping, mappingFile: string): Plan {
  const headers = (raw.header?.cells ?? []).map(normaliseText);
  const indexByHeader = new Map(headers.map((header, index) => [foldText(header), index]));
  const issues: Issue[] = [];
  const find = (header: string): number => {
    const index = indexByHeader.get(foldText(header));
    if (index !== undefined) return index;
    issues.push(
      makeError(
        placeIn(mappingFile, { column: header }),
        'mapping-header-missing',
        `Tệp ${mapping.file} không có tiêu đề “${header}”.`,
        `Các tiêu đề trong tệp: ${headers.join(', ')}.`,
      ),
    );
    return -1;
  };
  const named = Object.entries(mapping.columns).map(([header, name]) => ({
    name,
    index: find(header),
  }));
  const pivots = Object.entries(mapping.unpivot?.columns ?? {}).map(([header, name]) => ({
    name,
    index: find(header),
  }));
  for (const header of mapping.ignore) find(header);
  const ignored = new Set(mapping.ignore.map(foldText));
  const used = new Set([...named, ...pivots].map((source) => source.index));
  const rest = headers
    .map((name, index) => ({ name, index }))
    .filter(({ name, index }) => name !== '' && !used.has(index) && !ignored.has(foldText(name)));
  const fixed = Object.entries(mapping.fixed).map(([name, value]) => ({ name, fixed: value }));
  return { sources: [...named, ...rest, ...fixed], pivots, issues };
}

function mapCell(mapping: TableMapping, name: string, text: string): string {
  if (!Object.hasOwn(mapping.values, name)) return text;
  const values = mapping.values[name] ?? {};
  const written = normaliseText(text);
  return Object.hasOwn(values, written) ? (values[written] ?? text) : text;
}

function mapRow(row: RawRow, sources: readonly Source[], mapping: TableMapping): RawRow {
  const cells = sources.map((source) =>
    'fixed' in source ? source.fixed : mapCell(mapping, source.name, row.cells[source.index] ?? ''),
  );
  if (row.cellLines === undefined) return { line: row.line, cells };
  const cellLines = sources.map((source) =>
    'fixed' in source ? row.line : getCellLine(row, source.index),
  );
  return { line: row.line, cells, cellLines };
}

function unpivotRow(row: RawRow, mapped: RawRow, plan: Plan, mapping: TableMapping): RawRow[] {
  const rows: RawRow[] = [];
  for (const pivot of plan.pivots) {
    const written = row.cells[pivot.index] ?? '';
    if (mapping.unpivot?.skip_empty === true && normaliseText(written) === '') continue;
    const value = mapCell(mapping, mapping.unpivot?.value_to ?? '', written);
    rows.push({ line: getCellLine(row, pivot.index), cells: [...mapped.cells, pivot.name, value] });
  }
  return rows;
}

/** Checks that columns.yaml maps to columns that the table has. */
export function checkMapping(
  table: TableDefinition,
  mapping: TableMapping,
  mappingFile: string,
): Issue[] {
  const known = getColumns(table).map((column) => column.name);
  const { unpivot } = mapping;
  const written = new Set([
    ...Object.values(mapping.columns),
    ...(unpivot === undefined ? [] : [unpivot.name_to, unpivot.value_to]),
    ...Object.keys(mapping.values),
    ...Object.keys(mapping.fixed),
  ]);
  return [...written]
    .filter((name) => !known.includes(name))
    .map((name) => {
      const nearest = getNearest(name, known);
      return makeError(
        placeIn(mappingFile, { column: `tables.${table.name}`, value: name }),
        'mapping-column-unknown',
        `Bảng ${table.name} không có cột nào tên như vậy.`,
        `${nearest === null ? '' : `Có phải là “${nearest}”? `}Các cột: ${known.join(', ')}.`,
      );
    });
}

/** Turns a table that was exported elsewhere into this program's columns, as columns.yaml says. */
export function applyMapping(raw: RawTable, mapping: TableMapping, mappingFile: string): RawTable {
  if (raw.header === null) return raw;
  const plan = planSources(raw, mapping, mappingFile);
  if (plan.issues.length > 0) {
    return { header: null, rows: [], issues: [...raw.issues, ...plan.issues] };
  }
  const names = plan.sources.map((source) => source.name);
  const { unpivot } = mapping;
  const pivotNames = unpivot === undefined ? [] : [unpivot.name_to, unpivot.value_to];
  const rows = raw.rows.flatMap((row) => {
    const mapped = mapRow(row, plan.sources, mapping);
    return unpivot === undefined ? [mapped] : unpivotRow(row, mapped, plan, mapping);
  });
  return {
    header: { line: raw.header.line, cells: [...names, ...pivotNames] },
    rows,
    issues: raw.issues,
  };
}
