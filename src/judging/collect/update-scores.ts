import type { Round } from '../../schemas/contest.ts';
import type { Score } from '../../schemas/scores.ts';
import { makeError, makeWarning, placeIn, type Issue } from '../../tables/issue.ts';
import type { CollectedFile, CollectedMark, CollectedSheet } from './collected.ts';
import { findChanges } from './describe-changes.ts';

/** What became of a sheet: completed is a partial one to which the judge has only added. */
type Outcome = 'new' | 'unchanged' | 'completed' | 'replaced';

export type UpdatedScores = {
  scores: Score[];
  /** Sheets of the collected files, by what became of them. */
  counts: Record<Outcome, number>;
  issues: Issue[];
};

/** Tells whether the marks are other than before. */
export function hasNews({ counts }: Pick<UpdatedScores, 'counts'>): boolean {
  return counts.new + counts.completed + counts.replaced > 0;
}

/** Names a sheet. */
export function getSheetKey(round: string, entryId: string, judgeId: string): string {
  return JSON.stringify([round, entryId, judgeId]);
}

function toMark({ criterion, score, comment, for_author: forAuthor }: Score): CollectedMark {
  return { criterion, score, comment, forAuthor };
}

function toScores(round: string, judgeId: string, { entryId, marks }: CollectedSheet): Score[] {
  return marks.map(({ criterion, score, comment, forAuthor }) => ({
    round,
    entry_id: entryId,
    judge_id: judgeId,
    criterion,
    score,
    comment,
    for_author: forAuthor,
  }));
}

function describeChange(
  file: string,
  { entryId, line }: CollectedSheet,
  changed: readonly string[],
  mayReplace: boolean,
): Issue {
  const place = placeIn(file, { line, value: entryId });
  const what = changed.join('; ');
  if (mayReplace) {
    const message = `Thay điểm đã có trong scores.csv: ${what}.`;
    return makeWarning(place, 'sheet-replaced', message, 'Điểm được thay theo --replace.');
  }
  const message = `Phiếu khác với điểm đã có trong scores.csv: ${what}.`;
  const hint = 'Nếu phiếu này mới đúng thì chạy lại với --replace; nếu không thì bỏ tệp này ra.';
  return makeError(place, 'sheet-differs-from-scores', message, hint);
}

function rank<T>(items: readonly T[], item: T): number {
  const at = items.indexOf(item);
  return at === -1 ? items.length : at;
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Sorts marks by round, entry, judge and criterion: the same marks always give the same file. */
function sortScores(scores: readonly Score[], rounds: readonly Round[]): Score[] {
  const ids = rounds.map(({ id }) => id);
  const criteria = new Map(rounds.map((round) => [round.id, round.criteria.map(({ id }) => id)]));
  const rankCriterion = ({ round, criterion }: Score) => rank(criteria.get(round) ?? [], criterion);
  return scores.toSorted(
    (left, right) =>
      rank(ids, left.round) - rank(ids, right.round) ||
      compareTexts(left.round, right.round) ||
      compareTexts(left.entry_id, right.entry_id) ||
      compareTexts(left.judge_id, right.judge_id) ||
      rankCriterion(left) - rankCriterion(right) ||
      compareTexts(left.criterion, right.criterion),
  );
}

/**
 * Adds the collected sheets of a round to the marks that are already there. What a judge left
 * empty takes nothing away; what differs from before is named, and taken only where it may replace.
 */
export function updateScores(
  existing: readonly Score[],
  files: readonly CollectedFile[],
  { round, rounds, mayReplace }: { round: Round; rounds: readonly Round[]; mayReplace: boolean },
): UpdatedScores {
  const counts = { new: 0, unchanged: 0, completed: 0, replaced: 0 };
  const issues: Issue[] = [];
  const bySheet = Map.groupBy(existing, (row) =>
    getSheetKey(row.round, row.entry_id, row.judge_id),
  );
  for (const { file, key, sheets } of files) {
    for (const sheet of sheets) {
      if (sheet.marks.length === 0) continue;
      const name = getSheetKey(round.id, sheet.entryId, key.judge);
      const before = bySheet.get(name);
      const rows = toScores(round.id, key.judge, sheet);
      if (before === undefined) {
        counts.new += 1;
        bySheet.set(name, rows);
        continue;
      }
      const { changed, hasMore } = findChanges(before.map(toMark), sheet.marks, round.criteria);
      if (changed.length > 0) issues.push(describeChange(file, sheet, changed, mayReplace));
      if (changed.length > 0) counts.replaced += 1;
      else if (hasMore) counts.completed += 1;
      else counts.unchanged += 1;
      if (changed.length > 0 || hasMore) bySheet.set(name, rows);
    }
  }
  return { scores: sortScores([...bySheet.values()].flat(), rounds), counts, issues };
}
