import { describe, expect, it } from 'vitest';
import { formatCopy } from '../../src/repair/format-copy.ts';
import { mendSheet } from '../../src/repair/mend-sheet.ts';
import type { Sheet } from '../../src/repair/open-sheets.ts';
import { authors } from '../../src/schemas/authors.ts';
import type { Grid } from '../../src/tables/grid.ts';
import { getKnownHeaders } from '../../src/tables/layout/known-headers.ts';
import { layOutTable } from '../../src/tables/layout/lay-out.ts';

/** A sheet whose second row is the name of a group, in a cell over all three columns. */
const grid: Grid = {
  rows: [
    { line: 1, cells: ['entry_id', 'name', 'position'] },
    { line: 2, cells: ['Các sở', '', ''] },
    { line: 4, cells: ['B1', 'An  Bình', '= Chuyên viên'] },
  ],
  merged: [{ top: 2, bottom: 2, left: 0, right: 2 }],
  hiddenLines: [],
  hiddenColumns: [],
};

function makeSheet(): Sheet {
  const raw = layOutTable(grid, getKnownHeaders(authors, null), 'authors.xlsx', true);
  return {
    file: 'authors.xlsx',
    name: 'Bảng',
    delimiter: undefined,
    isWorkbook: true,
    isReencoded: false,
    written: grid,
    converted: grid,
    encodings: [],
    tables: [{ table: authors, mapping: null, raw }],
  };
}

describe('the name of a group in a merged cell', () => {
  it('is left out of a copy, where it would be read as a record, and the list says so', () => {
    const sheet = makeSheet();
    const mended = mendSheet(sheet, new Set());
    expect(formatCopy(sheet, mended)).toBe(
      "\uFEFFentry_id,name,position\r\n,,\r\n,,\r\nB1,An Bình,'= Chuyên viên\r\n",
    );
    expect(mended.changes).toEqual([
      { line: 2, column: 'entry_id', before: 'Các sở', after: '', works: ['group-name'] },
      { line: 4, column: 'name', before: 'An  Bình', after: 'An Bình', works: ['spaces'] },
      {
        line: 4,
        column: 'position',
        before: '= Chuyên viên',
        after: "'= Chuyên viên",
        works: ['formula'],
      },
    ]);
  });
});
