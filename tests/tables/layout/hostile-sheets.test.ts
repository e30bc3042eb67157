import { describe, expect, it } from 'vitest';
import { editionTables } from '../../../src/schemas/tables.ts';
import type { Grid } from '../../../src/tables/grid.ts';
import { getKnownHeaders } from '../../../src/tables/layout/known-headers.ts';
import { layOutTable } from '../../../src/tables/layout/lay-out.ts';

const known = getKnownHeaders(editionTables.submissions, null);

describe('layOutTable of what no office makes', { timeout: 20_000 }, () => {
  const layOutSheet = (grid: Grid) => layOutTable(grid, known, 'ds.xlsx', true);
  const header = { line: 1, cells: ['Mã bài', 'Tên bài', 'Lĩnh vực'] };
  const plain = { hiddenLines: [], hiddenColumns: [] };

  it('bears 150,000 merged areas on the line of the header', () => {
    const merged = Array.from({ length: 150_000 }, () => ({
      top: 1,
      bottom: 1,
      left: 0,
      right: 0,
    }));
    const rows = [header, { line: 2, cells: ['A1', 'Một', 'so'] }];
    expect(layOutSheet({ rows, merged, ...plain }).rows).toHaveLength(1);
  });

  it('bears merged columns of blanks as long and as many as a sheet has', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => ({
      line: at + 2,
      cells: [`A${at}`, 'Một', 'so'],
    }));
    const merged = Array.from({ length: 1000 }, (_, left) => ({
      top: 2,
      bottom: 20_001,
      left: left + 3,
      right: left + 3,
    }));
    expect(layOutSheet({ rows: [header, ...rows], merged, ...plain }).rows).toHaveLength(20_000);
  });

  it('bears a header of 20,000 blank cells over 40,000 rows', () => {
    const wide = { line: 1, cells: [...header.cells, ...Array.from({ length: 20_000 }, () => '')] };
    const rows = Array.from({ length: 40_000 }, (_, at) => ({
      line: at + 2,
      cells: [`A${at}`, 'Một', 'so'],
    }));
    expect(layOutSheet({ rows: [wide, ...rows], merged: [], ...plain }).rows).toHaveLength(40_000);
  });

  it('bears a cell that begins like a total and goes on without a space', () => {
    const rows = [header, { line: 2, cells: [`Tổng 1${'a'.repeat(30_000)}!`, '', ''] }];
    expect(layOutSheet({ rows, merged: [], ...plain }).rows).toHaveLength(1);
  });
});
