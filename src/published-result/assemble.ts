import { countUnitEntries } from '../contest/judging/decision.ts';
import { publishRound } from './publish-round.ts';
import { listScores, type RoundBasis } from './round-basis.ts';
import type { PublishedAward, PublishedEntry, PublishedResult } from './schema.ts';
import { makeUnitChains } from './unit-chains.ts';

type BasisEntry = Omit<PublishedEntry, 'award' | 'lineage'>;
type BasisAward = Omit<PublishedAward, 'unit_name' | 'counted_entries'>;

/** What a published result says that no computing gives. */
export type Basis = Omit<PublishedResult, 'rounds' | 'entries' | 'awards'> & {
  entries: BasisEntry[];
  awards: BasisAward[];
};

/** Lists the entries that went on from a round: by the decision, or because a later round has them. */
function findAdvanced(
  index: number,
  rounds: readonly RoundBasis[],
  entries: readonly BasisEntry[],
): ReadonlySet<string> | null {
  const later = rounds.slice(index + 1);
  if (later.length === 0) return null;
  const ids = new Set(later.map(({ round }) => round.id));
  return new Set([
    ...later.flatMap((one) => listScores(one).map(({ entryId }) => entryId)),
    ...entries.filter((entry) => ids.has(entry.round_reached ?? '')).map((entry) => entry.id),
  ]);
}

function makeLineages(rounds: readonly RoundBasis[]): Map<string, PublishedEntry['lineage']> {
  const lineages = new Map<string, PublishedEntry['lineage']>();
  for (const basis of rounds) {
    for (const one of listScores(basis)) {
      const lineage = lineages.get(one.entryId) ?? [];
      const rank = 'rank' in one ? one.rank : null;
      lineages.set(one.entryId, lineage);
      lineage.push({ round: basis.round.id, score: one.score, rank });
    }
  }
  return lineages;
}

/**
 * Makes the count of the entries that a collective award looks at, by award and unit; null where
 * it asks for a score and nothing is marked.
 */
function makeCounter({ rule, entries, units }: Basis, [first]: readonly RoundBasis[]) {
  const getChain = makeUnitChains(units);
  const own = entries.map(({ id, unit }) => ({ entryId: id, units: getChain(unit) }));
  const counts = new Map(
    rule.awards
      .filter(({ kind }) => kind === 'collective')
      .map((award) => [award.id, countUnitEntries(award, own, first)]),
  );
  const isMarked = first !== undefined && listScores(first).length > 0;
  const open = new Set(
    rule.awards.filter((one) => one.minimum_score !== undefined && !isMarked).map(({ id }) => id),
  );
  return (award: string, unit: string) =>
    open.has(award) ? null : (counts.get(award)?.get(unit) ?? 0);
}

/**
 * Makes the published result from what is decided and what is computed. Publishing and recomputing
 * both end here, so that whatever is computed can be compared.
 */
export function assembleResult(basis: Basis, rounds: readonly RoundBasis[]): PublishedResult {
  const { entries, awards, ...head } = basis;
  const lineages = makeLineages(rounds);
  const awardById = new Map(awards.map(({ entry, award }) => [entry, award]));
  const unitNames = new Map(basis.units.map(({ code, name }) => [code, name]));
  const countEntries = makeCounter(basis, rounds);
  return {
    ...head,
    awards: awards.map(({ award, entry, unit, ranking_reason, decision_no }) => ({
      award,
      entry,
      unit,
      unit_name: unitNames.get(unit ?? '') ?? null,
      counted_entries: unit === null ? null : countEntries(award, unit),
      ranking_reason,
      decision_no,
    })),
    entries: entries.map((entry) => ({
      ...entry,
      award: awardById.get(entry.id) ?? null,
      lineage: lineages.get(entry.id) ?? [],
    })),
    rounds: rounds.map((one, index) => publishRound(one, findAdvanced(index, rounds, entries))),
  };
}
