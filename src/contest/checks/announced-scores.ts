import { formatNumber } from '../../text/numbers.ts';
import { makeError } from '../../tables/issue.ts';
import { rankEdition } from '../judging/edition-ranking.ts';
import { placeOf, type Check } from './check.ts';

/** Tells whether an announced score is the computed one, rounded to two decimals or more. */
function isRounded(score: number, announced: number): boolean {
  const decimals = Math.max(2, String(announced).split('.')[1]?.length ?? 0);
  return Math.abs(score - announced) <= 0.5 * 10 ** -decimals + 1e-9;
}

/** A score that the organiser announced equals the one computed from the sheets. */
export const checkAnnouncedScores: Check = ({ editions }) =>
  editions.flatMap((edition) => {
    const judged = new Map(
      rankEdition(edition).map(({ round, ranked }) => [
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
      if (score !== null && isRounded(score, announced)) return [];
      const message =
        score === null
          ? `Bài có điểm đã công bố, nhưng chưa có phiếu chấm nào đủ tiêu chí ở ${own.round.name}.`
          : `Điểm tính lại từ phiếu chấm ${own.round.name} là ${formatNumber(score)}, khác điểm đã công bố.`;
      const hint = 'Đối chiếu phiếu chấm trong bảng scores với điểm đã công bố, rồi sửa bên sai.';
      return [makeError(placeOf(row, 'announced_score'), 'score-differs', message, hint)];
    });
  });
