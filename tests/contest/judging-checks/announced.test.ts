import { expect, it } from 'vitest';
import { checkAnnouncedScores } from '../../../src/contest/checks/announced-scores.ts';
import { makeContest, makeResult, makeRound, makeSheet, makeSubmission } from '../build.ts';
import { runCheck } from './run.ts';

type Rounding = { decimals: number; at: 'sheet' | 'entry' | 'print' };

function check(marks: number[], announced: number, rounding?: Rounding): string[] {
  const own = rounding === undefined ? {} : { rounding };
  return runCheck(checkAnnouncedScores, {
    contest: makeContest({ rounds: [makeRound('vong-1', ['tinh-moi'], own)], tie_break: [] }),
    submissions: [makeSubmission()],
    scores: marks.flatMap((mark, at) =>
      makeSheet('vong-1', 'HG22-001', `GK-${at}`, { 'tinh-moi': mark }),
    ),
    results: [makeResult({ announced_score: announced })],
  });
}

it.for<[number[], number, Rounding?]>([
  [[8, 8.5, 8.5], 8.33],
  [[8, 8.5, 8.5], 8.333],
  [[8, 8.5, 8.5], 8.3, { decimals: 1, at: 'print' }],
  [[8, 8.5, 8.5], 8.33, { decimals: 1, at: 'print' }],
  [[8, 8.5], 8.3, { decimals: 1, at: 'print' }],
  [[8, 8.5], 8, { decimals: 0, at: 'print' }],
  [[8, 8.5], 8.3, { decimals: 1, at: 'entry' }],
])('marks %o may be announced as %d', ([marks, announced, rounding]) => {
  expect(check(marks, announced, rounding)).toEqual([]);
});

it.for<[number[], number, Rounding?]>([
  [[8, 8.5, 8.5], 8.3],
  [[8, 8.5, 8.5], 8.334],
  [[8, 8.5], 8.2, { decimals: 1, at: 'print' }],
  [[8, 8.5], 8.25, { decimals: 1, at: 'entry' }],
])('marks %o may not be announced as %d', ([marks, announced, rounding]) => {
  expect(check(marks, announced, rounding)).toHaveLength(1);
});
