import { rmSync } from 'node:fs';
import type { Settings } from '../../../settings.ts';
import { formatNumber } from '../../../text/numbers.ts';
import type { Act } from '../../store/api.ts';
import { formatNumber8 } from '../../store/number.ts';
import type { Subject } from '../find-subject.ts';
import type { OpenedForm } from '../open-form.ts';
import type { Opened } from '../with-store.ts';
import { takeOut } from './take-out.ts';

/** What was erased, and what must still be taken out by hand, in words; null where nothing must. */
export type Erased = { said: string; left: string | null };

async function removeFiles(hashes: readonly string[], { store, files }: Opened): Promise<number> {
  // Somebody may be sending the same file: the store lets nobody refer to it while it goes.
  const removed = await store.removeUnreferred(hashes, (sha256) => {
    const file = files.getPath(sha256);
    if (file !== null) rmSync(file, { force: true });
  });
  return removed.length;
}

async function eraseEntry(
  { entry: { receipt, entryId } }: Extract<Subject, { kind: 'entry' }>,
  act: Act,
  opened: Opened,
  form: OpenedForm,
  settings: Settings,
): Promise<Erased> {
  const { store } = opened;
  const versions = store.listVersions(receipt).length;
  const left = entryId === null ? null : await takeOut(entryId, form, store, settings);
  const erased = await store.eraseEntry(receipt, act);
  const files = await removeFiles(erased?.files ?? [], opened);
  const taken =
    entryId === null || left !== null
      ? ''
      : `Đã bỏ bài ${entryId} khỏi submissions.csv, authors.csv và attachments của kỳ ${form.edition.id}. Chạy npm run publish để trang đang đăng không còn bài này.\n`;
  const said = `Đã xóa nội dung bài ${formatNumber8(receipt)}: ${formatNumber(versions)} bản, ${formatNumber(files)} tệp đính kèm. Số biên nhận và ngày giờ còn giữ.\n${taken}`;
  return { said, left };
}

/** Erases what a number stands for, and the files that nothing else needs. */
export async function eraseSubject(
  subject: Subject,
  act: Act,
  opened: Opened,
  form: OpenedForm,
  settings: Settings,
): Promise<Erased> {
  if (subject.kind === 'entry') return eraseEntry(subject, act, opened, form, settings);
  if (subject.kind === 'draft') {
    const { number } = subject.draft;
    const erased = await opened.store.eraseDraft(number, act);
    const files = await removeFiles(erased?.files ?? [], opened);
    const said = `Đã xóa bản nháp ${formatNumber8(number)} và ${formatNumber(files)} tệp đính kèm.\n`;
    return { said, left: null };
  }
  const { number } = subject.report;
  await opened.store.eraseReport(number, act);
  const said = `Đã xóa nội dung báo cáo áp dụng ${formatNumber8(number)}. Số, mô hình và ngày giờ còn giữ.\n`;
  return { said, left: null };
}
