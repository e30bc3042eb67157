import type { LegacyEncoding } from '../encodings/legacy.ts';
import { getCellLine, isBlank, type RawRow } from '../tables/grid.ts';
import { fillMerged } from '../tables/layout/fill-merged.ts';
import { findHeader } from '../tables/layout/find-header.ts';
import { getKnownHeaders } from '../tables/layout/known-headers.ts';
import type { Change, MendedSheet, Work } from './changes.ts';
import { dropGroupNames } from './group-names.ts';
import { mendText } from './mend-text.ts';
import { nameColumn } from './name-column.ts';
import type { Sheet } from './open-sheets.ts';
import { isProtected, protectText } from './protect-text.ts';
import { rewriteDates, type CellTexts } from './rewrite-dates.ts';
import { separateDecimals } from './separate-decimals.ts';

/** A sheet and all that is known of its single cells before they are mended. */
type Plan = {
  sheet: Sheet;
  encodings: ReadonlyMap<number, LegacyEncoding[]>;
  dates: CellTexts;
  decimals: CellTexts;
};

/** Returns the rows in Unicode, merged cells filled as reading does. */
function getReadRows({ converted, tables }: Sheet): RawRow[] {
  const [first] = tables;
  if (first === undefined || converted.merged.length === 0) return converted.rows;
  const header = findHeader(converted, getKnownHeaders(first.table, first.mapping));
  const from = (header?.to ?? 0) + 1;
  return [
    ...converted.rows.slice(0, from),
    ...fillMerged(converted, from, header?.header.cells.length ?? 0),
  ];
}

function getLegacyEncodings(sheet: Sheet): Map<number, LegacyEncoding[]> {
  const byColumn = new Map<number, LegacyEncoding[]>();
  for (const { column, encoding } of sheet.encodings) {
    if (encoding === 'nfd') continue;
    byColumn.set(column, [...(byColumn.get(column) ?? []), encoding]);
  }
  return byColumn;
}

/** A cell as it stands in the copy, and what was done to it. */
type MendedCell = { after: string; works: Work[] };

/** Leaves a cell as it is, but for what Excel would run. */
function keepCell(written: string): MendedCell {
  return isProtected(written)
    ? { after: written, works: [] }
    : { after: protectText(written), works: ['formula'] };
}

function mendCell(written: string, read: RawRow, index: number, plan: Plan): MendedCell {
  const converted = read.cells[index] ?? '';
  const isFilled = written === '' && converted !== '';
  const mended = mendText(
    isFilled ? converted : written,
    converted,
    plan.encodings.get(index) ?? [],
  );
  const works: Work[] = [...mended.works];
  const date = plan.dates.get(read.line)?.get(index);
  if (date !== undefined) works.push('date');
  const decimal = plan.decimals.get(read.line)?.get(index);
  if (decimal !== undefined) works.push('decimals');
  if (isFilled) works.push('merged');
  if (works.length === 0) return keepCell(written);
  const text = date ?? decimal ?? mended.text;
  const after = protectText(text);
  if (after !== text && !written.startsWith("'")) works.push('formula');
  return { after, works };
}

/**
 * Mends every cell of a sheet that can be mended without doubt; all others stay as they are, and
 * so do whole columns where `keptColumns` says so.
 */
export function mendSheet(sheet: Sheet, keptColumns: ReadonlySet<number>): MendedSheet {
  const plan: Plan = {
    sheet,
    encodings: getLegacyEncodings(sheet),
    dates: rewriteDates(sheet.tables),
    decimals: separateDecimals(sheet),
  };
  const changes: Change[] = sheet.isReencoded
    ? [{ line: null, column: 'cả tệp', before: '', after: '', works: ['unicode'] }]
    : [];
  const rows = getReadRows(sheet).map((read, at): RawRow => {
    const original = sheet.written.rows[at] ?? read;
    const own: Change[] = [];
    const cells = read.cells.map((_, index) => {
      const before = original.cells[index] ?? '';
      const isKept = keptColumns.has(index) || read.unsure?.has(index) === true;
      const { after, works } = isKept ? keepCell(before) : mendCell(before, read, index, plan);
      if (works.length === 0) return after;
      const place = { line: getCellLine(original, index), column: nameColumn(sheet, read, index) };
      own.push({ ...place, before, after, works });
      return after;
    });
    // A row of nothing but invisible signs is read as a row; emptied, it would be none.
    if (isBlank(cells) && !isBlank(original.cells)) return original;
    for (const change of own) changes.push(change);
    return { ...original, cells };
  });
  return dropGroupNames(sheet, rows, changes);
}
