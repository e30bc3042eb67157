import {
  findFinalRound,
  findMissedToAdvance,
  reachesAward,
} from '../../contest/judging/decision.ts';
import type { Ranked } from '../../contest/judging/rank.ts';
import { formatNumber } from '../../text/numbers.ts';
import { listScores, type RoundBasis } from '../round-basis.ts';
import type { PublishedResult } from '../schema.ts';

type Explained = ReadonlySet<string>;

/** Finds for each of the favoured the best entry passed over, where neither has a reason. */
function findPassedOver(
  favoured: readonly Ranked[],
  passed: readonly Ranked[],
  explained: Explained,
): [Ranked, Ranked][] {
  const best = passed.find(({ entryId }) => !explained.has(entryId));
  if (best === undefined) return [];
  return favoured
    .filter(({ entryId, rank }) => rank > best.rank && !explained.has(entryId))
    .map((one) => [one, best]);
}

function checkAdvance(
  { round, ranked }: RoundBasis,
  advanced: ReadonlySet<string>,
  explained: Explained,
): string[] {
  const favoured = ranked.filter(({ entryId }) => advanced.has(entryId));
  const isShort = (one: Ranked) => findMissedToAdvance(round, one).length > 0;
  const passed = ranked.filter((one) => !advanced.has(one.entryId) && !isShort(one));
  return [
    ...findPassedOver(favoured, passed, explained).map(
      ([one, other]) =>
        `${round.name}: bài ${one.entryId}, hạng ${one.rank}, vào vòng sau, còn bài ${other.entryId}, hạng ${other.rank}, thì không; không có lý do nào được công bố.`,
    ),
    ...favoured
      .filter((one) => isShort(one) && !explained.has(one.entryId))
      .map(
        ({ entryId }) =>
          `${round.name}: bài ${entryId} vào vòng sau nhưng chưa đạt mức điểm tối thiểu; không có lý do nào được công bố.`,
      ),
  ];
}

function checkWinners(
  { rule, awards }: PublishedResult,
  { round, ranked }: RoundBasis,
  explained: Explained,
): string[] {
  const ruleAwards = new Map(rule.awards.map((award) => [award.id, award]));
  const given = new Map(awards.map(({ entry, award }) => [entry, ruleAwards.get(award)]));
  const getAward = ({ entryId }: Ranked) => given.get(entryId);
  const able = ranked.filter(({ missedMinimums }) => missedMinimums.length === 0);
  const ranks = new Set(rule.awards.map(({ rank }) => rank));
  const order = [...ranks].flatMap((rank) => {
    const favoured = ranked.filter((one) => getAward(one)?.rank === rank);
    const passed = able.filter((one) => (getAward(one)?.rank ?? Number.POSITIVE_INFINITY) > rank);
    return findPassedOver(favoured, passed, explained).map(
      ([one, other]) =>
        `${round.name}: bài ${one.entryId}, hạng ${one.rank}, có “${getAward(one)?.name ?? ''}”, còn bài ${other.entryId}, hạng ${other.rank}, thì ${getAward(other) === undefined ? 'không có giải' : `chỉ có “${getAward(other)?.name ?? ''}”`}; không có lý do nào được công bố.`,
    );
  });
  const short = ranked.filter((one) => {
    const award = getAward(one);
    if (award === undefined || explained.has(one.entryId)) return false;
    return one.missedMinimums.length > 0 || !reachesAward(award, one.score);
  });
  return [
    ...order,
    ...short.map(
      ({ entryId }) =>
        `${round.name}: bài ${entryId} có giải nhưng chưa đạt mức điểm tối thiểu; không có lý do nào được công bố.`,
    ),
  ];
}

/** An award to an entry that the final round knows nothing of, though an earlier one does. */
function checkUnranked(
  { awards }: PublishedResult,
  final: RoundBasis,
  first: RoundBasis | undefined,
  explained: Explained,
): string[] {
  const ranked = new Set(final.ranked.map(({ entryId }) => entryId));
  const listed = [final, first].flatMap((one) => (one === undefined ? [] : listScores(one)));
  const known = new Set(listed.map(({ entryId }) => entryId));
  return awards
    .flatMap(({ entry }) => entry ?? [])
    .filter((entry) => known.has(entry) && !ranked.has(entry) && !explained.has(entry))
    .map(
      (entry) =>
        `${final.round.name}: bài ${entry} có giải nhưng không được xếp hạng; không có lý do nào được công bố.`,
    );
}

/** Rules are announced, so that no reason lets more entries go on. */
function checkAdvanceCount({ round }: RoundBasis, advanced: ReadonlySet<string>): string[] {
  const most = round.advance?.count;
  return most === undefined || advanced.size <= most
    ? []
    : [
        `${round.name}: ${formatNumber(advanced.size)} bài vào vòng sau, quy tắc chỉ cho ${formatNumber(most)}.`,
      ];
}

function checkCollective({ rule, awards }: PublishedResult): string[] {
  const least = new Map(rule.awards.map((award) => [award.id, award.minimum_entries]));
  return awards.flatMap(({ award, unit, counted_entries: counted, ranking_reason: reason }) => {
    const needed = least.get(award) ?? 0;
    return unit === null || counted === null || counted >= needed || reason !== null
      ? []
      : [
          `Đơn vị ${unit} có giải tập thể với ${formatNumber(counted)} bài được đếm, quy tắc cần ${formatNumber(needed)}; không có lý do nào được công bố.`,
        ];
  });
}

/**
 * Lists in sentences where a decision contradicts the ranking, and no reason is published: the same
 * contradictions for which the organiser's own check asks for a reason.
 */
export function checkDecision(result: PublishedResult, rounds: readonly RoundBasis[]): string[] {
  const explained = new Set(
    result.entries.filter((one) => one.ranking_reason !== null).map(({ id }) => id),
  );
  const advances = rounds.slice(0, -1).flatMap((one, index) => {
    const later = new Set(rounds.slice(index + 1).map(({ round }) => round.id));
    const ids = result.entries
      .filter(({ round_reached: reached }) => later.has(reached ?? ''))
      .map(({ id }) => id);
    const advanced = new Set(ids);
    return [...checkAdvance(one, advanced, explained), ...checkAdvanceCount(one, advanced)];
  });
  if (result.rule.awards_reason !== null) return advances;
  const final = findFinalRound(rounds);
  return [
    ...advances,
    ...(final === null
      ? []
      : [
          ...checkWinners(result, final, explained),
          ...checkUnranked(result, final, rounds[0], explained),
        ]),
    ...checkCollective(result),
  ];
}
