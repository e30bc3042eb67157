import { formatRoundScore } from '../../contest/judging/print-score.ts';
import type { Ranked } from '../../contest/judging/rank.ts';
import { findTies } from '../../contest/judging/ties.ts';
import { formatNumber } from '../../text/numbers.ts';
import { getCriterionName, type MarkedRound, type MinutesSource } from '../source.ts';

function nameSettled(criterion: string | null, source: MinutesSource): string {
  return criterion === null ? '' : `, xét ${getCriterionName(source, criterion)}`;
}

function describePlace(level: readonly Ranked[], settled: string): string {
  const ids = level.map(({ entryId }) => entryId).join(', ');
  const rank = formatNumber(level[0]?.rank ?? 0);
  return level.length === 1
    ? `${ids} hạng ${rank}${settled}`
    : `${ids} đồng hạng ${rank}${settled}, so hết tiêu chí vẫn bằng nhau`;
}

/** Says of each group of entries with the same score how it was settled, highest score first. */
export function describeTies({ round, published }: MarkedRound, source: MinutesSource): string[] {
  return findTies(published.ranking).map((group) => {
    const criteria = new Set(group.map(({ tieBrokenBy }) => tieBrokenBy));
    const [first = null] = criteria;
    const inCommon = criteria.size === 1 ? nameSettled(first, source) : '';
    const places = [...Map.groupBy(group, ({ rank }) => rank).values()].map((level) => {
      const own = criteria.size === 1 ? null : (level[0]?.tieBrokenBy ?? null);
      return describePlace(level, nameSettled(own, source));
    });
    const score = formatRoundScore(round, group[0]?.score ?? 0);
    return `Cùng ${score} điểm${inCommon}: ${places.join('; ')}.`;
  });
}
