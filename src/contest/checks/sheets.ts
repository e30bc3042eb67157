import { makeWarning } from '../../tables/issue.ts';
import { placeOf, type Check } from './check.ts';
import { getJudgedRounds } from './judged.ts';
import { findMissing, formatCriteria, isFaulty, listSheets } from './sheet-rows.ts';
import { findUnmarked } from './unmarked-criteria.ts';

/** Sheets that do not count because they miss a criterion are named, with what they miss. */
export const checkSheets: Check = ({ editions }) =>
  editions.flatMap((edition) => {
    const sheets = Map.groupBy(listSheets(edition), ({ round }) => round);
    return getJudgedRounds(edition).flatMap(({ round, sheets: judged }) => {
      const own = (sheets.get(round.id) ?? []).filter(({ entryId }) => judged.has(entryId));
      const unmarked = findUnmarked(round, own);
      return own.flatMap((sheet) => {
        const missing = findMissing(round, sheet).filter((id) => !unmarked.includes(id));
        if (missing.length === 0 || isFaulty(round, sheet)) return [];
        const message = `${round.name}: phiếu của giám khảo ${sheet.judgeId} cho bài ${sheet.entryId} thiếu tiêu chí ${formatCriteria(round, missing)} nên không được tính.`;
        const hint = 'Bổ sung các điểm còn thiếu vào bảng scores.';
        return [makeWarning(placeOf(sheet.first, 'judge_id'), 'sheet-partial', message, hint)];
      });
    });
  });
