import { describeRound, describeTieRule } from '../../contest/judging/describe-rule.ts';
import { ruleVersion } from '../../contest/judging/rule-version.ts';
import { makeList, makeText, type Block } from '../document.ts';
import type { MinutesSource } from '../source.ts';

/** Makes the section on the rule: by round how sheets become ranks, and what breaks a tie. */
export function makeRulesBlocks({ contest, marked }: MinutesSource): Block[] {
  return [
    makeText(
      `Điểm và thứ hạng được phần mềm tính từ các phiếu chấm, theo quy tắc dưới đây (phiên bản quy tắc tính: ${ruleVersion}).`,
    ),
    ...marked.flatMap(({ round }) => makeList(round.name, describeRound(round, contest.rounds))),
    ...makeList('Khi bằng điểm', describeTieRule(contest)),
  ];
}
