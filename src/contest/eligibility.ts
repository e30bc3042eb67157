import type { Contest } from '../schemas/contest.ts';
import type { Result } from '../schemas/results.ts';
import type { Submission } from '../schemas/submissions.ts';
import { getStartOfDay } from '../text/dates.ts';

export type EntryStatus = 'valid' | 'duplicate' | 'invalid' | 'withdrawn';

/**
 * Tells whether an entry came within the time for entries; null where no time or no window is
 * known. A posted entry counts by its arrival or its postmark, as contest.yaml says.
 */
export function isInTime(contest: Contest, submission: Submission): boolean | null {
  const window = contest.timeline?.submission;
  const byPostmark = contest.paper_entries === 'postmark' && submission.postmarked_on !== null;
  const instant =
    byPostmark && submission.postmarked_on !== null
      ? getStartOfDay(submission.postmarked_on)
      : submission.received_at;
  if (window === undefined || instant === null) return null;
  const time = Date.parse(instant);
  return time >= Date.parse(window.opens_at) && time < Date.parse(window.closes_at);
}

/** Tells what became of an entry: a withdrawal first, then the organiser's decision. */
export function getStatus(submission: Submission, result: Result | undefined): EntryStatus {
  if (submission.withdrawn_on !== null) return 'withdrawn';
  if (result?.originality === 'trung-lap') return 'duplicate';
  return result?.disqualified_reason == null ? 'valid' : 'invalid';
}
