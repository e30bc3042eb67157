import path from 'node:path';
import { exists } from '../../../files/exists.ts';
import type { Settings } from '../../../settings.ts';
import type { Store } from '../../store/api.ts';
import { applyChanges, finishWaiting } from '../export/apply.ts';
import { attachmentsFolder } from '../export/attachments.ts';
import { makeTableChanges } from '../export/make-changes.ts';
import { openTables } from '../export/open-tables.ts';
import type { EntryTables } from '../export/plan.ts';
import { getWorkbookPath, writeWorkbook } from '../export/write-workbook.ts';
import type { OpenedForm } from '../open-form.ts';

function withoutEntry({ submissions, authors }: EntryTables, id: string): EntryTables {
  return {
    submissions: {
      ...submissions,
      rows: submissions.rows.filter(({ values }) => values.id !== id),
    },
    authors: { ...authors, rows: authors.rows.filter(({ values }) => values.entry_id !== id) },
  };
}

/**
 * Takes an entry's rows and attachments out of the edition's folder, and out of the workbook for
 * reading. Gives null, or in words what stays and must be taken out by hand.
 */
export async function takeOut(
  id: string,
  { edition, folder }: OpenedForm,
  store: Store,
  { dataDir, intakeDir, clock }: Settings,
): Promise<string | null> {
  const root = path.join(dataDir, folder);
  const at = clock().toISOString();
  await finishWaiting(root, store, at);
  const opened = await openTables(dataDir, folder);
  const byHand = `Tự xóa dòng của bài ${id} và thư mục ${path.posix.join(folder, attachmentsFolder, id)}.\n`;
  if ('refusal' in opened) return opened.refusal + byHand;
  const after = withoutEntry(opened.tables, id);
  const made = await makeTableChanges(opened.tables, after);
  if ('refusal' in made) return made.refusal + byHand;
  const removed = [`${attachmentsFolder}/${id}`];
  const changes = { files: made.files, removed, edition: edition.id, exported: [] };
  const outcome = await applyChanges(root, changes, store, at);
  if ('refusal' in outcome) return `Không ghi được bảng: ${outcome.refusal}.\n${byHand}`;
  if (outcome.applied.skipped.length > 0) return `Bảng vừa được sửa nên giữ nguyên.\n${byHand}`;
  const workbook = getWorkbookPath(intakeDir, edition.id);
  if (!(await exists(workbook))) return null;
  const reason = await writeWorkbook(workbook, after, store.listEntries(edition.id));
  return reason === null ? null : `Không ghi lại được bai-du-thi.xlsx: ${reason}. Tự xóa tệp đó.\n`;
}
