import { makeWarning } from '../../tables/issue.ts';
import { formatNumber } from '../../text/numbers.ts';
import { findDisagreements } from '../judging/analysis/disagreement.ts';
import { findSpreads } from '../judging/analysis/spread.ts';
import { placeOf, type Check } from './check.ts';
import { getJudgedRounds } from './judged.ts';
import { listSheets } from './sheet-rows.ts';

/** Entries whose judges differ by more than the rubric allows want one more judge. */
export const checkDisagreements: Check = ({ editions }) =>
  editions.flatMap((edition) => {
    const sheets = Map.groupBy(listSheets(edition), ({ round, entryId }) => `${round}\n${entryId}`);
    return getJudgedRounds(edition).flatMap((judged) => {
      const { round } = judged;
      // Without a threshold nobody asked for the spreads, which take time to find.
      if (round.disagreement === undefined) return [];
      const open = findDisagreements(round, findSpreads(judged)) ?? [];
      return open.flatMap(({ entryId, lowest, highest, range, isSettled }) => {
        const [sheet] = sheets.get(`${round.id}\n${entryId}`) ?? [];
        if (isSettled || sheet === undefined) return [];
        const message = `${round.name}: phiếu chấm bài ${entryId} chênh nhau ${formatNumber(range)} điểm (từ ${formatNumber(lowest)} đến ${formatNumber(highest)}), quá mức ${formatNumber(round.disagreement?.spread_above ?? 0)} điểm của contest.yaml.`;
        const hint = 'Mời thêm một giám khảo: thêm một dòng cho bài này vào bảng assignments.';
        const place = placeOf(sheet.first, 'entry_id');
        return [makeWarning(place, 'judges-disagree', message, hint)];
      });
    });
  });
