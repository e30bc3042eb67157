import { describe, expect, it } from 'vitest';
import { checkJudgeAuthors } from '../../../src/contest/checks/judge-authors.ts';
import { checkJudgeConflicts } from '../../../src/contest/checks/judge-conflicts.ts';
import { checkJudgeList } from '../../../src/contest/checks/judge-list.ts';
import { makeAuthor, makeJudge, makeSheet, makeSubmission, makeUnit } from '../build.ts';
import { runCheck } from './run.ts';

const scores = makeSheet('vong-1', 'HG22-001', 'GK-01', { 'tinh-moi': 8, 'hieu-qua': 7 });
const units = [
  makeUnit({ code: '93', name: 'Tỉnh Hậu Giang', kind: 'tinh' }),
  makeUnit({ code: 'hg-snv', parent_code: '93' }),
  makeUnit({ code: 'hg-vtlt', name: 'Chi cục Văn thư', kind: 'co-quan', parent_code: 'hg-snv' }),
  makeUnit({ code: '931', name: 'Thành phố Ngã Bảy', kind: 'huyen', parent_code: '93' }),
];

describe('a judge and their unit', () => {
  it.for([
    { judge: 'hg-snv', entry: 'hg-snv', found: 1 },
    { judge: 'hg-snv', entry: 'hg-vtlt', found: 1 },
    { judge: 'hg-vtlt', entry: 'hg-snv', found: 1 },
    { judge: '931', entry: 'hg-snv', found: 0 },
    { judge: '93', entry: 'hg-snv', found: 0 },
    { judge: '93', entry: '93', found: 1 },
    { judge: 'Trường Đại học Cần Thơ', entry: 'hg-snv', found: 0 },
    { judge: null, entry: null, found: 0 },
  ])('$judge marks an entry of $entry: $found remarks', ({ judge, entry, found }) => {
    const values = {
      submissions: [makeSubmission({ unit_code: entry })],
      judges: [makeJudge({ unit_code: judge })],
      scores,
    };
    expect(runCheck(checkJudgeConflicts, values, { units })).toHaveLength(found);
  });
});

describe('a judge named like an author', () => {
  type Case = { unit: string | null; workplace: string | null; marked: boolean; found: string[] };
  it.for<Case>([
    { unit: null, workplace: null, marked: true, found: ['error'] },
    { unit: 'hg-snv', workplace: null, marked: true, found: ['error'] },
    { unit: '931', workplace: null, marked: true, found: [] },
    { unit: '931', workplace: 'Thành phố Ngã Bảy', marked: true, found: ['error'] },
    { unit: '931', workplace: 'Một công ty nào đó', marked: true, found: ['error'] },
    { unit: null, workplace: null, marked: false, found: ['warning'] },
    { unit: '931', workplace: null, marked: false, found: [] },
  ])('of unit $unit, the author at $workplace, marked: $marked', (one) => {
    const values = {
      submissions: [makeSubmission(), makeSubmission({ id: 'HG22-002' })],
      authors: [makeAuthor({ name: 'Nguyễn Văn Hòa', workplace: one.workplace })],
      judges: [makeJudge({ name: 'NGUYỄN VĂN HOÀ', unit_code: one.unit })],
      scores: makeSheet('vong-1', one.marked ? 'HG22-001' : 'HG22-002', 'GK-01', { 'tinh-moi': 8 }),
    };
    const found = runCheck(checkJudgeAuthors, values, { units });
    expect(found.map((text) => text.split(' ')[0])).toEqual(one.found);
  });

  it('is asked about once though listed for two rounds', () => {
    const name = 'Trần Thị Bích Liên';
    const judges = [makeJudge({ name, round: 'vong-1' }), makeJudge({ name, round: 'vong-2' })];
    const values = { submissions: [makeSubmission()], authors: [makeAuthor()], judges, scores };
    expect(runCheck(checkJudgeAuthors, values)).toEqual([
      'error 2022/scores.csv:2 judge_id=GK-01 judge-is-author: Giám khảo GK-01 trùng tên với một tác giả của bài HG22-001 mà mình chấm.',
    ]);
  });
});

it('a judge who is an author of an entry that is assigned to others is no remark', () => {
  const judges = [makeJudge({ name: 'Trần Thị Bích Liên' })];
  const values = { submissions: [makeSubmission()], authors: [makeAuthor()], judges };
  const assign = (judgeId: string) => [
    { round: 'vong-1', entry_id: 'HG22-001', judge_id: judgeId },
  ];
  expect(runCheck(checkJudgeAuthors, values)).toHaveLength(1);
  expect(runCheck(checkJudgeAuthors, { ...values, assignments: assign('GK-02') })).toEqual([]);
  expect(runCheck(checkJudgeAuthors, { ...values, assignments: assign('GK-01') })).toHaveLength(1);
});

describe('the list of judges', () => {
  it('says nothing where it does not exist', () => {
    expect(runCheck(checkJudgeList, { submissions: [makeSubmission()], scores })).toEqual([]);
  });

  it('names a code that it does not have once, however many sheets bear it', () => {
    const judges = [makeJudge({ id: 'GK-1' })];
    const more = makeSheet('vong-1', 'HG22-002', 'GK-01', { 'tinh-moi': 8 });
    expect(runCheck(checkJudgeList, { judges, scores: [...scores, ...more] })).toEqual([
      'error 2022/scores.csv:2 judge_id=GK-01 judge-unknown: Bảng judges không có giám khảo nào mang mã này (2 phiếu).',
    ]);
  });

  it('lets a judge of all rounds, or of this one among others, mark', () => {
    const every = [makeJudge({ round: 'vong-2' }), makeJudge()];
    const both = [makeJudge({ round: 'vong-2' }), makeJudge({ round: 'vong-1' })];
    const other = [makeJudge({ round: 'vong-2' })];
    expect(runCheck(checkJudgeList, { judges: every, scores })).toEqual([]);
    expect(runCheck(checkJudgeList, { judges: both, scores })).toEqual([]);
    expect(runCheck(checkJudgeList, { judges: other, scores })).toEqual([
      'error 2022/scores.csv:2 judge_id=GK-01 judge-round: Theo bảng judges, giám khảo GK-01 không chấm Vòng vong-1 (1 phiếu).',
    ]);
  });
});
