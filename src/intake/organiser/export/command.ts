import path from 'node:path';
import type { Voice } from '../../../judging/command.ts';
import type { Settings } from '../../../settings.ts';
import type { IntakeCommand } from '../command.ts';
import { openForm, type OpenedForm } from '../open-form.ts';
import { withStore, type Opened } from '../with-store.ts';
import { flag, parseWords, text } from '../words.ts';
import { finishWaiting } from './apply.ts';
import { planAttachments } from './attachments.ts';
import { gatherEntries } from './gather-entries.ts';
import { makePlan } from './make-plan.ts';
import { openTables } from './open-tables.ts';
import { hasStaged } from './staging.ts';
import { describeConflicts, describePlan, describeUnreadable } from './summary.ts';
import { nameSkipped, writeExport } from './write-export.ts';

const usage =
  'Cách dùng: npm run intake -- export [--edition 2022] [--dry-run] [--overwrite HG22-061,HG22-062]\n';

type Options = { overwritten: ReadonlySet<string>; isDryRun: boolean };

/** Ends what an export that broke off had begun; says so. */
async function repair(
  root: string,
  opened: OpenedForm,
  { store }: Opened,
  now: Date,
  voice: Voice,
) {
  const finished = await finishWaiting(root, store, now.toISOString());
  if (finished === null) return;
  const edited = nameSkipped(finished, opened.folder);
  voice.out(
    edited === ''
      ? 'Lần xuất trước dừng giữa chừng; đã ghi nốt phần còn lại.\n'
      : `Lần xuất trước dừng giữa chừng, và ${edited} đã được sửa từ đó; bỏ lần đó, xuất lại từ đầu.\n`,
  );
}

async function exportEntries(
  form: OpenedForm,
  intake: Opened,
  { overwritten, isDryRun }: Options,
  settings: Settings,
  voice: Voice,
): Promise<number> {
  const { edition, folder } = form;
  const { contest, id } = edition;
  const root = path.join(settings.dataDir, folder);
  const now = settings.clock();
  if (!isDryRun) await repair(root, form, intake, now, voice);
  else if (await hasStaged(root)) {
    voice.out(
      'Lần xuất trước dừng giữa chừng; lần xuất tới sẽ ghi nốt, các số dưới đây chưa kể.\n',
    );
  }
  const opened = await openTables(settings.dataDir, folder);
  if ('refusal' in opened) {
    voice.error(opened.refusal);
    return 1;
  }
  const { entries, unreadable } = await gatherEntries(intake.store, contest, id, opened.tables);
  const unknown = [...overwritten].find((one) => !entries.some((entry) => entry.id === one));
  if (unknown !== undefined) {
    voice.error(`--overwrite: không có bài nào gửi qua biểu mẫu mang mã “${unknown}”.\n`);
    return 2;
  }
  const plan = makePlan(entries, opened.tables, overwritten);
  const conflicts = describeConflicts(plan, opened.tables.submissions.file);
  if (conflicts !== '') {
    voice.error(conflicts);
    return 1;
  }
  const attachments = await planAttachments(root, plan.entries, intake);
  voice.out(describePlan(plan, attachments, contest));
  const left = describeUnreadable(unreadable);
  voice.error(left);
  if (isDryRun) {
    voice.out('Chưa ghi gì (--dry-run).\n');
    return left === '' ? 0 : 1;
  }
  const before = opened.tables;
  const code = await writeExport({ form, before, plan, attachments }, intake, settings, voice);
  return left === '' ? code : 1;
}

function splitIds(written: readonly string[]): Set<string> {
  return new Set(written.flatMap((list) => list.split(/[\s,;]+/)).filter((id) => id !== ''));
}

/** `npm run intake -- export`: writes what came in into the tables that the site is built from. */
export const exportCommand: IntakeCommand = {
  summary:
    'xuất bài ra submissions.csv, authors.csv và tệp đính kèm của kỳ; --dry-run để xem trước',
  run: async (words, settings, voice) => {
    const parsed = parseWords(words, {
      edition: text,
      'dry-run': flag,
      overwrite: { type: 'string', multiple: true, default: [] },
    });
    if (parsed === null || parsed.positionals.length > 0) {
      voice.error(usage);
      return 2;
    }
    const { edition, overwrite } = parsed.values;
    const options = { overwritten: splitIds(overwrite), isDryRun: parsed.values['dry-run'] };
    const form = await openForm(edition, settings, voice);
    if (form === null) return 1;
    return withStore(settings, voice, (intake) =>
      exportEntries(form, intake, options, settings, voice),
    );
  },
};
