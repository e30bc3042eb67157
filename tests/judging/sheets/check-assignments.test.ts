import { describe, expect, it } from 'vitest';
import { checkAssignments } from '../../../src/judging/sheets/check-assignments.ts';
import { makeEdition, makeSubmission } from '../../contest/build.ts';
import { makeOneRound } from './workbook.ts';

function check(pairs: readonly (readonly [entryId: string, judgeId: string])[], round = 'vong-1') {
  const contest = makeOneRound();
  const edition = makeEdition({
    contest,
    submissions: [makeSubmission(), makeSubmission({ id: 'HG22-002', withdrawn_on: '2022-09-20' })],
    assignments: pairs.map(([entryId, judgeId]) => ({
      round,
      entry_id: entryId,
      judge_id: judgeId,
    })),
  });
  const [own] = contest.rounds;
  return own === undefined ? [] : checkAssignments(edition, own);
}

describe('what is assigned', () => {
  it('is fine where entries are in the contest', () => {
    expect(check([['HG22-001', 'GK-01']])).toEqual([]);
  });

  it.each(['none', 'another round'])('is missing: %s', (kind) => {
    const [issue] = check(kind === 'none' ? [] : [['HG22-001', 'GK-01']], 'vong-9');
    expect(issue).toMatchObject({
      code: 'assignments-missing',
      file: '2022/assignments.csv',
      message: 'Chưa giao bài nào cho giám khảo ở Vòng 1.',
      hint: 'Chạy: npm run judging -- assign --edition 2022 --round vong-1',
    });
  });

  it('is no entry that was withdrawn', () => {
    const [issue] = check([
      ['HG22-001', 'GK-01'],
      ['HG22-002', 'GK-01'],
    ]);
    expect(issue).toMatchObject({
      code: 'entry-withdrawn',
      line: 3,
      column: 'entry_id',
      value: 'HG22-002',
      message: 'Bài này đã rút ngày 20/9/2022.',
    });
  });

  it('is for judges whose files do not overwrite each other', () => {
    const issues = check([
      ['HG22-001', 'GK-01'],
      ['HG22-001', 'gk-01'],
    ]);
    expect(issues.map(({ code, value }) => [code, value])).toEqual([['judge-same-file', 'gk-01']]);
  });
});
