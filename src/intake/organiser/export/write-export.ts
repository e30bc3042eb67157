import path from 'node:path';
import type { Voice } from '../../../judging/command.ts';
import type { Settings } from '../../../settings.ts';
import { formatNumber } from '../../../text/numbers.ts';
import type { OpenedForm } from '../open-form.ts';
import { nameFolder, type Opened } from '../with-store.ts';
import { applyChanges } from './apply.ts';
import type { AttachmentChanges } from './attachments.ts';
import { makeChanges, nameTables } from './make-changes.ts';
import type { EntryTables, ExportPlan } from './plan.ts';
import type { Applied } from './make-moves.ts';
import { isNothing } from './summary.ts';
import { getWorkbookPath, writeWorkbook } from './write-workbook.ts';

/** An export that is planned and has nothing in its way. */
export type PlannedExport = {
  form: OpenedForm;
  before: EntryTables;
  plan: ExportPlan;
  attachments: AttachmentChanges;
};

/** Names files that were edited meanwhile, so that nothing was written; '' where none are. */
export function nameSkipped({ skipped }: Applied, folder: string): string {
  return skipped.map((name) => path.posix.join(folder, name)).join(', ');
}

/** Writes tables and attachments; gives null, or in words why not all is written. */
async function writeTables(
  { form, before, plan, attachments }: PlannedExport,
  { store }: Opened,
  { dataDir, clock }: Settings,
): Promise<string | null> {
  const { edition, folder } = form;
  const made = await makeChanges(edition.id, before, plan, attachments);
  if ('refusal' in made) return made.refusal;
  const root = path.join(dataDir, folder);
  const outcome = await applyChanges(root, made.changes, store, clock().toISOString());
  if ('refusal' in outcome) {
    return `Chưa xuất xong vào ${nameTables(folder)}: ${outcome.refusal}. Chạy lại lệnh này.\n`;
  }
  const edited = nameSkipped(outcome.applied, folder);
  if (edited === '') return null;
  return `Chưa ghi gì: ${edited} vừa được sửa trong khi xuất. Chạy lại lệnh này.\n`;
}

/** Writes what is planned, then the workbook for reading; gives the exit code. */
export async function writeExport(
  planned: PlannedExport,
  intake: Opened,
  settings: Settings,
  voice: Voice,
): Promise<number> {
  const { form, plan, attachments } = planned;
  const { edition, folder } = form;
  const names = nameTables(folder);
  if (isNothing(plan, attachments)) voice.out(`Không có gì mới; ${names} giữ nguyên.\n`);
  else {
    const refusal = await writeTables(planned, intake, settings);
    if (refusal !== null) {
      voice.error(refusal);
      return 1;
    }
    const count = formatNumber(plan.tables.submissions.rows.length);
    voice.out(`Đã ghi ${names}: ${count} bài trong bảng.\n`);
  }
  const workbook = getWorkbookPath(settings.intakeDir, edition.id);
  const reason = await writeWorkbook(workbook, plan.tables, intake.store.listEntries(edition.id));
  if (reason === null) {
    voice.out(`Bản để đọc bằng Excel: ${nameFolder(workbook)}\n`);
    return 0;
  }
  voice.error(`Không ghi được ${nameFolder(workbook)}: ${reason}. Các bảng CSV đã ghi đủ.\n`);
  return 1;
}
