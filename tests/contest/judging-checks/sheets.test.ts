import { describe, expect, it } from 'vitest';
import { checkRepeatedMarks } from '../../../src/contest/checks/repeated-marks.ts';
import { checkSheetCounts } from '../../../src/contest/checks/sheet-counts.ts';
import { checkSheets } from '../../../src/contest/checks/sheets.ts';
import { checkUnmarkedCriteria } from '../../../src/contest/checks/unmarked-criteria.ts';
import type { Score } from '../../../src/schemas/scores.ts';
import {
  makeContest,
  makeResult,
  makeRound,
  makeSheet,
  makeSubmission,
  type EditionValues,
} from '../build.ts';
import { runCheck } from './run.ts';

const submissions = ['HG22-001', 'HG22-002', 'HG22-003'].map((id) => makeSubmission({ id }));
const full = { 'tinh-moi': 8, 'hieu-qua': 7 };

function mark(entryId: string, judgeId: string, marks: Record<string, number> = full): Score[] {
  return makeSheet('vong-1', entryId, judgeId, marks);
}

function makeValues(scores: Score[][], own: EditionValues = {}): EditionValues {
  return { submissions, scores: scores.flat(), ...own };
}

describe('a partial sheet', () => {
  it('is named with its first row, its judge and what it misses', () => {
    const scores = [mark('HG22-001', 'GK-01'), mark('HG22-001', 'GK-02', { 'tinh-moi': 8 })];
    expect(runCheck(checkSheets, makeValues(scores))).toEqual([
      'warning 2022/scores.csv:4 judge_id=GK-02 sheet-partial: Vòng vong-1: phiếu của giám khảo GK-02 cho bài HG22-001 thiếu tiêu chí “hieu-qua” nên không được tính.',
    ]);
  });

  it('of an entry that withdrew is of no interest', () => {
    const withdrawn = [makeSubmission({ withdrawn_on: '2022-09-20' }), ...submissions.slice(1)];
    const scores = [mark('HG22-001', 'GK-01', { 'tinh-moi': 8 }), mark('HG22-002', 'GK-01')];
    const values = makeValues(scores, { submissions: withdrawn });
    expect(runCheck(checkSheets, values)).toEqual([]);
    expect(runCheck(checkSheetCounts, values)).toHaveLength(1);
  });
});

describe('an entry without a score', () => {
  const scores = [
    mark('HG22-001', 'GK-01'),
    mark('HG22-002', 'GK-01', { 'tinh-moi': 8 }),
    mark('HG22-002', 'GK-02', { 'hieu-qua': 8 }),
  ];

  it('is a remark while nothing was decided', () => {
    expect(runCheck(checkSheetCounts, makeValues(scores))).toEqual([
      'warning 2022/scores.csv:4 entry_id=HG22-002 entry-unscored: Vòng vong-1: cả 2 phiếu chấm của bài HG22-002 đều thiếu tiêu chí nên chưa được xếp hạng.',
      'warning 2022/scores.csv: entry_id=HG22-003 entry-unscored: Vòng vong-1: bài HG22-003 chưa có phiếu chấm nào nên chưa được xếp hạng.',
    ]);
  });

  it.for([
    { round_reached: 'vong-1', severity: 'warning' },
    { round_reached: 'vong-2', severity: 'error' },
    { award: 'giai-nhat', severity: 'error' },
  ])('is a $severity once results hold %o', ({ severity, ...decision }) => {
    const found = runCheck(
      checkSheetCounts,
      makeValues(scores, { results: [makeResult(decision)] }),
    );
    expect(found.map((one) => one.split(' ')[0])).toEqual([severity, severity]);
  });

  it('is one that has fewer complete sheets than the rubric allows', () => {
    const round = { sheets_per_entry: 3, minimum_sheets: 2 };
    const contest = makeContest({
      rounds: [makeRound('vong-1', ['tinh-moi', 'hieu-qua'], round)],
    });
    const two = ['HG22-002', 'HG22-003'].flatMap((id) => [mark(id, 'GK-01'), mark(id, 'GK-02')]);
    const values = makeValues([mark('HG22-001', 'GK-01'), ...two], { contest });
    expect(runCheck(checkSheetCounts, values)).toEqual([
      'warning 2022/scores.csv:2 entry_id=HG22-001 entry-unscored: Vòng vong-1: bài HG22-001 có 1 phiếu đủ tiêu chí, cần ít nhất 2 phiếu mới được xếp hạng.',
      'warning 2022/scores.csv:4 entry_id=HG22-002 sheets-missing: Vòng vong-1: bài HG22-002 có 2 phiếu đủ tiêu chí, cần 3 phiếu.',
      'warning 2022/scores.csv:8 entry_id=HG22-003 sheets-missing: Vòng vong-1: bài HG22-003 có 2 phiếu đủ tiêu chí, cần 3 phiếu.',
    ]);
  });

  it('for lack of a score to carry is named only where that score is not missed already', () => {
    const contest = makeContest({
      rounds: [
        makeRound('vong-1', ['tinh-moi', 'hieu-qua']),
        makeRound('vong-2', ['noi-dung'], { carry: { from: 'vong-1', share: 0.4 } }),
      ],
    });
    const later = makeSheet('vong-2', 'HG22-003', 'GK-01', { 'noi-dung': 9 });
    const values = makeValues([mark('HG22-001', 'GK-01'), mark('HG22-002', 'GK-01'), later], {
      contest,
    });
    expect(runCheck(checkSheetCounts, values)).toEqual([
      'warning 2022/scores.csv: entry_id=HG22-003 entry-unscored: Vòng vong-1: bài HG22-003 chưa có phiếu chấm nào nên chưa được xếp hạng.',
    ]);
  });

  it('because its marks are of a criterion that does not exist is not named twice', () => {
    const strange = mark('HG22-001', 'GK-01', { 'tinh-moi': 8, 'hieu-qa': 7 });
    const others = [mark('HG22-002', 'GK-01'), mark('HG22-003', 'GK-01')];
    const values = makeValues([strange, ...others]);
    expect(runCheck(checkSheetCounts, values)).toEqual([]);
    expect(runCheck(checkSheets, values)).toEqual([]);
  });
});

describe('a criterion that all judges missed', () => {
  const scores = submissions.map(({ id }) => mark(id, 'GK-01', { 'tinh-moi': 8 }));

  it('is one error of the round, not a fault of every sheet', () => {
    const values = makeValues(scores);
    expect(runCheck(checkUnmarkedCriteria, values)).toEqual([
      'error 2022/scores.csv: criterion=hieu-qua criterion-unmarked: Không phiếu nào của Vòng vong-1 có điểm tiêu chí “hieu-qua”, nên không bài nào có điểm.',
    ]);
    expect(runCheck(checkSheets, values)).toEqual([]);
    expect(runCheck(checkSheetCounts, values)).toEqual([]);
  });

  it('is not one that a single judge marked', () => {
    const values = makeValues([...scores, mark('HG22-001', 'GK-02')]);
    expect(runCheck(checkUnmarkedCriteria, values)).toEqual([]);
    expect(runCheck(checkSheets, values)).toHaveLength(3);
  });
});

describe('marks given twice', () => {
  it('are two sheets where every criterion is there again', () => {
    const again = [mark('HG22-001', 'GK-01'), mark('HG22-002', 'GK-01'), mark('HG22-001', 'GK-01')];
    expect(runCheck(checkRepeatedMarks, makeValues(again))).toEqual([
      'error 2022/scores.csv:6 round + entry_id + judge_id=vong-1 + HG22-001 + GK-01 key-repeated: Giám khảo GK-01 có hai phiếu cho bài HG22-001 ở Vòng vong-1; phiếu đầu ở dòng 2.',
    ]);
  });

  it('are a criterion twice where only that is there again, each time it is', () => {
    const one = mark('HG22-001', 'GK-01', { 'hieu-qua': 7 });
    expect(runCheck(checkRepeatedMarks, makeValues([mark('HG22-001', 'GK-01'), one, one]))).toEqual(
      [
        'error 2022/scores.csv:4 criterion=hieu-qua key-repeated: Phiếu của giám khảo GK-01 cho bài HG22-001 đã có điểm tiêu chí “hieu-qua” ở dòng 3.',
        'error 2022/scores.csv:5 criterion=hieu-qua key-repeated: Phiếu của giám khảo GK-01 cho bài HG22-001 đã có điểm tiêu chí “hieu-qua” ở dòng 3.',
      ],
    );
  });

  it('are no fault of two judges, two entries or two rounds', () => {
    const marks = [mark('HG22-001', 'GK-01'), mark('HG22-001', 'GK-02'), mark('HG22-002', 'GK-01')];
    const later = makeSheet('vong-2', 'HG22-001', 'GK-01', { 'hieu-qua': 7 });
    expect(runCheck(checkRepeatedMarks, makeValues([...marks, later]))).toEqual([]);
  });
});
