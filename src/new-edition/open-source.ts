import path from 'node:path';
import { openDataFolder } from '../contest/data-folder.ts';
import { cancelled, type Ask } from './ask.ts';
import type { Options } from './options.ts';
import { stop, type Outcome } from './outcome.ts';
import { refuseFile } from './refuse-file.ts';
import { readSource, type Source } from './read-source.ts';

/** The organiser's file: its bytes as they are, and its table. */
export type OpenedSource = { bytes: Uint8Array; source: Source };

function chooseSheet(answer: string, sheets: readonly string[]): string | null {
  return sheets[Number(answer) - 1] ?? sheets.find((name) => name === answer) ?? null;
}

/** Opens the file of the entries; asks for the sheet where several could be meant. */
export async function openSource(
  { from, sheet }: Options,
  ask: Ask | null,
): Promise<Outcome<OpenedSource>> {
  const { dir, base } = path.parse(path.resolve(from));
  const read = await openDataFolder(dir).read(base);
  if (read.kind === 'missing') return stop(1, `Không có tệp ${from}.\n`);
  if (read.kind === 'refused') return refuseFile([{ ...read.issue, file: from }]);
  const { bytes } = read;
  for (let chosen = sheet; ;) {
    const result = await readSource(bytes, from, chosen);
    if (result.kind === 'source') return { value: { bytes, source: result.source } };
    if (result.kind === 'refused') return refuseFile(result.issues);
    const { sheets } = result;
    const flags = sheets.map((name) => `  --sheet "${name}"\n`).join('');
    if (ask === null) return stop(2, `Chưa rõ bảng ở trang tính nào. Thêm một trong:\n${flags}`);
    const list = sheets.map((name, index) => `  ${index + 1}. ${name}`).join('\n');
    const answer = await ask(`Bảng bài dự thi ở trang tính nào?\n${list}\nGhi số: `);
    if (answer === null) return stop(1, cancelled);
    chosen = chooseSheet(answer.trim(), sheets);
  }
}
