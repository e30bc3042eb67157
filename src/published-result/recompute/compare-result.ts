import type { PublishedResult } from '../schema.ts';
import { checkAwards } from './check-awards.ts';
import { checkDecision } from './check-decision.ts';
import { checkMarks } from './check-marks.ts';
import { checkStructure } from './check-structure.ts';
import { describeDifference } from './describe-difference.ts';
import { findDifferences, type Difference } from './find-differences.ts';
import { rankAgain } from './rank-again.ts';
import { recomputeResult } from './recompute-result.ts';

/** Scores come before what follows from them. */
const areas = ['rounds', 'entries', 'awards'];

function getArea({ path: [area] }: Difference): number {
  return areas.indexOf(String(area));
}

/** Recomputes a published result and lists in sentences where it is not so; none: “khớp”. */
export function compareResult(published: PublishedResult): string[] {
  const structure = checkStructure(published);
  if (structure.length > 0) return structure;
  const rounds = rankAgain(published);
  const differences = findDifferences(published, recomputeResult(published, rounds));
  return [
    ...checkMarks(published),
    ...differences
      .toSorted((left, right) => getArea(left) - getArea(right))
      .map((one) => describeDifference(published, one)),
    ...checkAwards(published),
    ...checkDecision(published, rounds),
  ];
}
