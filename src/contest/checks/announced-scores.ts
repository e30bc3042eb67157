import { formatNumber } from '../../text/numbers.ts';
import { makeError } from '../../tables/issue.ts';
import { groupSheets, scoreEntry } from '../scoring.ts';
import { placeOf, type Check } from './check.ts';

/** Tells whether an announced score is the computed one, rounded to two decimals or more. */
function isRounded(score: number, announced: number): boolean {
  const decimals = Math.max(2, String(announced).split('.')[1]?.length ?? 0);
  return Math.abs(score - announced) <= 0.5 * 10 ** -decimals + 1e-9;
}

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
      if (score !== null && isRounded(score, announced)) return [];
      const message =
        score === null
          ? `Bài có điểm đã công bố, nhưng chưa có phiếu chấm nào đủ tiêu chí ở ${round.name}.`
          : `Điểm tính lại từ phiếu chấm ${round.name} là ${formatNumber(score)}, khác điểm đã công bố.`;
      const hint = 'Đối chiếu phiếu chấm trong bảng scores với điểm đã công bố, rồi sửa bên sai.';
      return [makeError(placeOf(row, 'announced_score'), 'score-differs', message, hint)];
    });
  });
