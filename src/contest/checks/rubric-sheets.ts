import type { Round } from '../../schemas/contest.ts';
import { makeError, type Issue } from '../../tables/issue.ts';
import type { PrivateEdition } from '../edition.ts';
import { placeInContest, type Check } from './check.ts';

function checkRound(edition: PrivateEdition, round: Round, index: number): Issue[] {
  const { sheets_per_entry: expected, minimum_sheets: minimum, aggregate, trim } = round;
  if (expected === undefined) return [];
  const issues: Issue[] = [];
  if (minimum > expected) {
    const place = placeInContest(edition, ['rounds', index, 'minimum_sheets']);
    const message = `Số phiếu ít nhất lớn hơn số phiếu mỗi bài cần có (${expected}), nên không bài nào được xếp hạng.`;
    const hint = 'Sửa mục minimum_sheets hoặc sheets_per_entry.';
    issues.push(makeError(place, 'minimum-sheets-high', message, hint));
  }
  const needed = 2 * trim + 1;
  if (aggregate === 'trimmed-mean' && needed > expected) {
    const place = placeInContest(edition, ['rounds', index, 'aggregate']);
    const message = `Bỏ ${trim} phiếu ở mỗi đầu thì mỗi bài cần ít nhất ${needed} phiếu, nhưng sheets_per_entry chỉ là ${expected}.`;
    const hint = `Ghi sheets_per_entry từ ${needed} trở lên, giảm mục trim, hoặc dùng aggregate: mean.`;
    issues.push(makeError(place, 'trim-too-many', message, hint));
  }
  return issues;
}

/** The sheets that a rubric expects of an entry suffice for its score. */
export const checkRubricSheets: Check = ({ editions }) =>
  editions.flatMap((edition) =>
    edition.contest.rounds.flatMap((round, index) => checkRound(edition, round, index)),
  );
