import { makeWarning, type Issue } from '../../tables/issue.ts';
import type { DataSet, PrivateEdition } from '../edition.ts';
import { findFinalRound } from '../judging/decision.ts';
import type { RoundRanking } from '../judging/rank-rounds.ts';
import { placeOf, type Check } from './check.ts';
import { compareAdvance } from './decision-advance.ts';
import { compareAwards } from './decision-awards.ts';
import { compareCollective } from './decision-collective.ts';
import { isExplained, joinFindings } from './decision-findings.ts';
import { getJudgedRounds } from './judged.ts';

/** Finds entries that share a rank: what the organiser decides between them may be explained. */
function findLevelEntries(judged: readonly RoundRanking[]): Set<string> {
  const ids = judged.flatMap(({ ranked }) =>
    [...Map.groupBy(ranked, ({ rank }) => rank).values()]
      .filter((own) => own.length > 1)
      .flatMap((own) => own.map(({ entryId }) => entryId)),
  );
  return new Set(ids);
}

function checkEdition(edition: PrivateEdition, units: DataSet['units']): Issue[] {
  const { rounds, awards, awards_reason: awardsReason } = edition.contest;
  const judged = getJudgedRounds(edition);
  const rows = new Map(
    edition.results.flatMap((row) =>
      row.value.entry_id === null ? [] : [[row.value.entry_id, row] as const],
    ),
  );
  const rowOf = (entryId: string) => rows.get(entryId);
  const final = findFinalRound(judged);
  const advances = judged.slice(0, -1).map((one, index) => {
    const later = rounds.slice(index + 1);
    const ids = new Set(later.map(({ id }) => id));
    return compareAdvance(one, later[0]?.name ?? '', ids, rowOf);
  });
  const sheets = judged[0]?.sheets ?? new Map<string, unknown>();
  const given =
    awardsReason === undefined
      ? [
          ...(final === null ? [] : [compareAwards(awards, final, edition.results, rowOf, sheets)]),
          compareCollective(edition, units, judged[0]),
        ]
      : [];
  const { issues, differing } = joinFindings([...advances, ...given]);
  if (final === null) return issues;
  const different = new Set(differing);
  const level = findLevelEntries(judged);
  const superfluous = edition.results
    .filter((row) => isExplained(row) && !different.has(row))
    .filter(({ value }) => !level.has(value.entry_id ?? ''))
    .map((row) => {
      const message = 'Quyết định này không khác thứ hạng tính được.';
      const hint = 'Xóa lý do, vì cột này được công bố; lời nhận xét thì ghi vào cột citation.';
      return makeWarning(
        placeOf(row, 'ranking_reason'),
        'ranking-reason-superfluous',
        message,
        hint,
      );
    });
  return [...issues, ...superfluous];
}

/**
 * Decisions follow the computed ranking, or say why not: each in its row, or all awards at once in
 * contest.yaml.
 */
export const checkDecision: Check = ({ editions, units }) =>
  editions.flatMap((edition) => checkEdition(edition, units));
