import type { Contest } from '../../../schemas/contest.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { formatNumber8 } from '../../store/number.ts';
import type { AttachmentChanges } from './attachments.ts';
import { isAcceptedLate } from './entry-texts.ts';
import type { UnreadableEntry } from './gather-entries.ts';
import type { EntryPlan, ExportPlan, Outcome } from './plan.ts';

const heldReasons: Readonly<Record<AttachmentChanges['held'][number]['why'], string>> = {
  waiting: 'còn chờ quét vi-rút',
  infected: 'có vi-rút',
  missing: 'không còn trong kho; chạy npm run intake -- verify',
};

function listIds(plans: readonly EntryPlan[]): string {
  return plans.map(({ id }) => id).join(', ');
}

function describeKept({ id, line, changedColumns }: EntryPlan): string {
  const place = line === null ? '' : `dòng ${line}, `;
  const columns = changedColumns.length === 0 ? '' : `: ${changedColumns.join(', ')}`;
  return `  ${place}bài ${id}${columns}\n`;
}

/** Describes entries whose rows both the organiser and the entrant changed; '' where none are. */
export function describeConflicts({ entries }: ExportPlan, file: string): string {
  const conflicts = entries.filter(({ outcome }) => outcome === 'conflict');
  if (conflicts.length === 0) return '';
  const ids = conflicts.map(({ id }) => id).join(',');
  return [
    `Chưa xuất gì: ${formatNumber(conflicts.length)} bài đã bị sửa trong ${file} (hoặc authors.csv) từ lần xuất trước, và tác giả cũng đã gửi bản mới.\n`,
    ...conflicts.map(describeKept),
    `Chép lại phần đã sửa nếu cần giữ, rồi lấy bản của tác giả: npm run intake -- export --overwrite ${ids}\n`,
  ].join('');
}

/** Describes entries that are left out because the build could not read them; '' where none are. */
export function describeUnreadable(unreadable: readonly UnreadableEntry[]): string {
  if (unreadable.length === 0) return '';
  const lines = unreadable.map(({ entry, why }) => `  ${formatNumber8(entry.receipt)}: ${why}\n`);
  return `Chưa xuất ${formatNumber(unreadable.length)} bài; hỏi lại tác giả, hoặc để riêng bài (set-aside):\n${lines.join('')}`;
}

/** Describes what an export does, as counts and what is to be known of single entries. */
export function describePlan(
  { entries }: ExportPlan,
  attachments: AttachmentChanges,
  contest: Contest,
): string {
  const of = (...outcomes: readonly Outcome[]) =>
    entries.filter(({ outcome }) => outcomes.includes(outcome));
  const changed = entries.filter(
    ({ outcome, isNewVersion }) =>
      outcome === 'changed' || (outcome === 'unchanged' && isNewVersion),
  );
  const withdrawn = entries.filter(({ isNewlyWithdrawn }) => isNewlyWithdrawn);
  const late = of('new').filter(({ entry }) => isAcceptedLate(contest, entry));
  const counts = [
    ['mới', of('new').length],
    ['có bản mới', changed.length],
    ['rút', withdrawn.length],
    ['đưa ra khỏi bảng', of('removed').length],
  ] as const;
  const files = [
    ['ghi', attachments.files.length],
    ['bỏ', attachments.removed.length],
  ] as const;
  const join = (parts: readonly (readonly [string, number])[]) =>
    parts.map(([label, count]) => `${label} ${formatNumber(count)}`).join(', ');
  const kept = of('kept');
  return [
    `Từ lần xuất trước: ${join(counts)}.\n`,
    attachments.files.length + attachments.removed.length > 0
      ? `Tệp đính kèm: ${join(files)}.\n`
      : '',
    of('returned').length > 0
      ? `Thêm lại bài đã bị xóa khỏi bảng: ${listIds(of('returned'))}. Muốn bỏ bài thì dùng npm run intake -- set-aside.\n`
      : '',
    kept.length > 0
      ? `Giữ nguyên dòng Ban Tổ chức đã sửa:\n${kept.map(describeKept).join('')}`
      : '',
    late.length > 0
      ? `Nhận sau hạn theo quyết định của Ban Tổ chức: ${listIds(late)}. Cột received_at để trống; giờ nhận còn trong kho.\n`
      : '',
    ...attachments.held.map(
      ({ id, name, why }) => `Chưa xuất tệp “${name}” của bài ${id}: ${heldReasons[why]}.\n`,
    ),
  ].join('');
}

/** Tells whether an export has nothing to do. */
export function isNothing({ entries }: ExportPlan, attachments: AttachmentChanges): boolean {
  return (
    attachments.files.length === 0 &&
    attachments.removed.length === 0 &&
    entries.every(
      ({ outcome, isNewlyWithdrawn, isNewVersion }) =>
        (outcome === 'unchanged' || outcome === 'kept' || outcome === 'absent') &&
        !isNewlyWithdrawn &&
        (!isNewVersion || outcome === 'absent'),
    )
  );
}
