import { formatNumber } from '../../text/numbers.ts';
import { makeError } from '../../tables/issue.ts';
import { groupSheets, scoreEntry } from '../scoring.ts';
import { placeOf, type Check } from './check.ts';

/** A score that the organiser announced equals the one computed from the sheets. */
export const checkAnnouncedScores: Check = ({ editions }) =>
  editions.flatMap((edition) => {
    const { rounds } = edition.contest;
    const scores = edition.scores.map((row) => row.value);
    const sheetsByRound = new Map(rounds.map((round) => [round.id, groupSheets(scores, round.id)]));
    return edition.results.flatMap((row) => {
      const { announced_score: announced, entry_id: entryId, round_reached: reached } = row.value;
      const round = rounds.find(({ id }) => id === reached) ?? rounds[0];
      if (announced === null || entryId === null || round === undefined) return [];
      const sheets = sheetsByRound.get(round.id)?.get(entryId) ?? [];
      const { score } = scoreEntry(round, entryId, sheets);
      if (score !== null && Math.abs(score - announced) < 1e-9) return [];
      const computed = score === null ? 'chưa có phiếu đủ tiêu chí' : `là ${formatNumber(score)}`;
      const message = `Điểm đã công bố khác điểm tính lại từ phiếu chấm: ${computed}.`;
      const hint = 'Kiểm tra phiếu chấm, quy tắc tính điểm và điểm đã công bố.';
      return [makeError(placeOf(row, 'announced_score'), 'score-differs', message, hint)];
    });
  });
