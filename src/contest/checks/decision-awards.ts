import type { Award } from '../../schemas/contest.ts';
import type { Result } from '../../schemas/results.ts';
import type { Row } from '../../tables/records.ts';
import { formatNumber } from '../../text/numbers.ts';
import { proposeAwards, reachesAward } from '../judging/decision.ts';
import type { JudgedRound } from '../judging/edition-ranking.ts';
import { describeSelection } from './decision-advance.ts';
import {
  findPassedOver,
  formatMissed,
  joinFindings,
  makeFinding,
  orExplain,
  type Decided,
  type DecisionFindings,
} from './decision-findings.ts';

type Winner = Decided & { award: Award };

function compareMinimums({ round }: JudgedRound, { entry, row, award }: Winner) {
  const findings: DecisionFindings[] = [];
  const hint = `Sửa giải; ${orExplain}.`;
  if (entry.missedMinimums.length > 0) {
    const message = `Bài có giải nhưng chưa đạt mức tối thiểu của ${round.name}: ${formatMissed(round, entry.missedMinimums)}.`;
    findings.push(makeFinding(row, 'award', message, hint));
  }
  if (!reachesAward(award, entry.score)) {
    const message = `Bài được ${formatNumber(entry.score ?? 0)} điểm ở ${round.name}, dưới mức tối thiểu ${formatNumber(award.minimum_score ?? 0)} của “${award.name}”.`;
    findings.push(makeFinding(row, 'award', message, hint));
  }
  return findings;
}

/** An award to an entry that nobody marked in the final round: it has no place there. */
function compareUnmarked(
  judged: JudgedRound,
  awarded: readonly Row<Result>[],
  entries: ReadonlyMap<string, unknown>,
): DecisionFindings[] {
  return awarded
    .filter(({ value }) => value.round_reached === null && entries.has(value.entry_id ?? ''))
    .filter(({ value }) => !judged.sheets.has(value.entry_id ?? ''))
    .map((row) => {
      const message = `Bài có giải nhưng không có phiếu chấm nào ở ${judged.round.name} nên không có thứ hạng.`;
      const hint = `Bổ sung phiếu chấm vào bảng scores, hoặc sửa giải; ${orExplain}.`;
      return makeFinding(row, 'award', message, hint);
    });
}

/** Compares the awards to entries, `entries` being those of the first round, with the final ranking. */
export function compareAwards(
  awards: readonly Award[],
  judged: JudgedRound,
  results: readonly Row<Result>[],
  rowOf: (entryId: string) => Row<Result> | undefined,
  entries: ReadonlyMap<string, unknown>,
): DecisionFindings {
  const { round, ranked } = judged;
  const individual = new Map(
    awards.filter(({ kind }) => kind === 'individual').map((award) => [award.id, award]),
  );
  const getAward = (entryId: string) => individual.get(rowOf(entryId)?.value.award ?? '');
  const winners = ranked.flatMap((entry): Winner[] => {
    const row = rowOf(entry.entryId);
    const award = getAward(entry.entryId);
    return row === undefined || award === undefined ? [] : [{ entry, row, award }];
  });
  const able = ranked.filter(({ missedMinimums }) => missedMinimums.length === 0);
  const proposals = proposeAwards(awards, judged);
  const byRank = Map.groupBy(winners, ({ award }) => award.rank);
  const orders = [...byRank].map(([rank, favoured]) => {
    const passed = able.filter(
      ({ entryId }) => (getAward(entryId)?.rank ?? Number.POSITIVE_INFINITY) > rank,
    );
    return findPassedOver(favoured, passed, rowOf, ({ entry, row }, over) => {
      const own = getAward(row.value.entry_id ?? '');
      const other = getAward(over.entryId);
      const instead = other === undefined ? 'không có giải' : `chỉ được “${other.name}”`;
      const message = `Bài xếp thứ ${entry.rank} ở ${round.name} được “${own?.name ?? ''}”, còn bài ${over.entryId} xếp thứ ${over.rank} thì ${instead}.`;
      const proposal = proposals.find(({ award }) => award.id === own?.id);
      const meant = proposal === undefined ? '' : describeSelection(proposal, over.entryId);
      const hint = `${meant}Sửa giải; ${orExplain} hoặc dòng của bài ${over.entryId}.`;
      return makeFinding(row, 'award', message, hint);
    });
  });
  const awarded = results.filter(({ value }) => individual.has(value.award ?? ''));
  return joinFindings([
    ...orders,
    ...winners.flatMap((one) => compareMinimums(judged, one)),
    ...compareUnmarked(judged, awarded, entries),
  ]);
}
