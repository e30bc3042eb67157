import { makePlainGrid } from '../tables/delimited.ts';
import { getCellLine, type RawRow } from '../tables/grid.ts';
import { getKnownHeaders } from '../tables/layout/known-headers.ts';
import { layOutTable } from '../tables/layout/lay-out.ts';
import type { Change, MendedSheet } from './changes.ts';

import { nameColumn } from './name-column.ts';
import type { Sheet } from './open-sheets.ts';

/** Lists the lines that only their merged cells keep from being read as records. */
function listMistakenLines({ tables, file }: Sheet, rows: RawRow[]): Set<number> {
  const mistaken = tables.flatMap(({ table, mapping, raw }) => {
    const records = new Set(raw.rows.map(({ line }) => line));
    const plain = layOutTable(makePlainGrid(rows), getKnownHeaders(table, mapping), file, true);
    return plain.rows.map(({ line }) => line).filter((line) => !records.has(line));
  });
  return new Set(mistaken);
}

/** Empties the rows that stand in a workbook as names of groups and would be records in a CSV. */
export function dropGroupNames(sheet: Sheet, rows: RawRow[], changes: Change[]): MendedSheet {
  if (sheet.converted.merged.length === 0) return { rows, changes };
  const lines = listMistakenLines(sheet, rows);
  if (lines.size === 0) return { rows, changes };
  const dropped = rows
    .filter(({ line }) => lines.has(line))
    .flatMap((row) =>
      row.cells.flatMap((before, index): Change[] => {
        if (before === '') return [];
        const place = { line: getCellLine(row, index), column: nameColumn(sheet, row, index) };
        return [{ ...place, before, after: '', works: ['group-name'] }];
      }),
    );
  const kept = changes.filter(({ line }) => line === null || !lines.has(line));
  return {
    rows: rows.map((row) => (lines.has(row.line) ? { ...row, cells: [] } : row)),
    changes: [...kept, ...dropped].sort((one, other) => (one.line ?? 0) - (other.line ?? 0)),
  };
}
