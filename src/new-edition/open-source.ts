import path from 'node:path';
import { openDataFolder } from '../contest/data-folder.ts';
import { makeError, placeIn, type Issue } from '../tables/issue.ts';
import { openFile, type OpenedSheet } from '../tables/open-file.ts';
import { askQuestion, cancelled, type Ask } from './ask.ts';
import type { Options } from './options.ts';
import { stop, type Outcome } from './outcome.ts';
import { findChoice, listChoices, type Question } from './question.ts';
import { findEntrySheet, readSource, type Source } from './read-source.ts';
import { refuseFile } from './remarks.ts';

/** The organiser's file: its bytes as they are, its table, and what is to be said of it. */
type OpenedSource = { bytes: Uint8Array; source: Source; issues: Issue[] };

function makeSheetQuestion(sheets: readonly OpenedSheet[]): Question<OpenedSheet> {
  const names = sheets.map(({ name }) => name ?? '');
  return {
    text: ['Bảng bài dự thi ở trang tính nào?', ...listChoices(names), 'Ghi số'].join('\n'),
    suggestion: null,
    accept: (answer) => {
      const chosen = findChoice(answer, names);
      const sheet = sheets.find(({ name }) => name === chosen);
      return sheet === undefined
        ? { problem: `Không có trang tính “${answer}”.` }
        : { value: sheet };
    },
  };
}

/** Chooses the sheet that holds the entries; asks where several could be meant. */
async function chooseSheet(
  sheets: readonly OpenedSheet[],
  ask: Ask | null,
): Promise<Outcome<OpenedSheet>> {
  const only = findEntrySheet(sheets);
  if (only !== null) return { value: only };
  if (ask === null) {
    const flags = sheets.map(({ name }) => `  --sheet "${name ?? ''}"\n`).join('');
    return stop(2, `Chưa rõ bảng ở trang tính nào. Thêm một trong:\n${flags}`);
  }
  return (await askQuestion(makeSheetQuestion(sheets), ask)) ?? stop(1, cancelled);
}

/** Opens the file of the entries. */
export async function openSource(
  { from, sheet }: Options,
  ask: Ask | null,
): Promise<Outcome<OpenedSource>> {
  const { dir, base } = path.parse(path.resolve(from));
  const read = await openDataFolder(dir).read(base);
  if (read.kind === 'missing') return stop(1, `Không có tệp ${from}.\n`);
  if (read.kind === 'refused') return refuseFile([{ ...read.issue, file: from }]);
  const { bytes } = read;
  const opened = await openFile(bytes, from, { sheet: sheet ?? undefined });
  const { sheets, issues } = opened;
  if (sheets.length === 0) {
    const place = placeIn(from);
    const empty = makeError(place, 'file-empty', 'Tệp không có bảng nào.', 'Kiểm tra lại tệp.');
    return refuseFile(issues.length > 0 ? issues : [empty]);
  }
  const chosen = await chooseSheet(sheets, ask);
  if ('stop' in chosen) return chosen;
  const table = readSource(opened, chosen.value);
  if ('issues' in table) return refuseFile([...issues, ...table.issues]);
  const isNamed = sheet !== null || sheets.length > 1;
  const source = { ...table, sheet: isNamed ? chosen.value.name : null };
  return { value: { bytes, source, issues } };
}
