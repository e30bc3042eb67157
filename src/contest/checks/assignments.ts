import { makeWarning } from '../../tables/issue.ts';
import { placeOf, type Check } from './check.ts';
import { listSheets } from './sheet-rows.ts';

/** Where the entries of a round were given out, each sheet is of a judge who was given the entry. */
export const checkAssignments: Check = ({ editions }) =>
  editions.flatMap((edition) => {
    const given = new Set<string>();
    const rounds = new Set<string>();
    for (const { value } of edition.assignments) {
      rounds.add(value.round);
      given.add(`${value.entry_id}\n${value.judge_id}\n${value.round}`);
    }
    if (rounds.size === 0) return [];
    // A judge who is not in the list is reported there.
    const judges = new Set(edition.judges.map(({ value }) => value.id));
    const isListed = (id: string) => judges.size === 0 || judges.has(id);
    return listSheets(edition)
      .filter(({ round, judgeId }) => rounds.has(round) && isListed(judgeId))
      .filter(({ round, entryId, judgeId }) => !given.has(`${entryId}\n${judgeId}\n${round}`))
      .map(({ first, entryId, judgeId }) => {
        const message = `Bài ${entryId} không được giao cho giám khảo ${judgeId} trong bảng assignments.`;
        const hint =
          'Nếu phiếu đúng thì thêm dòng giao bài; nếu sai thì sửa mã giám khảo hoặc mã bài.';
        return makeWarning(placeOf(first, 'judge_id'), 'sheet-unassigned', message, hint);
      });
  });
