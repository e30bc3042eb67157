import type { Round } from '../schemas/contest.ts';
import { formatScore } from '../text/numbers.ts';
import type { PublicEntry } from './public-edition.ts';

const lower = (name: string) => name.toLocaleLowerCase('vi');

/** Returns the name of the last round that an entry reached, when it reached a later one. */
export function getFinalRound(
  { roundReached }: Pick<PublicEntry, 'roundReached'>,
  rounds: readonly Round[],
): string | null {
  const index = rounds.findIndex(({ id }) => id === roundReached);
  return index > 0 ? (rounds[index]?.name ?? null) : null;
}

/**
 * Says how far an entry came: its score in the last round that it was ranked in, or else the last
 * round that it reached; null before there is anything to say.
 */
export function formatStanding(
  entry: Pick<PublicEntry, 'roundReached' | 'scores'>,
  rounds: readonly Round[],
): string | null {
  const last = entry.scores.at(-1);
  const scored = rounds.find(({ id }) => id === last?.round);
  if (scored !== undefined && last?.score != null) {
    return `${formatScore(last.score)} điểm, ${lower(scored.name)}`;
  }
  const reached = getFinalRound(entry, rounds);
  return reached === null ? null : `Vào ${lower(reached)}`;
}
