import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readWorkbook } from '../../../tables/workbook/read-workbook.ts';
import type { PersonalValue } from './personal-values.ts';

/** A place where a value still stands. */
export type FoundValue = { file: string; line: number | null; label: string };

/** How many files were searched, and what was found. */
export type Search = { files: number; found: FoundValue[] };

const isText = (file: string) => /\.(?:csv|tsv|ya?ml|md|json|txt)$/i.test(file);

/** A text as it may be written: in JSON and in CSV, quotes look otherwise. */
function listForms(text: string): string[] {
  return [...new Set([text, JSON.stringify(text).slice(1, -1), text.replaceAll('"', '""')])];
}

/** Searches a file piece by piece, so that large attachments are never whole in memory. */
async function searchBytes(
  file: string,
  values: readonly PersonalValue[],
): Promise<{ label: string; line: number }[]> {
  const needles = values.flatMap(({ label, text }) =>
    listForms(text).map((form) => ({ label, bytes: Buffer.from(form) })),
  );
  const overlap = Math.max(1, ...needles.map(({ bytes }) => bytes.length)) - 1;
  const found = new Map<string, number>();
  let tail = Buffer.alloc(0);
  let linesBefore = 1;
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
    const window = Buffer.concat([tail, piece]);
    for (const { label, bytes } of needles) {
      const at = found.has(label) ? -1 : window.indexOf(bytes);
      if (at !== -1) found.set(label, linesBefore + countLines(window.subarray(0, at)));
    }
    tail = window.subarray(Math.max(0, window.length - overlap));
    linesBefore += countLines(window.subarray(0, window.length - tail.length));
  }
  return [...found].map(([label, line]) => ({ label, line }));
}

function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
}

/** Texts in a workbook are packed: it is read as the program reads tables. */
async function searchWorkbook(
  file: string,
  values: readonly PersonalValue[],
): Promise<{ label: string; line: number }[]> {
  const { sheets } = await readWorkbook(await readFile(file), path.basename(file), null);
  const rows = sheets.flatMap((sheet) => sheet.rows);
  return values.flatMap(({ label, text }) => {
    const row = rows.find(({ cells }) => cells.some((cell) => cell.includes(text)));
    return row === undefined ? [] : [{ label, line: row.line }];
  });
}

/** Searches every file below a folder; `shown` is what the folder is called. */
export async function searchFolder(
  folder: string,
  shown: string,
  values: readonly PersonalValue[],
): Promise<Search> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const search: Search = { files: 0, found: [] };
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    search.files += 1;
    const isWorkbook = /\.xlsx$/i.test(entry.name);
    const places = isWorkbook
      ? await searchWorkbook(file, values)
      : await searchBytes(file, values);
    for (const { label, line } of places) {
      const hasLine = isWorkbook || isText(file);
      const name = path.join(shown, path.relative(folder, file));
      search.found.push({ file: name, line: hasLine ? line : null, label });
    }
  }
  return search;
}
