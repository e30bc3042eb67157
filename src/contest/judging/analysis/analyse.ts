import { compareRanks, type RankShift } from './compare-ranks.ts';
import { findDependence, type Dependence } from './dependence.ts';
import { findDisagreements, type Disagreement } from './disagreement.ts';
import { findJudgeGroups } from './judge-groups.ts';
import { findManners, type JudgeManner } from './harshness.ts';
import { rankNormalised, type NormalisedEntry } from './normalised.ts';
import type { OfficialRound } from './official-round.ts';
import { findSpreads, type EntrySpread } from './spread.ts';

/** What the organiser may want to know beside the official ranking; it changes nothing there. */
export type RoundAnalysis = {
  spreads: EntrySpread[];
  /** Null where the rule sets no threshold. */
  disagreements: Disagreement[] | null;
  manners: JudgeManner[];
  judgeGroups: string[][];
  normalised: NormalisedEntry[];
  shifts: RankShift[];
  dependence: Dependence;
};

/** Makes every analysis of a round. */
export function analyseRound(official: OfficialRound): RoundAnalysis {
  const { judged } = official;
  const spreads = findSpreads(judged);
  const normalised = rankNormalised(official);
  return {
    spreads,
    disagreements: findDisagreements(judged.round, spreads),
    manners: findManners(judged),
    judgeGroups: findJudgeGroups(judged),
    normalised,
    shifts: compareRanks(judged.ranked, normalised),
    dependence: findDependence(official),
  };
}
