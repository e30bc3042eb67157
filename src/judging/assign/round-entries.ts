import type { PrivateEdition } from '../../contest/edition.ts';
import { getStatus } from '../../contest/eligibility.ts';
import type { Round } from '../../schemas/contest.ts';

/**
 * Lists the entries of a round: of the first, every one still in the contest; of a later one, those
 * that the organiser let go on. Null where no decision says yet who goes on.
 */
export function listRoundEntries(edition: PrivateEdition, round: Round): string[] | null {
  const { rounds } = edition.contest;
  const index = rounds.findIndex(({ id }) => id === round.id);
  const decisions = new Map(
    edition.results.flatMap(({ value }) =>
      value.entry_id === null ? [] : [[value.entry_id, value] as const],
    ),
  );
  const valid = edition.submissions
    .map(({ value }) => value)
    .filter((entry) => getStatus(entry, decisions.get(entry.id)) === 'valid')
    .map(({ id }) => id);
  if (index <= 0) return valid;
  const reaching = new Set(rounds.slice(index).map(({ id }) => id));
  const entries = valid.filter((id) => reaching.has(decisions.get(id)?.round_reached ?? ''));
  return entries.length === 0 ? null : entries;
}
