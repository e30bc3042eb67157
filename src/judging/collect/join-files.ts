import type { Criterion } from '../../schemas/contest.ts';
import { makeError, makeWarning, placeIn, type Issue } from '../../tables/issue.ts';
import type { CollectedFile, CollectedSheet } from './collected.ts';
import { findChanges } from './describe-changes.ts';

const mostNamed = 5;

/** Lists where two files of a judge differ, in words. */
function findDifferences(
  first: CollectedFile,
  second: CollectedFile,
  criteria: readonly Criterion[],
): string[] {
  const ids = new Set([...first.sheets, ...second.sheets].map(({ entryId }) => entryId));
  const find = (sheets: readonly CollectedSheet[], id: string) =>
    sheets.find(({ entryId }) => entryId === id)?.marks ?? [];
  return [...ids].flatMap((id) => {
    const [before, after] = [find(first.sheets, id), find(second.sheets, id)];
    const { changed, hasMore } = findChanges(before, after, criteria);
    const words = [...changed, ...(hasMore ? ['tệp sau ghi thêm'] : [])];
    return words.length === 0 ? [] : [`${id} (${words.join('; ')})`];
  });
}

function compare(
  first: CollectedFile,
  second: CollectedFile,
  criteria: readonly Criterion[],
): Issue {
  const place = placeIn(second.file, { value: second.key.judge });
  const differences = findDifferences(first, second, criteria);
  if (differences.length === 0) {
    const message = `Phiếu này giống hệt ${first.file}; chỉ đọc một lần.`;
    return makeWarning(place, 'sheet-sent-again', message, 'Không phải làm gì.');
  }
  const named = differences.slice(0, mostNamed).join(', ');
  const more = differences.length > mostNamed ? `… (tất cả ${differences.length} bài)` : '';
  const message = `Giám khảo gửi hai phiếu khác nhau: ${first.file} và ${second.file}; khác ở ${named}${more}.`;
  const hint = 'Hỏi giám khảo phiếu nào đúng, rồi chuyển phiếu kia ra chỗ khác.';
  return makeError(place, 'sheets-differ', message, hint);
}

/** Keeps one file of each judge; says where a judge has sent several, and whether they differ. */
export function joinFiles(
  files: readonly CollectedFile[],
  criteria: readonly Criterion[],
): { files: CollectedFile[]; issues: Issue[] } {
  const byJudge = Map.groupBy(files, ({ key }) => key.judge);
  const kept: CollectedFile[] = [];
  const issues: Issue[] = [];
  for (const [first, ...others] of byJudge.values()) {
    if (first === undefined) continue;
    kept.push(first);
    issues.push(...others.map((other) => compare(first, other, criteria)));
  }
  return { files: kept, issues };
}
