import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarksSheet } from '../../../src/judging/collect/find-columns.ts';
import { readSheets } from '../../../src/judging/collect/read-file.ts';
import { updateScores } from '../../../src/judging/collect/update-scores.ts';
import { hasErrors } from '../../../src/tables/issue.ts';
import type { Grid } from '../../../src/tables/grid.ts';
import { allMarks, fill, makeBook, makeContext, readBook, submissions } from './books.ts';

const header = [
  ...['STT', 'Mã bài', 'Tên bài', 'Lĩnh vực', 'Tính mới', 'Hiệu quả', 'Điểm phiếu'],
  ...['Nhận xét: Tính mới', 'Nhận xét: Hiệu quả', 'Gửi nhận xét cho tác giả'],
];
const rows = submissions.map(({ id, title }, at) => [
  ...[String(at + 1), id, title, 'Chính quyền số', '7.5', '15', '22.5', 'Hay', '', 'có'],
]);

const context = makeContext();
const key = {
  layout: 1 as const,
  edition: '2022',
  round: 'vong-1',
  judge: 'GK-01',
  rubric: context.rubric,
  entries: [...context.entries].map(([id, { fingerprint }]) => ({ id, fingerprint })),
};

const typed = fc.oneof(
  fc.constantFrom(
    ...['', ' ', '7,5', '7.5', '-1', '7,77', '1e309', 'NaN', '750%', '2025-05-07', '7/5', '#REF!'],
    ...['HG22-001', 'HG22-002', 'HG22-009', 'Mã bài', 'Tính mới', 'Hiệu quả', 'Tổng', 'có', '=1+1'],
  ),
  fc.double({ min: -5, max: 30, noNaN: true }).map((value) => String(value)),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const place = { row: fc.nat(8), column: fc.nat(12) };
const change = fc.oneof(
  fc.record({ kind: fc.constant('type'), ...place, text: typed, exact: fc.boolean() }),
  fc.record({ kind: fc.constant('delete-row'), ...place }),
  fc.record({ kind: fc.constant('copy-row'), ...place }),
  fc.record({ kind: fc.constant('move-row'), ...place }),
  fc.record({ kind: fc.constant('move-column'), ...place }),
  fc.record({ kind: fc.constant('merge'), ...place }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** Does to the marks sheet what a judge did, one thing after the other. */
function makeGrid(changes: readonly Change[]): Grid {
  const cells = [header, ...rows].map((row) =>
    row.map((text) => ({ text, exact: /^[\d.]+$/.test(text) })),
  );
  const merged: Grid['merged'] = [];
  for (const one of changes) {
    const at = one.row % Math.max(cells.length, 1);
    const row = cells[at] ?? [];
    const { column } = one;
    if ('text' in one) {
      while (row.length <= column) row.push({ text: '', exact: false });
      row[column] = { text: one.text, exact: one.exact };
    } else if (one.kind === 'delete-row') cells.splice(at, 1);
    else if (one.kind === 'copy-row') cells.push([...row]);
    else if (one.kind === 'move-row') cells.push(...cells.splice(at, 1));
    else if (one.kind === 'move-column')
      for (const each of cells) each.push(...each.splice(column, 1));
    else merged.push({ top: at + 1, bottom: at + 2, left: column, right: column + 1 });
  }
  return {
    rows: cells.map((row, at) => ({
      line: at + 1,
      cells: row.map(({ text }) => text),
      exact: row.map(({ exact }) => exact),
    })),
    merged,
    hiddenLines: [],
    hiddenColumns: [],
  };
}

describe('whatever a judge does to a workbook', () => {
  it('never gives a mark that is not allowed, or is not there', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        const grid = makeGrid(changes);
        const sheet = findMarksSheet(grid, 'Phiếu chấm', context.round);
        if (sheet === null) return;
        const read = readSheets({ file: 'GK-01.xlsx', key, sheet }, context);
        if (read.collected === null || hasErrors(read.issues)) return;
        const { round } = context;
        const places = { round, rounds: [round], mayReplace: false };
        const { scores } = updateScores([], [read.collected], places);
        for (const { entry_id: id, criterion, score } of scores) {
          const [max, step] = criterion === 'tinh-moi' ? [10, 0.1] : [20, 0.5];
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(max);
          expect(Math.abs(Math.round(score / step) * step - score)).toBeLessThan(1e-9);
          const own = grid.rows.filter(({ cells }) => cells.some((cell) => cell.trim() === id));
          const numbers = own.flatMap(({ cells }) =>
            cells.map((cell) => parseFloat(cell.replace(',', '.'))),
          );
          expect(numbers.some((number) => Math.abs(number - score) < 1e-6)).toBe(true);
          taken += 1;
        }
        const keys = scores.map((row) => JSON.stringify([row.entry_id, row.criterion]));
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 500 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  it('never brings the reading to a fall, be the bytes what they may', async () => {
    const bytes = fill(await makeBook(), allMarks);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, value) => {
        const damaged = Uint8Array.from(bytes);
        damaged.fill(value, at, at + 20);
        const { marks, issues } = await readBook(damaged);
        expect(hasErrors(issues) || marks.length <= 6).toBe(true);
      }),
      { numRuns: 10 },
    );
  });
});
