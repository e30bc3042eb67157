import type { PrivateEdition } from '../../contest/edition.ts';
import type { Round } from '../../schemas/contest.ts';
import { compareVietnamese } from '../../text/compare.ts';
import { getAssignments } from './check-assignments.ts';
import type { JudgeWorkbook, WorkbookEntry } from './judge-workbook.ts';

/** Lists what each judge's workbook says: judges and entries in order of their ids. */
export function listWorkbooks(
  edition: PrivateEdition,
  round: Round,
  isBlind: boolean,
  entries: ReadonlyMap<string, WorkbookEntry>,
): JudgeWorkbook[] {
  const rows = getAssignments(edition, round).map(({ value }) => value);
  const byJudge = Map.groupBy(rows, ({ judge_id: judgeId }) => judgeId);
  return [...byJudge]
    .toSorted(([left], [right]) => compareVietnamese(left, right))
    .map(([judgeId, own]) => ({
      edition: edition.id,
      contest: edition.contest,
      round,
      isBlind,
      judgeId,
      entries: [...new Set(own.map(({ entry_id: entryId }) => entryId))]
        .toSorted(compareVietnamese)
        .flatMap((entryId) => entries.get(entryId) ?? []),
    }));
}
