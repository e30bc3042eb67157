import type { Place } from '../../contest/judging/analysis/places.ts';
import type { Contest } from '../../schemas/contest.ts';

/** Says what an entry's rank comes to: "Giải nhì hoặc Giải ba", "vào vòng sau", "không". */
export function describePlace({ rounds, awards }: Contest, place: Place): string {
  return place
    .map((id) => {
      if (id === null) return 'không';
      if (rounds.some((round) => round.id === id)) return 'vào vòng sau';
      return awards.find((award) => award.id === id)?.name ?? id;
    })
    .join(' hoặc ');
}
