import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCheckedData } from '../../src/contest/load-checked.ts';

const tables = ['submissions', 'authors', 'scores', 'results'] as const;
const slips = [
  '',
  '0',
  '-1',
  '1e309',
  'NaN',
  'B2',
  '31/02/2022',
  'có',
  '=1+1',
  '<b>',
  'null',
  'a\n"b',
];

let dataDir: string;
const originals = new Map<string, string[][]>();
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'nhan-rong-'));
  await cp('tests/publish/data', dataDir, { recursive: true });
  for (const table of tables) {
    const text = await readFile(path.join(dataDir, '2022', `${table}.csv`), 'utf8');
    originals.set(table, Papa.parse<string[]>(text, { skipEmptyLines: true }).data);
  }
});
afterAll(() => rm(dataDir, { recursive: true }));

it('answers any slip in any cells with a report, never with an exception', async () => {
  const slip = fc.record({
    table: fc.constantFrom(...tables),
    row: fc.nat(5),
    column: fc.nat(11),
    text: fc.oneof(fc.constantFrom(...slips), fc.string({ unit: 'binary' })),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(slip, { minLength: 1, maxLength: 4 }), async (made) => {
      for (const table of tables) {
        const rows = structuredClone(originals.get(table) ?? []);
        for (const { row, column, text } of made.filter((one) => one.table === table)) {
          const cells = rows[row % rows.length] ?? [];
          cells[column % cells.length] = text;
        }
        await writeFile(path.join(dataDir, '2022', `${table}.csv`), Papa.unparse(rows));
      }
      const { issues } = await loadCheckedData({ dataDir, contentDir: 'src/content' });
      for (const { code, file, message, hint } of issues) {
        expect([code, file, message, hint].every((part) => part !== '')).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
