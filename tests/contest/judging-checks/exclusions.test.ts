import { describe, expect, it } from 'vitest';
import { checkExclusionReasons } from '../../../src/contest/checks/exclusion-reasons.ts';
import { excludeSheets } from '../../../src/contest/exclude-sheets.ts';
import { rankEdition } from '../../../src/contest/judging/edition-ranking.ts';
import type { Exclusion } from '../../../src/schemas/exclusions.ts';
import { makeError, placeIn } from '../../../src/tables/issue.ts';
import { makeAuthor, makeEdition, makeJudge, makeSheet, makeSubmission } from '../build.ts';
import { runCheck } from './run.ts';

function setAside(own: Partial<Exclusion> = {}): Exclusion {
  const key = { round: 'vong-1', entry_id: 'HG22-001', judge_id: 'GK-02' };
  return { ...key, reason: 'Phiếu không có chữ ký', ...own };
}

const scores = [
  ...makeSheet('vong-1', 'HG22-001', 'GK-01', { 'tinh-moi': 8, 'hieu-qua': 7 }),
  ...makeSheet('vong-1', 'HG22-001', 'GK-02', { 'tinh-moi': 7.77, 'hieu-qua': 11 }),
];

function makeUnread(column: string, value: string) {
  const place = placeIn('2022/scores.csv', { line: 5, column, value });
  return makeError(place, 'number-malformed', 'Ô này phải là số.', 'Viết số, ví dụ 7,5.');
}

const unread = makeUnread('score', 'tám');

/** Sets sheets aside; the second mark of GK-02, on line 5, could not be read. */
function exclude(
  exclusions: Exclusion[],
  broken: string[] = ['scores'],
  { lineOf = (line: number) => line, unreadLines = [5], issues = [unread] } = {},
) {
  const edition = makeEdition({ submissions: [makeSubmission()], scores, exclusions });
  const rows = edition.scores.map((row) => ({
    ...row,
    line: lineOf(row.line),
    ...(unreadLines.includes(row.line) ? { unread: new Set(['score']) } : {}),
  }));
  const editions = [{ ...edition, scores: rows }];
  return excludeSheets({ editions, issues, broken: new Set(broken) });
}

it('lists the faults of a sheet that was set aside as remarks, and ranks without it', () => {
  const { editions, issues, broken } = exclude([setAside()]);
  expect(issues.map(({ severity, line, code }) => `${severity} ${line} ${code}`)).toEqual([
    'warning 5 number-malformed',
    'warning 4 score-off-step',
  ]);
  expect(broken.size).toBe(0);
  const ranked = editions.flatMap(rankEdition).flatMap((judged) => judged.ranked);
  expect(ranked.map(({ score, completeSheets }) => [score, completeSheets])).toEqual([[15, 1]]);
});

it('leaves errors of the other sheets as they are', () => {
  const { issues, broken } = exclude([setAside({ judge_id: 'GK-01' })]);
  expect(issues).toEqual([unread]);
  expect([...broken]).toEqual(['scores']);
});

describe('on a line that holds more than one sheet, as where judges stand in columns', () => {
  const lineOf = (line: number) => (line % 2 === 1 ? 5 : 4);

  it('an error becomes a remark if it is of the sheet that was set aside', () => {
    const { issues, broken } = exclude([setAside()], ['scores'], { lineOf });
    expect(issues[0]).toMatchObject({ severity: 'warning', line: 5, column: 'score' });
    expect(broken.size).toBe(0);
  });

  it('an error stays if it is, or may be, of another sheet', () => {
    const other = [setAside({ judge_id: 'GK-01' })];
    for (const given of [
      exclude(other, ['scores'], { lineOf }),
      exclude([setAside()], ['scores'], { lineOf, unreadLines: [3, 5] }),
    ]) {
      expect(given.issues[0]).toEqual(unread);
      expect([...given.broken]).toEqual(['scores']);
    }
  });

  it('an error stays if it is of another table', () => {
    const issues = [unread, makeUnread('title', 'x')];
    const given = exclude([setAside()], ['scores', 'submissions'], { lineOf, issues });
    expect(given.issues.slice(0, 2).map(({ severity }) => severity)).toEqual(['warning', 'error']);
    expect([...given.broken]).toEqual(['scores', 'submissions']);
  });
});

it('leaves scores broken that nothing of what was set aside has broken', () => {
  const given = exclude([setAside()], ['scores'], { unreadLines: [], issues: [] });
  expect([...given.broken]).toEqual(['scores']);
});

it('names an exclusion of no sheet, but where the sheet may be in a row that is unreadable', () => {
  const wrong = setAside({ judge_id: 'GK-03' });
  const [, issue] = exclude([wrong]).issues;
  expect(issue).toMatchObject({
    severity: 'error',
    file: '2022/exclusions.csv',
    line: 2,
    column: 'judge_id',
    value: 'GK-03',
    code: 'exclusion-without-sheet',
  });
  expect(exclude([wrong], ['scores', 'scores.key']).issues).toEqual([unread]);
});

it.for([
  ['Phiếu không có chữ ký', null],
  ['Giám khảo cùng đơn vị với tác giả', null],
  ['Giám khảo là chồng bà Tran Thi Bich Lien', 'Trần Thị Bích Liên'],
  ['Ông Lê  Minh Tâm báo ốm', 'Lê Minh Tâm'],
  ['Phiếu của gk-02 đến muộn', 'GK-02'],
  ['Phiếu của GK-021 đến muộn', null],
] as const)('reason “%s” tells who: %s', ([reason, found]) => {
  const issues = runCheck(checkExclusionReasons, {
    authors: [makeAuthor()],
    judges: [makeJudge({ id: 'GK-02', name: 'Lê Minh Tâm' }), makeJudge({ name: 'Tâm' })],
    exclusions: [setAside({ reason })],
    scores,
  });
  expect(issues).toEqual(
    found === null
      ? []
      : [
          `error 2022/exclusions.csv:2 reason=${found} personal-data: Lý do này được công bố nên không được ghi tên hay mã của giám khảo, tác giả.`,
        ],
  );
});
