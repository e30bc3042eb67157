import { openDataFolder } from '../../contest/data-folder.ts';
import { hasErrors, makeError, placeIn, type Issue } from '../../tables/issue.ts';
import { readWorkbook } from '../../tables/workbook/read-workbook.ts';
import { checkColumns } from './check-columns.ts';
import { checkKey } from './check-key.ts';
import { checkMergedMarks, checkTitles } from './check-rows.ts';
import { checkSheet } from './check-sheet.ts';
import type { CollectedFile, JudgeWorkbook } from './collected.ts';
import type { CollectContext } from './context.ts';
import { findEntryRows } from './find-rows.ts';
import type { SentFile } from './list-files.ts';
import { openKey, openMarks } from './open-workbook.ts';
import { readSheet } from './read-sheets.ts';

/** What was read of a file; `collected` is null where it is no sheet of the round. */
export type FileRead = { collected: CollectedFile | null; issues: Issue[] };

/** Reads the sheets of a judge's workbook once it is open, with every problem found. */
export function readSheets(workbook: JudgeWorkbook, context: CollectContext): FileRead {
  const { file, key, sheet } = workbook;
  const { entries } = context;
  const { rows, issues: rowIssues } = findEntryRows(workbook, new Set(entries.keys()));
  const titles = new Map([...entries].map(([id, { title }]) => [id, title]));
  const reads = rows.map((row) => ({ row, read: readSheet(workbook, row) }));
  return {
    collected: { file, key, sheets: reads.map(({ read }) => read.sheet) },
    issues: [
      ...checkColumns(file, sheet),
      ...rowIssues,
      ...checkTitles(workbook, rows, titles),
      ...checkMergedMarks(workbook, rows),
      ...reads.flatMap(({ row, read }) => [
        ...read.issues,
        ...checkSheet(workbook, row, read, context),
      ]),
    ],
  };
}

/** Reads the bytes of a judge's workbook, with every problem found. */
export async function readWorkbookBytes(
  bytes: Uint8Array,
  file: string,
  context: CollectContext,
): Promise<FileRead> {
  // Each reading starts a thread of its own: together they take the time of one.
  const [opened, shown] = await Promise.all([
    openKey(bytes, file),
    readWorkbook(bytes, file, null),
  ]);
  const { value: key, issues: keyIssues } = opened;
  if (key === null) return { collected: null, issues: keyIssues };
  const wrong = checkKey(file, key, context);
  if (hasErrors(wrong)) return { collected: null, issues: wrong };
  const { value: sheet, issues } = await openMarks(shown, bytes, file, key, context.round);
  if (sheet === null) return { collected: null, issues };
  return readSheets({ file, key, sheet }, context);
}

/** Reads a file that a judge sent. */
export async function readSentFile(
  { root, file }: SentFile,
  context: CollectContext,
): Promise<FileRead> {
  const read = await openDataFolder(root).read(file);
  if (read.kind === 'bytes') return readWorkbookBytes(read.bytes, file, context);
  if (read.kind === 'refused') return { collected: null, issues: [read.issue] };
  const issue = makeError(placeIn(file), 'file-missing', 'Không còn tệp này.', 'Chép lại tệp.');
  return { collected: null, issues: [issue] };
}
