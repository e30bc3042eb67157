import { utils, write } from '@e965/xlsx';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { generateEdition } from './generate.ts';
import { getMedian, runAlone } from './run-alone.ts';
import { makeRandom, words } from './random.ts';

/**
 * Reads and checks tables of 100,000 rows as CSV and as xlsx, each run in a process of its own,
 * and prints the median of several runs beside papaparse alone on the same file.
 */
const rowCount = Number(process.argv[2] ?? 100_000);
const runs = 7;

type Run = { rows: number; elapsedMs: number; peakMegabytes: number };

const runOnce = (reader: string, file: string) => runAlone<Run>('read-table.ts', reader, file);

type Cells = (string | number)[];

const random = makeRandom(2022);
const pick = <T>(list: readonly [T, ...T[]]): T =>
  list[Math.floor(random() * list.length)] ?? list[0];
const writeWords = (count: number) =>
  Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(' ');

/** Sheets of three judges by four criteria: short cells, few with a comment. */
function makeScores(): Cells[] {
  const criteria = ['tinh-moi', 'thiet-thuc', 'hieu-qua', 'nhan-rong'];
  const rows = Array.from({ length: rowCount }, (_, index) => [
    'vong-1',
    `B${String(Math.floor(index / 12) + 1).padStart(5, '0')}`,
    `GK-${(Math.floor(index / 4) % 3) + 1}`,
    criteria[index % 4] ?? '',
    Math.round(random() * 40) / 2,
    index % 4 === 0 ? writeWords(9) : '',
  ]);
  return [['round', 'entry_id', 'judge_id', 'criterion', 'score', 'comment'], ...rows];
}

/** Entries as an office lists them: a title, a unit, a summary of thirty words. */
function makeEntries(): Cells[] {
  const header =
    'id,received_at,title,field,entrant_kind,unit_code,summary,contact_phone,consent_text';
  const rows = Array.from({ length: rowCount }, (_, index) => [
    `B${String(index + 1).padStart(6, '0')}`,
    `${(index % 28) + 1}/8/2022 ${(index % 10) + 7}:30`,
    writeWords(14),
    pick(['the-che', 'thu-tuc', 'chinh-quyen-so']),
    pick(['ca-nhan', 'tap-the']),
    `dv-${index % 140}`,
    `${writeWords(15)}, ${writeWords(14)}.`,
    `09${String(index).padStart(8, '0')}`,
    pick(['có', 'không']),
  ]);
  return [header.split(','), ...rows];
}

async function writeTables(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const [name, rows] of [
    ['scores', makeScores()],
    ['submissions', makeEntries()],
  ] as const) {
    const csv = path.join(folder, `${name}.csv`);
    const xlsx = path.join(folder, `${name}.xlsx`);
    await writeFile(csv, `\uFEFF${Papa.unparse(rows, { newline: '\r\n' })}`);
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { dense: true }), name);
    const bytes = write(book, { type: 'buffer', bookSST: true, compression: true }) as Buffer;
    await writeFile(xlsx, bytes);
    files.push(csv, xlsx);
  }
  return files;
}

const folder = await mkdtemp(path.join(tmpdir(), 'bench-tables-'));
const files = await writeTables(folder);
console.log(
  `Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? ''}, median of ${runs} runs\n`,
);
console.log('| file | reader | ms | rows a second | times papaparse | peak, MB |');
console.log('| --- | --- | ---: | ---: | ---: | ---: |');
for (const file of files) {
  const { size } = await stat(file);
  const isText = file.endsWith('.csv');
  const readers = isText
    ? ['papaparse', 'papaparse, one object a row', 'this program']
    : ['this program'];
  // Taken in turn, so that what else the machine does falls on all alike.
  const taken: Record<string, Run[]> = {};
  for (let run = 0; run < runs; run += 1) {
    for (const reader of readers) (taken[reader] ??= []).push(await runOnce(reader, file));
  }
  const alone = getMedian((taken.papaparse ?? []).map((run) => run.elapsedMs));
  for (const reader of readers) {
    const own = taken[reader] ?? [];
    const ms = getMedian(own.map((run) => run.elapsedMs));
    const cells = [
      `${path.basename(file)}, ${(size / 1024 / 1024).toFixed(1)} MB`,
      reader,
      ms.toFixed(0),
      Math.round(rowCount / (ms / 1000)),
      isText ? (ms / alone).toFixed(2) : '',
      Math.max(...own.map((run) => run.peakMegabytes)).toFixed(0),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}
const edition = path.join(folder, 'edition');
await generateEdition(edition, rowCount / 10);
const { rows, elapsedMs, peakMegabytes } = await runOnce('whole edition', edition);
console.log(
  `\nA whole edition, read and checked by every rule: ${rows} entries and marks, ${(elapsedMs / 1000).toFixed(1)} s, ${peakMegabytes.toFixed(0)} MB`,
);
await rm(folder, { recursive: true });
