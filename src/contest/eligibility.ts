import type { Contest } from '../schemas/contest.ts';
import type { Result } from '../schemas/results.ts';
import type { Submission } from '../schemas/submissions.ts';
import { addDays, getStartOfDay } from '../text/dates.ts';

/** What became of an entry; `received` until the organiser's decisions are out. */
export type EntryStatus = 'received' | 'valid' | 'duplicate' | 'invalid' | 'withdrawn';

/**
 * Tells whether an entry came within the time for entries; null where no time or no window is
 * known. A posted entry counts by its arrival or its postmark, as contest.yaml says; a postmark
 * names a day, which counts when any part of it is within the time.
 */
export function isInTime(contest: Contest, submission: Submission): boolean | null {
  const window = contest.timeline?.submission;
  if (window === undefined) return null;
  const opens = Date.parse(window.opens_at);
  const closes = Date.parse(window.closes_at);
  const { postmarked_on: postmark, received_at: received } = submission;
  if (contest.paper_entries === 'postmark' && postmark !== null) {
    const nextDay = Date.parse(getStartOfDay(addDays(postmark, 1)));
    return nextDay > opens && Date.parse(getStartOfDay(postmark)) < closes;
  }
  if (received === null) return null;
  return Date.parse(received) >= opens && Date.parse(received) < closes;
}

/** Tells what became of an entry: a withdrawal first, then the organiser's decision. */
export function getStatus(submission: Submission, result: Result | undefined): EntryStatus {
  if (submission.withdrawn_on !== null) return 'withdrawn';
  if (result?.originality === 'trung-lap') return 'duplicate';
  return result?.disqualified_reason == null ? 'valid' : 'invalid';
}
