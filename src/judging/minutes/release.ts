import type { Contest } from '../../schemas/contest.ts';
import { formatInstant } from '../../text/dates.ts';

/**
 * Returns the instant for which minutes are made: that at which the awards are released, or now
 * where that has passed. Null where contest.yaml names none.
 */
export function getMinutesInstant({ archived, timeline }: Contest, now: Date): Date | null {
  if (archived) return now;
  const at = timeline?.awards?.announced_at;
  return at === undefined ? null : new Date(Math.max(Date.parse(at), now.getTime()));
}

/** Says until when a result must be kept; null where it is released. */
export function describeSecrecy({ archived, timeline }: Contest, now: Date): string | null {
  const at = timeline?.awards?.announced_at;
  if (archived || (at !== undefined && Date.parse(at) <= now.getTime())) return null;
  const until =
    at === undefined ? 'khi Ban Tổ chức công bố kết quả' : `${formatInstant(at)}, giờ Việt Nam`;
  return `Kết quả chưa công bố: không đăng, không gửi ra ngoài Ban Tổ chức trước ${until}.`;
}
