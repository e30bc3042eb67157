import { formatNumber } from '../../text/numbers.ts';
import { makeError } from '../../tables/issue.ts';
import type { Round } from '../../schemas/contest.ts';
import { roundHalfUp } from '../judging/numbers.ts';
import { placeOf, type Check } from './check.ts';
import { getJudgedRounds } from './judged.ts';

/**
 * Tells whether an announced score is the computed one, rounded as the rubric prints it or to more
 * decimals.
 */
function isAnnounced({ rounding }: Round, score: number, announced: number): boolean {
  const written = String(announced).split('.')[1]?.length ?? 0;
  const decimals = Math.max(rounding.decimals, written);
  return Math.abs(roundHalfUp(score, decimals) - announced) < 1e-9;
}

/** A score that the organiser announced equals the one computed from the sheets. */
export const checkAnnouncedScores: Check = ({ editions }) =>
  editions.flatMap((edition) => {
    const judged = new Map(
      getJudgedRounds(edition).map(({ round, ranked }) => [
        round.id,
        { round, scores: new Map(ranked.map(({ entryId, score }) => [entryId, score])) },
      ]),
    );
    const [first] = edition.contest.rounds;
    return edition.results.flatMap((row) => {
      const { announced_score: announced, entry_id: entryId, round_reached: reached } = row.value;
      const own = judged.get(reached ?? '') ?? judged.get(first?.id ?? '');
      if (announced === null || entryId === null || own === undefined) return [];
      const score = own.scores.get(entryId) ?? null;
      if (score !== null && isAnnounced(own.round, score, announced)) return [];
      const message =
        score === null
          ? `Bài có điểm đã công bố, nhưng không có điểm tính từ phiếu chấm ${own.round.name}.`
          : `Điểm tính lại từ phiếu chấm ${own.round.name} là ${formatNumber(score)}, khác điểm đã công bố.`;
      const hint = 'Đối chiếu phiếu chấm trong bảng scores với điểm đã công bố, rồi sửa bên sai.';
      return [makeError(placeOf(row, 'announced_score'), 'score-differs', message, hint)];
    });
  });
