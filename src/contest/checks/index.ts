import type { Issue } from '../../tables/issue.ts';
import type { DataSet } from '../edition.ts';
import { checkAdoptionDates } from './adoption-dates.ts';
import { checkAnnouncedScores } from './announced-scores.ts';
import { checkAssignments } from './assignments.ts';
import { checkAuthors } from './authors.ts';
import { checkAwardCounts } from './award-counts.ts';
import type { Check } from './check.ts';
import { checkAnnouncementAddresses, checkContent } from './content.ts';
import { checkDecision } from './decision.ts';
import { checkDisagreements } from './disagreements.ts';
import { checkEntryWindow } from './entry-window.ts';
import { checkExclusionReasons } from './exclusion-reasons.ts';
import { checkGuides } from './guides.ts';
import { checkJudgeAuthors } from './judge-authors.ts';
import { checkJudgeConflicts } from './judge-conflicts.ts';
import { checkJudgeList } from './judge-list.ts';
import { checkOriginality } from './originality.ts';
import { checkPersonalData } from './personal-data.ts';
import { checkRepeatedIds } from './repeated-ids.ts';
import { checkRepeatedMarks } from './repeated-marks.ts';
import { checkResults } from './results.ts';
import { checkRoundSequence } from './round-sequence.ts';
import { checkRubricMinimums } from './rubric-minimums.ts';
import { checkRubricSheets } from './rubric-sheets.ts';
import { checkRubricWeights } from './rubric-weights.ts';
import { checkRubric } from './rubric.ts';
import { checkScores } from './scores.ts';
import { checkSheetCounts } from './sheet-counts.ts';
import { checkSheets } from './sheets.ts';
import { checkTimelineOrder } from './timeline-order.ts';
import { checkTraceability } from './traceability.ts';
import { checkUniqueKeys } from './unique-keys.ts';
import { checkUnmarkedCriteria } from './unmarked-criteria.ts';
import { checkUnitCircles, checkUnitHistory } from './unit-history.ts';
import { checkUnknownEntries } from './unknown-entries.ts';
import { checkUnknownFields } from './unknown-fields.ts';
import { checkUnknownUnits } from './unknown-units.ts';

const checks: readonly Check[] = [
  checkTimelineOrder,
  checkRepeatedIds,
  checkRubric,
  checkRubricWeights,
  checkRubricMinimums,
  checkRubricSheets,
  checkRoundSequence,
  checkUniqueKeys,
  checkUnknownUnits,
  checkUnitHistory,
  checkUnitCircles,
  checkUnknownFields,
  checkUnknownEntries,
  checkEntryWindow,
  checkAuthors,
  checkPersonalData,
  checkJudgeList,
  checkJudgeConflicts,
  checkJudgeAuthors,
  checkAssignments,
  checkExclusionReasons,
  checkScores,
  checkRepeatedMarks,
  checkUnmarkedCriteria,
  checkSheets,
  checkSheetCounts,
  checkDisagreements,
  checkResults,
  checkAwardCounts,
  checkOriginality,
  checkAnnouncedScores,
  checkDecision,
  checkTraceability,
  checkAdoptionDates,
  checkContent,
  checkAnnouncementAddresses,
  checkGuides,
];

/** Checks rows and tables against one another; every problem of every rule. */
export function checkDataSet(data: DataSet): Issue[] {
  return checks.flatMap((check) => check(data));
}
