import type { Issue } from '../../tables/issue.ts';
import type { DataSet } from '../edition.ts';
import { checkAdoptionDates } from './adoption-dates.ts';
import { checkAnnouncedScores } from './announced-scores.ts';
import { checkAuthors } from './authors.ts';
import { checkAwardCounts } from './award-counts.ts';
import type { Check } from './check.ts';
import { checkAnnouncementAddresses, checkContent } from './content.ts';
import { checkEntryWindow } from './entry-window.ts';
import { checkGuides } from './guides.ts';
import { checkOriginality } from './originality.ts';
import { checkPersonalData } from './personal-data.ts';
import { checkRepeatedIds } from './repeated-ids.ts';
import { checkResults } from './results.ts';
import { checkRubric } from './rubric.ts';
import { checkScores } from './scores.ts';
import { checkSheets } from './sheets.ts';
import { checkTimelineOrder } from './timeline-order.ts';
import { checkUniqueKeys } from './unique-keys.ts';
import { checkUnitCircles, checkUnitHistory } from './unit-history.ts';
import { checkUnknownEntries } from './unknown-entries.ts';
import { checkUnknownFields } from './unknown-fields.ts';
import { checkUnknownUnits } from './unknown-units.ts';

const checks: readonly Check[] = [
  checkTimelineOrder,
  checkRepeatedIds,
  checkRubric,
  checkUniqueKeys,
  checkUnknownUnits,
  checkUnitHistory,
  checkUnitCircles,
  checkUnknownFields,
  checkUnknownEntries,
  checkEntryWindow,
  checkAuthors,
  checkPersonalData,
  checkScores,
  checkSheets,
  checkResults,
  checkAwardCounts,
  checkOriginality,
  checkAnnouncedScores,
  checkAdoptionDates,
  checkContent,
  checkAnnouncementAddresses,
  checkGuides,
];

/** Checks rows and tables against one another; every problem of every rule. */
export function checkDataSet(data: DataSet): Issue[] {
  return checks.flatMap((check) => check(data));
}
