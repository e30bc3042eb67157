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

const letterOrDigit = /[\p{L}\p{N}]/u;

/** Finds a value that is no part of a longer word: “Văn An” does not stand in “Văn Anh”. */
function findWhole(text: string, value: string): number {
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) {
    const isInWord = [text.charAt(at - 1), text.charAt(at + value.length)].some((sign) =>
      letterOrDigit.test(sign),
    );
    if (!isInWord) return at;
  }
  return -1;
}

/** Searches a table or another text, which the program reads whole anyhow. */
async function searchText(
  file: string,
  values: readonly PersonalValue[],
): Promise<{ label: string; line: number }[]> {
  const text = await readFile(file, 'utf8');
  return values.flatMap(({ label, text: value }) => {
    const places = listForms(value).map((form) => findWhole(text, form));
    const at = places.find((place) => place !== -1);
    return at === undefined ? [] : [{ label, line: text.slice(0, at).split('\n').length }];
  });
}

/**
 * Searches a file piece by piece, so that large attachments are never whole in memory. What stands before
 * and after a value in a database is no word.
 */
async function searchBytes(
  file: string,
  values: readonly PersonalValue[],
): Promise<{ label: string; line: null }[]> {
  const needles = values.flatMap(({ label, text }) =>
    listForms(text).map((form) => ({ label, bytes: Buffer.from(form) })),
  );
  const overlap = Math.max(1, ...needles.map(({ bytes }) => bytes.length)) - 1;
  const found = new Set<string>();
  let tail = Buffer.alloc(0);
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
    const window = Buffer.concat([tail, piece]);
    for (const { label, bytes } of needles) if (window.includes(bytes)) found.add(label);
    tail = window.subarray(Math.max(0, window.length - overlap));
  }
  return [...found].map((label) => ({ label, line: null }));
}

/** Texts in a workbook are packed: it is read as the program reads tables. */
async function searchWorkbook(
  file: string,
  values: readonly PersonalValue[],
): Promise<{ label: string; line: number }[]> {
  const { sheets } = await readWorkbook(await readFile(file), path.basename(file), null);
  const rows = sheets.flatMap((sheet) => sheet.rows);
  return values.flatMap(({ label, text }) => {
    const row = rows.find(({ cells }) => cells.some((cell) => findWhole(cell, text) !== -1));
    return row === undefined ? [] : [{ label, line: row.line }];
  });
}

/** Chooses how a file is searched, by its name. */
function getSearch(name: string): typeof searchWorkbook | typeof searchBytes {
  if (/\.xlsx$/i.test(name)) return searchWorkbook;
  return isText(name) ? searchText : searchBytes;
}

/** Searches every file below a folder; `shown` is what the folder is called. */
export async function searchFolder(
  folder: string,
  shown: string,
  values: readonly PersonalValue[],
): Promise<Search> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: FoundValue[] = [];
  let files = 0;
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files += 1;
    const search = getSearch(entry.name);
    for (const { label, line } of await search(file, values)) {
      found.push({ file: path.join(shown, path.relative(folder, file)), line, label });
    }
  }
  return { files, found };
}
