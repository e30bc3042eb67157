import { makeError, placeIn, type Issue } from '../../tables/issue.ts';
import type { WorkbookKey } from '../sheet-layout.ts';
import type { CollectContext } from './context.ts';

/** Checks that a workbook is of this edition, round and rubric, and of a judge of the round. */
export function checkKey(file: string, key: WorkbookKey, context: CollectContext): Issue[] {
  const { edition, round, rubric, judges, assigned } = context;
  const fail = (value: string, code: string, message: string, hint: string) => [
    makeError(placeIn(file, { value }), code, message, hint),
  ];
  if (key.edition !== edition) {
    const message = `Phiếu này là của kỳ ${key.edition}, không phải kỳ ${edition}.`;
    return fail(key.edition, 'sheet-of-other-edition', message, 'Chuyển tệp này ra chỗ khác.');
  }
  if (key.round !== round.id) {
    const message = `Phiếu này là của vòng ${key.round}, không phải ${round.id}.`;
    const hint = 'Chuyển tệp này ra chỗ khác, hoặc chạy lại với --round của vòng đó.';
    return fail(key.round, 'sheet-of-other-round', message, hint);
  }
  const issues: Issue[] = [];
  if (judges !== null && !judges.has(key.judge)) {
    const message = `Bảng judges không có giám khảo này ở ${round.name}.`;
    const hint = 'Thêm giám khảo vào judges.csv, hoặc chuyển tệp này ra chỗ khác.';
    issues.push(...fail(key.judge, 'judge-unknown', message, hint));
  } else if (assigned !== null && !assigned.has(key.judge)) {
    const message = `Bảng assignments không giao bài nào của ${round.name} cho giám khảo này.`;
    const hint = 'Giao bài cho giám khảo trong assignments.csv, hoặc chuyển tệp này ra chỗ khác.';
    issues.push(...fail(key.judge, 'judge-without-entries', message, hint));
  }
  if (key.rubric !== rubric) {
    const message = `Tiêu chí của ${round.name} trong contest.yaml đã khác với khi phát phiếu này.`;
    const hint =
      'Khôi phục tiêu chí, thang và bước điểm như khi phát phiếu; nếu đúng là phải đổi thì phát phiếu mới.';
    issues.push(...fail(key.judge, 'rubric-changed', message, hint));
  }
  return issues;
}
