import type { Round } from '../../../schemas/contest.ts';
import { getNeededSheets } from '../score-entry.ts';
import { equalWithin } from './scored-sheets.ts';
import type { EntrySpread } from './spread.ts';

/** An entry whose judges are further apart than the rule allows. */
export type Disagreement = EntrySpread & {
  /** A judge more than usual has marked the entry already. */
  isSettled: boolean;
};

/** A disagreement needs two. */
const fewestJudges = 2;

/**
 * Returns how many complete sheets an entry has when no judge was added to it: those the rule
 * expects; where it says nothing, those it needs, and two at least.
 */
export function getUsualSheets(round: Round): number {
  return round.sheets_per_entry ?? Math.max(fewestJudges, getNeededSheets(round));
}

/**
 * Lists the entries whose highest and lowest sheet are further apart than `spread_above`, in the
 * order given; null where the rule sets no threshold.
 */
export function findDisagreements(
  round: Round,
  spreads: readonly EntrySpread[],
): Disagreement[] | null {
  if (round.disagreement === undefined) return null;
  const threshold = round.disagreement.spread_above;
  const usual = getUsualSheets(round);
  return spreads
    .filter(({ range }) => range > threshold + equalWithin)
    .map((spread) => ({ ...spread, isSettled: spread.sheets > usual }));
}
