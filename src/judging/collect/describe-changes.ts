import type { Criterion } from '../../schemas/contest.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { CollectedMark } from './collected.ts';

/** How the marks of one sheet differ from those it had before. */
export type SheetChanges = {
  /** In words, “Tính mới 25 → 24”; empty where nothing that was there has changed. */
  changed: string[];
  /** Whether something stands where nothing stood. */
  hasMore: boolean;
};

function formatMark(mark: CollectedMark | undefined): string {
  return mark === undefined ? 'trống' : formatNumber(mark.score);
}

function formatYesNo(yes: boolean): string {
  return yes ? 'có' : 'không';
}

function compareMarks(
  name: string,
  before: CollectedMark | undefined,
  after: CollectedMark | undefined,
): SheetChanges {
  if (before === undefined) return { changed: [], hasMore: after !== undefined };
  const changed: string[] = [];
  if (before.score !== after?.score) {
    changed.push(`${name} ${formatMark(before)} → ${formatMark(after)}`);
  }
  const isCommentNew = before.comment === null && after?.comment != null;
  if (after !== undefined && before.comment !== null) {
    if (before.comment !== after.comment) changed.push(`nhận xét về ${name}`);
    else if (before.forAuthor !== after.forAuthor) {
      const consent = `${formatYesNo(before.forAuthor)} → ${formatYesNo(after.forAuthor)}`;
      changed.push(`gửi nhận xét về ${name} cho tác giả ${consent}`);
    }
  }
  return { changed, hasMore: isCommentNew };
}

/** Compares the marks of a sheet with those it had before, criterion by criterion. */
export function findChanges(
  before: readonly CollectedMark[],
  after: readonly CollectedMark[],
  criteria: readonly Pick<Criterion, 'id' | 'name'>[],
): SheetChanges {
  const find = (marks: readonly CollectedMark[], id: string) =>
    marks.find(({ criterion }) => criterion === id);
  const parts = criteria.map(({ id, name }) =>
    compareMarks(name, find(before, id), find(after, id)),
  );
  return {
    changed: parts.flatMap(({ changed }) => changed),
    hasMore: parts.some(({ hasMore }) => hasMore),
  };
}
