import type { PrivateEdition } from '../../contest/edition.ts';
import type { Judge } from '../../schemas/judges.ts';
import type { AvailableJudge } from './board.ts';

/** A judge of a round, read from the rows of judges that speak of it. */
export type RoundJudge = AvailableJudge & {
  name: string | null;
  units: readonly string[];
  conflicts: ReadonlySet<string>;
};

function joinRows(id: string, rows: readonly Judge[]): RoundJudge {
  // A row of this round stands before the row for all rounds.
  const ordered = rows.toSorted(
    (left, right) => Number(left.round === null) - Number(right.round === null),
  );
  const conflicts = rows.flatMap(({ conflicts: written }) => (written ?? '').split(/[\s,;]+/));
  return {
    id,
    name: ordered.find(({ name }) => name !== null)?.name ?? null,
    mostEntries: ordered.find(({ most_entries: most }) => most !== null)?.most_entries ?? null,
    units: ordered.flatMap(({ unit_code: unit }) => unit ?? []),
    conflicts: new Set(conflicts.filter((entryId) => entryId !== '')),
  };
}

/** Lists the judges of a round: those whose row names it, or no round. */
export function listRoundJudges({ judges }: PrivateEdition, roundId: string): RoundJudge[] {
  const rows = judges
    .map(({ value }) => value)
    .filter(({ round }) => round === null || round === roundId);
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => joinRows(id, own));
}
