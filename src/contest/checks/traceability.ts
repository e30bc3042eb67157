import type { PrivateEdition } from '../edition.ts';
import { makeWarning } from '../../tables/issue.ts';
import { placeInContest, type Check } from './check.ts';
import { listSheets, type SheetRows } from './sheet-rows.ts';

/** What nobody can try out: 2 to this power. */
const enoughBits = 64;

/**
 * Returns log2 of the number of orders in which an entry's sheets can be told apart by one of its
 * judges, who knows which sheet is their own.
 */
function countOrderBits(sheets: readonly SheetRows[]): number {
  let bits = 0;
  const same = new Map<string, number>();
  for (const [index, { rows }] of sheets.entries()) {
    const marks = rows.map(({ value }) => `${value.criterion} ${value.score}`).toSorted();
    const key = marks.join('\n');
    const copies = (same.get(key) ?? 0) + 1;
    same.set(key, copies);
    bits += Math.log2(Math.max(index, 1)) - Math.log2(copies);
  }
  return Math.max(bits, 0);
}

/** Counts the letters of comments that nobody but the organiser reads, a bit each at least. */
function countSecretLetters({ scores }: PrivateEdition): number {
  return scores.reduce(
    (total, { value }) => total + (value.for_author ? 0 : (value.comment?.length ?? 0)),
    0,
  );
}

/**
 * Published sheets must not lead to judges by trial. The marks are published, judges' codes can be
 * guessed, and so is the form of scores.csv, whose SHA-256 is published too: who tries all orders
 * of the sheets of each entry knows by the hash when every sheet has its judge. What protects is
 * the number of orders, and comments that were never published.
 */
export const checkTraceability: Check = ({ editions }) =>
  editions.flatMap((edition) => {
    if (edition.contest.published_marks !== 'sheets') return [];
    const sheets = listSheets(edition);
    // A judge alone cannot be taken for another.
    if (new Set(sheets.map(({ judgeId }) => judgeId)).size < 2) return [];
    const byEntry = Map.groupBy(sheets, ({ entryId, round }) => `${entryId}\n${round}`);
    const orders = [...byEntry.values()].reduce((sum, own) => sum + countOrderBits(own), 0);
    if (orders + countSecretLetters(edition) >= enoughBits) return [];
    const place = { ...placeInContest(edition, ['published_marks']), value: null };
    const message =
      'Cuộc thi ít bài nên từ các phiếu được công bố và mã băm SHA-256 của bảng scores, người ngoài, hoặc một giám khảo biết phiếu của mình, có thể dò ra phiếu nào của giám khảo nào.';
    const hint = 'Ghi published_marks: means để chỉ công bố điểm trung bình theo tiêu chí.';
    return [makeWarning(place, 'sheets-traceable', message, hint)];
  });
