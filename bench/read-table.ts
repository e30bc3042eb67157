import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import { loadCheckedData } from '../src/contest/load-checked.ts';
import { editionTables } from '../src/schemas/tables.ts';
import { hasErrors } from '../src/tables/issue.ts';
import { readRecords } from '../src/tables/records.ts';
import { readTable } from '../src/tables/read-table.ts';

/**
 * Reads one table in a process of its own and prints, as JSON, milliseconds from the file's name to
 * records, the rows and the peak memory of the process. `node bench/read-table.ts <reader> <file>`.
 */
const readers: Record<string, (file: string) => Promise<number>> = {
  papaparse: async (file) => {
    const { data } = Papa.parse<string[]>(await readFile(file, 'utf8'));
    return data.length - 1;
  },
  'papaparse, one object a row': async (file) => {
    const text = await readFile(file, 'utf8');
    return Papa.parse<object>(text, { header: true, skipEmptyLines: true }).data.length;
  },
  'this program': async (file) => {
    const name = path.basename(file);
    const table = name.startsWith('scores') ? editionTables.scores : editionTables.submissions;
    const raw = await readTable(await readFile(file), name, table, null);
    const { rows, issues } = readRecords(table, raw, name);
    if (issues.length > 0) throw new Error(JSON.stringify(issues.slice(0, 3)));
    return rows.length;
  },
  'whole edition': async (folder) => {
    const { data, issues } = await loadCheckedData({ dataDir: folder, contentDir: folder });
    if (hasErrors(issues)) throw new Error(JSON.stringify(issues.slice(0, 3)));
    return data.editions.reduce((sum, one) => sum + one.submissions.length + one.scores.length, 0);
  },
};

const [, , reader = '', file = ''] = process.argv;
const startedMs = performance.now();
const rows = await readers[reader]?.(file);
const elapsedMs = performance.now() - startedMs;
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ rows, elapsedMs, peakMegabytes }));
