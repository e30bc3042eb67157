import type { Contest } from '../../../schemas/contest.ts';

const digits = 3;

/** Returns what the ids of entries that came through the form begin with. */
export function getIdPrefix({ intake, year }: Contest): string {
  return intake.entry_id_prefix ?? `${year}-`;
}

/** Makes a giver of ids that counts on from the highest of those that are known. */
export function makeIdGiver(prefix: string, known: Iterable<string>): () => string {
  let highest = 0;
  for (const id of known) {
    if (!id.startsWith(prefix)) continue;
    const rest = id.slice(prefix.length);
    if (/^\d{1,9}$/.test(rest)) highest = Math.max(highest, Number(rest));
  }
  return () => {
    highest += 1;
    return prefix + String(highest).padStart(digits, '0');
  };
}
