import { expect, it } from 'vitest';
import { checkDisagreements } from '../../../src/contest/checks/disagreements.ts';
import { makeContest, makeRound, makeSheet, makeSubmission } from '../build.ts';
import { runCheck } from './run.ts';

const threshold = { disagreement: { spread_above: 3 } };

function check(marks: readonly number[], rule: object = threshold): string[] {
  const rounds = [{ ...makeRound('vong-1', ['tinh-moi'], { sheets_per_entry: 2 }), ...rule }];
  return runCheck(checkDisagreements, {
    contest: makeContest({ rounds, tie_break: [] }),
    submissions: [makeSubmission()],
    scores: marks.flatMap((mark, at) =>
      makeSheet('vong-1', 'HG22-001', `GK-0${at + 1}`, { 'tinh-moi': mark }),
    ),
  });
}

it('a disagreement beyond the threshold asks for one more judge', () => {
  expect(check([9, 5.5])).toEqual([
    'warning 2022/scores.csv:2 entry_id=HG22-001 judges-disagree: Vòng vong-1: phiếu chấm bài HG22-001 chênh nhau 3,5 điểm (từ 5,5 đến 9), quá mức 3 điểm của contest.yaml.',
  ]);
});

it('one at the threshold does not, nor one that another judge has settled', () => {
  expect(check([9, 6])).toEqual([]);
  expect(check([9, 5.5, 8])).toEqual([]);
});

it('nothing is asked where the rubric sets no threshold', () => {
  expect(check([10, 0], {})).toEqual([]);
});
