import { formatRoundScore } from '../contest/judging/print-score.ts';
import type { PublicEdition, PublicEntry } from '../contest/public-edition.ts';
import type { Round } from '../schemas/contest.ts';
import { makeCard, type EntryCard } from './entries.ts';

/** An entry's score and rank in a round as printed; null where it has none. */
export type Step = { score: string; rank: number } | null;

/** The way of each finalist from its written entry to its defence. */
export type LineageView = {
  rounds: Round[];
  /** What the last round carries from an earlier one, for the head of a column; null if nothing. */
  carriedFrom: string | null;
  rows: { card: EntryCard; steps: Step[]; carried: string | null }[];
};

function getStep(round: Round, entry: PublicEntry): Step {
  const own = entry.scores.find((one) => one.round === round.id);
  return own?.score == null ? null : { score: formatRoundScore(round, own.score), rank: own.rank };
}

/** Returns the lineage of an edition's finalists by final rank; null with fewer than two rounds. */
export async function getLineage(
  { contest, rounds: ranked }: PublicEdition,
  entries: readonly PublicEntry[],
): Promise<LineageView | null> {
  const marked = new Set(
    ranked.filter(({ ranking }) => ranking.length > 0).map(({ round }) => round),
  );
  const rounds = contest.rounds.filter(({ id }) => marked.has(id));
  const last = rounds.at(-1);
  if (last === undefined || rounds.length < 2) return null;
  const getRank = (entry: PublicEntry) =>
    entry.scores.find(({ round }) => round === last.id)?.rank ?? Number.POSITIVE_INFINITY;
  const finalists = entries
    .filter((entry) => entry.roundReached === last.id || getRank(entry) < Number.POSITIVE_INFINITY)
    .toSorted((left, right) =>
      getRank(left) === getRank(right) ? 0 : getRank(left) - getRank(right),
    );
  const rows = finalists.map(async (entry) => {
    const carried = entry.scores.find(({ round }) => round === last.id)?.carriedScore ?? null;
    return {
      card: await makeCard(entry),
      steps: rounds.map((round) => getStep(round, entry)),
      carried: carried === null ? null : formatRoundScore(last, carried),
    };
  });
  const source = contest.rounds.find(({ id }) => id === last.carry?.from);
  return {
    rounds,
    carriedFrom: source?.name ?? null,
    rows: await Promise.all(rows),
  };
}
