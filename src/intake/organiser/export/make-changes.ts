import { joinPath } from '../../../contest/data-folder.ts';
import { findUnlike } from '../tables/read-back.ts';
import type { OwnTable } from '../tables/own-table.ts';
import { formatOwnTable } from '../tables/write-row.ts';
import type { AttachmentChanges } from './attachments.ts';
import type { EntryTables, ExportPlan } from './plan.ts';
import type { Changes, ExportRecord, NewFile } from './staging.ts';

/** Changes to an edition's folder, or why a table cannot be written. */
export type MadeChanges = { changes: Changes } | { refusal: string };

async function writeTable(table: OwnTable, before: string | null): Promise<NewFile | string> {
  const unlike = await findUnlike(table);
  if (unlike === null) {
    return { target: `${table.definition.name}.csv`, before, text: formatOwnTable(table) };
  }
  const id = table.rows[unlike]?.values.id ?? table.rows[unlike]?.values.entry_id;
  const which = typeof id === 'string' ? `bài ${id}` : `dòng ${unlike + 2}`;
  return `Không ghi ${table.file}: khi đọc lại, ${which} không còn như đã gửi. Để riêng bài đó (set-aside) rồi báo người phụ trách chương trình.\n`;
}

/** Makes the changes by which both tables become those given; tables that stay are not written. */
export async function makeTableChanges(
  before: EntryTables,
  after: EntryTables,
): Promise<{ files: NewFile[] } | { refusal: string }> {
  const files: NewFile[] = [];
  for (const name of ['submissions', 'authors'] as const) {
    if (formatOwnTable(before[name]) === formatOwnTable(after[name])) continue;
    const made = await writeTable(after[name], before[name].sha256);
    if (typeof made === 'string') return { refusal: made };
    files.push(made);
  }
  return { files };
}

function listRecords({ entries }: ExportPlan): ExportRecord[] {
  return entries
    .filter(({ outcome }) => outcome !== 'conflict' && outcome !== 'absent')
    .map(({ entry, id, rowHash }) => ({
      receipt: entry.receipt,
      version: entry.version,
      state: entry.state,
      entryId: id,
      rowHash,
    }));
}

/** Makes the changes of an export to the edition's folder. */
export async function makeChanges(
  edition: string,
  before: EntryTables,
  plan: ExportPlan,
  attachments: AttachmentChanges,
): Promise<MadeChanges> {
  const tables = await makeTableChanges(before, plan.tables);
  if ('refusal' in tables) return tables;
  const { removed } = attachments;
  const files = [...tables.files, ...attachments.files];
  return { changes: { files, removed, edition, exported: listRecords(plan) } };
}

/** Names the tables of an edition for people. */
export function nameTables(folder: string): string {
  return `${joinPath(folder, 'submissions.csv')}, ${joinPath(folder, 'authors.csv')}`;
}
