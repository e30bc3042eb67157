import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { utils, write, type BookType } from '@e965/xlsx';
import { onTestFinished } from 'vitest';
import { makeEdition } from '../../src/new-edition/make-edition.ts';
import { parseCommandLine } from '../../src/new-edition/options.ts';
import type { Ask } from '../../src/new-edition/ask.ts';

/** What a person who makes an edition has: a folder with a file in it, and a data folder. */
export type Desk = { folder: string; dataDir: string };

export async function makeDesk(): Promise<Desk> {
  const folder = await mkdtemp(path.join(tmpdir(), 'new-edition-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return { folder, dataDir: path.join(folder, 'data') };
}

/** Runs the command as a person does, with nobody at the terminal. */
export function run({ folder, dataDir }: Desk, words: readonly string[]) {
  const script = path.join(import.meta.dirname, '../../scripts/new-edition.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd: folder,
    env: { ...process.env, DATA_DIR: dataDir },
    encoding: 'utf8',
    input: '',
  });
  return { status, stdout, stderr };
}

/** Runs the command without a process of its own; `from` is a file of the desk's folder. */
export async function runHere(
  { folder, dataDir }: Desk,
  from: string,
  words: readonly string[],
  ask: Ask | null = null,
) {
  const command = parseCommandLine(['2027', '--from', path.join(folder, from), ...words]);
  if (command.kind !== 'options') throw new Error('The words are wrong.');
  const out: string[] = [];
  const places = { dataDir, contentDir: folder };
  const terminal = { out: (text: string) => void out.push(text), ask };
  const result = await makeEdition(command.options, places, terminal);
  return { result, out: out.join('') };
}

/** The answers that no file holds. */
export const contest = [
  ...['--name', 'Cuộc thi sáng kiến tỉnh Bến Mới năm 2027'],
  ...['--organiser', 'Sở Nội vụ'],
  ...['--opens', '16/8/2027', '--closes', '15/9/2027'],
];

/** Lists a folder's files, those in its folders too. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

export function readText({ dataDir }: Desk, file: string): Promise<string> {
  return readFile(path.join(dataDir, file), 'utf8');
}

/** Makes a workbook of sheets: name → rows; a Date is a cell with Excel's date format. */
export function makeWorkbook(
  sheets: Readonly<Record<string, unknown[][]>>,
  bookType: BookType = 'xlsx',
): Buffer {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { UTC: true }), name);
  }
  return Buffer.from(write(book, { bookType, type: 'buffer' }) as Buffer);
}

/** The columns of a preview, by header: what is proposed and why. */
export function readPreview(stdout: string): Record<string, [column: string, why: string]> {
  const lines = stdout.split('\n');
  const start = lines.findIndex((line) => line.startsWith('TIÊU ĐỀ TRONG TỆP'));
  const rows = lines.slice(start + 1, lines.indexOf('', start));
  return Object.fromEntries(
    rows.map((line) => {
      const [header = '', column = '', why = ''] = line.split(/ {2,}/);
      return [header, [column, why]];
    }),
  );
}
