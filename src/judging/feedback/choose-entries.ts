import type { PrivateEdition } from '../../contest/edition.ts';
import type { JudgedRound } from '../../contest/judging/edition-ranking.ts';
import type { Submission } from '../../schemas/submissions.ts';

type Chosen = { entries: Submission[] } | { problem: string };

/** Finds the entry that is asked for, or all that were judged; gives the reason where there is none. */
export function chooseEntries(
  edition: PrivateEdition,
  rounds: readonly JudgedRound[],
  wanted: string | null,
): Chosen {
  const judged = new Set(rounds.flatMap(({ sheets }) => [...sheets.keys()]));
  const all = edition.submissions.map(({ value }) => value).filter(({ id }) => judged.has(id));
  if (all.length === 0) return { problem: `Kỳ ${edition.id} chưa có điểm nào trong bảng scores.` };
  if (wanted === null) return { entries: all };
  const entry = all.find(({ id }) => id === wanted);
  if (entry !== undefined) return { entries: [entry] };
  return edition.submissions.some(({ value }) => value.id === wanted)
    ? {
        problem: `Bài ${wanted} không được xét (rút lại, trùng lắp hoặc không hợp lệ), nên không có phiếu nhận xét.`,
      }
    : { problem: `Kỳ ${edition.id} không có bài ${wanted}.` };
}
