import type { TableMapping } from '../schemas/columns.ts';
import { swapMonthFirst } from '../schemas/cells/day.ts';
import { getColumns, type Column, type TableDefinition } from '../schemas/table.ts';
import { getNearest } from '../text/nearest.ts';
import { normaliseText } from '../text/normalise.ts';
import { getCellLine, type RawRow, type RawTable } from './grid.ts';
import { makeError, placeIn, type Issue } from './issue.ts';
import { foldHeader, getKnownHeaders } from './layout/known-headers.ts';

/** Where a mapped column takes its cells from: a column of the file, or the record's position. */
type Source =
  { name: string; index: number } | { name: string; make: (position: number) => string };

/** The file that holds the rules, and the line of each of them by its path. */
export type MappingPlace = { file: string; lineOf: (path: readonly PropertyKey[]) => number };

type Unpivot = NonNullable<TableMapping['unpivot']>;

type Plan = { sources: Source[]; pivots: { name: string; index: number }[]; issues: Issue[] };

/** Calls a header that columns.yaml leaves out by the column it names, where it names one. */
function makeNamer(table: TableDefinition): (header: string) => string {
  const known = getKnownHeaders(table, null).columns;
  return (header) => known.get(foldHeader(header)) || header;
}

/** Makes the numbers of records, from 1, of a pattern such as "HG27-000"; larger ones grow wider. */
function makeNumbering(pattern: string): (position: number) => string {
  const prefix = pattern.replace(/0+$/, '');
  const width = pattern.length - prefix.length;
  return (position) => prefix + String(position + 1).padStart(width, '0');
}

function planSources(
  raw: RawTable,
  table: TableDefinition,
  mapping: TableMapping,
  place: MappingPlace,
): Plan {
  const nameOf = makeNamer(table);
  const headers = (raw.header?.cells ?? []).map(normaliseText);
  const indexByHeader = new Map(headers.map((header, index) => [foldHeader(header), index]));
  const issues: Issue[] = [];
  const find = (header: string, ...path: (string | number)[]): number => {
    const index = indexByHeader.get(foldHeader(header));
    if (index !== undefined) return index;
    const line = place.lineOf(['tables', table.name, ...path]);
    issues.push(
      makeError(
        placeIn(place.file, { line, column: header }),
        'mapping-header-missing',
        `Tệp ${mapping.file} không có tiêu đề “${header}”.`,
        `Các tiêu đề trong tệp: ${headers.join(', ')}.`,
      ),
    );
    return -1;
  };
  const named = Object.entries(mapping.columns).map(([header, name]) => ({
    name,
    index: find(header, 'columns', header),
  }));
  const pivots = Object.entries(mapping.unpivot?.columns ?? {}).map(([header, name]) => ({
    name,
    index: find(header, 'unpivot', 'columns', header),
  }));
  for (const [at, header] of mapping.ignore.entries()) find(header, 'ignore', at);
  const ignored = new Set(mapping.ignore.map(foldHeader));
  const used = new Set([...named, ...pivots].map((source) => source.index));
  const rest = headers
    .map((name, index) => ({ name, index }))
    .filter(({ name, index }) => name !== '' && !used.has(index) && !ignored.has(foldHeader(name)))
    .map(({ name, index }) => ({ name: nameOf(name), index }));
  const fixed = Object.entries(mapping.fixed).map(([name, value]) => ({ name, make: () => value }));
  const numbered = Object.entries(mapping.numbered).map(([name, pattern]) => ({
    name,
    make: makeNumbering(pattern),
  }));
  return { sources: [...named, ...rest, ...fixed, ...numbered], pivots, issues };
}

type MapCell = (name: string, text: string) => string;

/** Makes the function that turns a file's values into the program's, as columns.yaml says. */
function makeMapCell(table: TableDefinition, mapping: TableMapping): MapCell {
  const isDay = ({ kind }: Column) => kind === 'date' || kind === 'instant';
  const days = new Set(
    mapping.dates === 'month-first'
      ? getColumns(table)
          .filter(isDay)
          .map(({ name }) => name)
      : [],
  );
  return (name, text) => {
    if (days.has(name)) return swapMonthFirst(normaliseText(text)) ?? text;
    if (!Object.hasOwn(mapping.values, name)) return text;
    const values = mapping.values[name] ?? {};
    const written = normaliseText(text);
    return Object.hasOwn(values, written) ? (values[written] ?? text) : text;
  };
}

/** Carries what is known of single cells over to the places where the cells now stand. */
function mapMarks(row: RawRow, sources: readonly Source[]): Partial<RawRow> {
  const { exact, unsure, cellLines } = row;
  const indexes = sources.map((source) => ('make' in source ? -1 : source.index));
  const readings = indexes.flatMap((from, to) => {
    const own = unsure?.get(from);
    return own === undefined ? [] : [[to, own] as const];
  });
  return {
    ...(cellLines && { cellLines: indexes.map((index) => cellLines[index] ?? row.line) }),
    ...(exact && { exact: indexes.map((index) => exact[index] === true) }),
    ...(readings.length > 0 && { unsure: new Map(readings) }),
  };
}

function mapRow(
  row: RawRow,
  position: number,
  sources: readonly Source[],
  mapCell: MapCell,
): RawRow {
  const cells = sources.map((source) =>
    'make' in source ? source.make(position) : mapCell(source.name, row.cells[source.index] ?? ''),
  );
  return { line: row.line, cells, ...mapMarks(row, sources) };
}

function unpivotRow(
  row: RawRow,
  mapped: RawRow,
  plan: Plan,
  unpivot: Unpivot,
  mapCell: MapCell,
): RawRow[] {
  const width = mapped.cells.length + 1;
  return plan.pivots.flatMap(({ name, index }): RawRow[] => {
    const written = row.cells[index] ?? '';
    if (unpivot.skip_empty && normaliseText(written) === '') return [];
    const exact = Array.from({ length: width }, () => false).concat(row.exact?.[index] === true);
    const readings = row.unsure?.get(index);
    return [
      {
        line: getCellLine(row, index),
        cells: [...mapped.cells, name, mapCell(unpivot.value_to, written)],
        ...(row.exact && { exact }),
        ...(readings && { unsure: new Map([[width, readings]]) }),
      },
    ];
  });
}

/** Checks that columns.yaml maps to columns that the table has. */
export function checkMapping(
  table: TableDefinition,
  mapping: TableMapping,
  place: MappingPlace,
): Issue[] {
  const known = getColumns(table).map((column) => column.name);
  const { columns, unpivot, values, fixed, numbered } = mapping;
  const pathOfName = new Map<string, string[]>();
  const add = (name: string, ...path: string[]) => {
    if (!known.includes(name) && !pathOfName.has(name)) pathOfName.set(name, path);
  };
  for (const [header, name] of Object.entries(columns)) add(name, 'columns', header);
  if (unpivot !== undefined) {
    add(unpivot.name_to, 'unpivot', 'name_to');
    add(unpivot.value_to, 'unpivot', 'value_to');
  }
  for (const [key, names] of Object.entries({ values, fixed, numbered })) {
    for (const name of Object.keys(names)) add(name, key, name);
  }
  return [...pathOfName].map(([name, path]) => {
    const nearest = getNearest(name, known);
    const line = place.lineOf(['tables', table.name, ...path]);
    return makeError(
      placeIn(place.file, { line, column: `tables.${table.name}`, value: name }),
      'mapping-column-unknown',
      `Bảng ${table.name} không có cột nào tên như vậy.`,
      `${nearest === null ? '' : `Có phải là “${nearest}”? `}Các cột: ${known.join(', ')}.`,
    );
  });
}

/** Turns a table that was exported elsewhere into this program's columns, as columns.yaml says. */
export function applyMapping(
  raw: RawTable,
  table: TableDefinition,
  mapping: TableMapping,
  place: MappingPlace,
): RawTable {
  if (raw.header === null) return raw;
  const plan = planSources(raw, table, mapping, place);
  if (plan.issues.length > 0) {
    return { header: null, rows: [], issues: [...raw.issues, ...plan.issues] };
  }
  const names = plan.sources.map((source) => source.name);
  const mapCell = makeMapCell(table, mapping);
  const { unpivot } = mapping;
  const pivotNames = unpivot === undefined ? [] : [unpivot.name_to, unpivot.value_to];
  const rows = raw.rows.flatMap((row, position) => {
    const mapped = mapRow(row, position, plan.sources, mapCell);
    return unpivot === undefined ? [mapped] : unpivotRow(row, mapped, plan, unpivot, mapCell);
  });
  return {
    header: {
      line: raw.header.line,
      cells: [...names, ...pivotNames],
      ...mapMarks(raw.header, plan.sources),
    },
    rows,
    issues: raw.issues,
  };
}
