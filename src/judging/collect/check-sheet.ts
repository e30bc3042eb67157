import type { EntryStatus } from '../../contest/eligibility.ts';
import { makeError, makeWarning, type Issue, type Place } from '../../tables/issue.ts';
import { listSome } from '../../tables/name-columns.ts';
import { placeOfCell } from './cell-place.ts';
import type { JudgeWorkbook } from './collected.ts';
import type { CollectContext } from './context.ts';
import type { EntryRow } from './find-rows.ts';
import type { SheetRead } from './read-sheets.ts';

const outOfContest: Partial<Record<EntryStatus, string>> = {
  withdrawn: 'Bài này đã rút khỏi cuộc thi',
  duplicate: 'Bài này đã bị kết luận là trùng lắp',
  invalid: 'Bài này đã bị kết luận là không hợp lệ',
};

function quote(names: readonly string[]): string {
  return listSome(names.map((name) => `“${name}”`));
}

function checkMarked(
  place: Place,
  entryId: string,
  { key }: JudgeWorkbook,
  { entries, assigned, acceptedChanges }: CollectContext,
): Issue[] {
  const entry = entries.get(entryId);
  if (entry === undefined) {
    const message = 'Bài này không còn trong bảng submissions.';
    return [
      makeError(place, 'entry-unknown', message, 'Khôi phục dòng của bài trong submissions.'),
    ];
  }
  const issues: Issue[] = [];
  if (assigned !== null && assigned.get(key.judge)?.has(entryId) !== true) {
    const message = `Bài này không được giao cho ${key.judge}.`;
    const hint =
      'Nếu giám khảo chấm đúng bài thì thêm dòng vào assignments.csv; nếu không thì xóa điểm.';
    issues.push(makeError(place, 'entry-not-assigned', message, hint));
  }
  const out = outOfContest[entry.status];
  if (out !== undefined) {
    const message = `${out}; điểm vẫn được ghi nhưng bài không được xếp hạng.`;
    issues.push(makeWarning(place, 'entry-out-of-contest', message, 'Không phải làm gì.'));
  }
  const made = key.entries.find(({ id }) => id === entryId)?.fingerprint;
  if (made === entry.fingerprint) return issues;
  const message = 'Nội dung bài đã đổi từ khi phát phiếu: giám khảo chấm bản cũ.';
  if (acceptedChanges.has(entryId)) {
    const hint = 'Điểm được nhận theo --accept-changed.';
    return [...issues, makeWarning(place, 'entry-changed', message, hint)];
  }
  const hint = `Phát phiếu mới để chấm lại; nếu chỗ đổi không ảnh hưởng đến điểm thì thêm --accept-changed ${entryId}`;
  return [...issues, makeError(place, 'entry-changed', message, hint)];
}

/**
 * Checks the sheet of an entry against what is known of it, and says what of it will not count. A
 * sheet without any mark says nothing yet.
 */
export function checkSheet(
  workbook: JudgeWorkbook,
  { entryId, row }: EntryRow,
  { sheet, lostComments, issues: cells }: SheetRead,
  context: CollectContext,
): Issue[] {
  const [column] = workbook.sheet.columns.entry;
  if (column === undefined) return [];
  const place = placeOfCell({ file: workbook.file, sheet: workbook.sheet.name }, row, column);
  const issues: Issue[] = [];
  const isMarked = sheet.marks.length > 0;
  if (isMarked || cells.length > 0) {
    issues.push(...checkMarked(place, entryId, workbook, context));
  }
  if (isMarked && sheet.missing.length > 0) {
    const message = `Phiếu thiếu điểm của tiêu chí ${quote(sheet.missing)} nên chưa được tính.`;
    const hint = 'Hỏi giám khảo điểm còn thiếu; thiếu điểm không bao giờ tính là 0.';
    issues.push(makeWarning(place, 'sheet-partial', message, hint));
  }
  if (lostComments.length > 0) {
    const message = `Nhận xét về ${quote(lostComments)} không được ghi, vì tiêu chí chưa có điểm.`;
    const hint = 'Thu lại phiếu khi giám khảo đã chấm.';
    issues.push(makeWarning(place, 'comment-without-mark', message, hint));
  }
  return issues;
}
