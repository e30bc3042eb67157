import type { Result } from '../../schemas/results.ts';
import type { Row } from '../../tables/records.ts';
import { findMissedToAdvance, proposeAdvance, type Selection } from '../judging/decision.ts';
import type { JudgedRound } from '../judging/edition-ranking.ts';
import {
  findPassedOver,
  formatMissed,
  joinFindings,
  makeFinding,
  orExplain,
  type Decided,
  type DecisionFindings,
} from './decision-findings.ts';

/** Says who is to be taken in place of others, where that is short. */
export function describeSelection({ chosen, either, places }: Selection, missing: string): string {
  if (chosen.includes(missing)) return `Theo thứ hạng, bài ${missing} được chọn. `;
  if (!either.includes(missing)) return '';
  return `Theo thứ hạng, được chọn ${places} trong các bài bằng điểm ${either.join(', ')}. `;
}

/** Compares who goes on from a round with its ranking and its rule for advancing. */
export function compareAdvance(
  judged: JudgedRound,
  nextName: string,
  laterRounds: ReadonlySet<string>,
  rowOf: (entryId: string) => Row<Result> | undefined,
): DecisionFindings {
  const { round, ranked } = judged;
  const advanced: Decided[] = ranked.flatMap((entry) => {
    const row = rowOf(entry.entryId);
    const goesOn = row !== undefined && laterRounds.has(row.value.round_reached ?? '');
    return goesOn ? [{ entry, row }] : [];
  });
  const ids = new Set(advanced.map(({ entry }) => entry.entryId));
  const passed = ranked.filter(
    (entry) => !ids.has(entry.entryId) && findMissedToAdvance(round, entry).length === 0,
  );
  const proposal = proposeAdvance(judged) ?? { chosen: [], either: [], places: 0 };
  const order = findPassedOver(advanced, passed, rowOf, ({ entry, row }, over) => {
    const message = `Bài xếp thứ ${entry.rank} ở ${round.name} được vào ${nextName}, còn bài ${over.entryId} xếp thứ ${over.rank} thì không.`;
    const hint = `${describeSelection(proposal, over.entryId)}Sửa cột round_reached; ${orExplain} hoặc dòng của bài ${over.entryId}.`;
    return makeFinding(row, 'round_reached', message, hint);
  });
  const below = advanced.flatMap(({ entry, row }) => {
    const missed = findMissedToAdvance(round, entry);
    if (missed.length === 0) return [];
    const message = `Bài chưa đạt mức tối thiểu của ${round.name} để vào ${nextName}: ${formatMissed(round, missed)}.`;
    return [makeFinding(row, 'round_reached', message, `Sửa cột round_reached; ${orExplain}.`)];
  });
  return joinFindings([order, ...below]);
}
