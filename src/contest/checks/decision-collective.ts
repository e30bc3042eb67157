import type { DataSet, PrivateEdition } from '../edition.ts';
import { getStatus } from '../eligibility.ts';
import { formatNumber } from '../../text/numbers.ts';
import { countUnitEntries } from '../judging/decision.ts';
import type { JudgedRound } from '../judging/edition-ranking.ts';
import { makeUnitChain } from '../unit-chain.ts';
import {
  joinFindings,
  makeFinding,
  orExplain,
  type DecisionFindings,
} from './decision-findings.ts';

/** Compares collective awards with the number of entries that they ask of a unit. */
export function compareCollective(
  edition: PrivateEdition,
  units: DataSet['units'],
  first: JudgedRound | undefined,
): DecisionFindings {
  // A unit's entries count for each unit that it is a part of.
  const unitsOf = makeUnitChain(new Map(units.map(({ value }) => [value.code, value.parent_code])));
  const known = new Set(units.map(({ value }) => value.code));
  const decisions = new Map(edition.results.map(({ value }) => [value.entry_id, value]));
  const entries = edition.submissions
    .map(({ value }) => value)
    .filter((value) => getStatus(value, decisions.get(value.id)) === 'valid')
    .map(({ id, unit_code: unit }) => ({ entryId: id, units: unitsOf(unit) }));
  const findings = edition.contest.awards.flatMap((award) => {
    const { kind, minimum_entries: minimum, minimum_score: score } = award;
    if (kind !== 'collective' || minimum === undefined) return [];
    // What entries score is not known before the first round is marked.
    if (score !== undefined && (first === undefined || first.sheets.size === 0)) return [];
    const counts = countUnitEntries(award, entries, first);
    return edition.results
      .filter(({ value }) => value.award === award.id && known.has(value.unit_code ?? ''))
      .filter(({ value }) => (counts.get(value.unit_code ?? '') ?? 0) < minimum)
      .map((row) => {
        const count = counts.get(row.value.unit_code ?? '') ?? 0;
        const reached =
          score === undefined
            ? ''
            : ` đạt từ ${formatNumber(score)} điểm ở ${first?.round.name ?? ''}`;
        const message = `Đơn vị, kể cả đơn vị trực thuộc, có ${count} bài hợp lệ${reached}; “${award.name}” cần ít nhất ${minimum} bài.`;
        return makeFinding(row, 'award', message, `Sửa giải; ${orExplain}.`);
      });
  });
  return joinFindings(findings);
}
