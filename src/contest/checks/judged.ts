import type { PrivateEdition } from '../edition.ts';
import { rankEdition, type JudgedRound } from '../judging/edition-ranking.ts';

const judgedByEdition = new WeakMap<PrivateEdition, JudgedRound[]>();

/** Returns the rankings of an edition, which are computed once for all checks. */
export function getJudgedRounds(edition: PrivateEdition): JudgedRound[] {
  const known = judgedByEdition.get(edition);
  if (known !== undefined) return known;
  const judged = rankEdition(edition);
  judgedByEdition.set(edition, judged);
  return judged;
}
