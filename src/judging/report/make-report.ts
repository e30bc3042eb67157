import { analyseRound } from '../../contest/judging/analysis/analyse.ts';
import type { OfficialRound } from '../../contest/judging/analysis/official-round.ts';
import { makeDisagreementTable } from './disagreement-table.ts';
import { makeInfluenceTable } from './influence-table.ts';
import { makeJudgesTable } from './judges-table.ts';
import { makeNormalisedTable } from './normalised-table.ts';
import { makeRangesTable } from './ranges-table.ts';
import { makeRankingTable } from './ranking-table.ts';
import type { ReportTable } from './report-table.ts';
import { makeSpreadTable } from './spread-table.ts';
import { makeUnrankedTable } from './unranked-table.ts';

/** The organiser's report on a round. */
export type Report = {
  /** The ranking, and what is not ranked. */
  official: ReportTable[];
  /** What stands beside it as information. */
  information: ReportTable[];
};

/** Makes the organiser's report on a round; `titles` are those of entries, by id. */
export function makeReport(official: OfficialRound, titles: ReadonlyMap<string, string>): Report {
  const { contest, judged } = official;
  const { round } = judged;
  const analysis = analyseRound(official);
  const unranked = makeUnrankedTable(contest, judged);
  return {
    official: [makeRankingTable(contest, judged, titles), ...(unranked === null ? [] : [unranked])],
    information: [
      makeSpreadTable(round, analysis.spreads),
      makeDisagreementTable(round, analysis.disagreements),
      makeJudgesTable(round, analysis.manners),
      makeNormalisedTable(judged, analysis),
      makeInfluenceTable(contest, analysis.dependence),
      makeRangesTable(contest, analysis.dependence),
    ],
  };
}
