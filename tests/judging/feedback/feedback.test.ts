import { expect, it } from 'vitest';
import { rankEdition } from '../../../src/contest/judging/edition-ranking.ts';
import { listComments } from '../../../src/judging/feedback/comments.ts';
import { makeGiveawayFinder } from '../../../src/judging/feedback/hold-comments.ts';
import { makeFeedback } from '../../../src/judging/feedback/make-feedback.ts';
import type { Score } from '../../../src/schemas/scores.ts';
import {
  makeContest,
  makeDataSet,
  makeEdition,
  makeJudge,
  makeSheet,
  makeSubmission,
  makeUnit,
} from '../../contest/build.ts';
import { readBlocks } from '../../minutes/source.ts';

/** Makes a sheet of the first round whose judge comments for the author. */
function makeCommented(judgeId: string, novelty: number, ...comments: string[]): Score[] {
  const marks = { 'tinh-moi': novelty, 'hieu-qua': 7 };
  return makeSheet('vong-1', 'HG22-001', judgeId, marks).map((row, index) => ({
    ...row,
    comment: comments[index] ?? null,
    for_author: true,
  }));
}

const edition = makeEdition({
  contest: makeContest({
    organiser: { name: 'Ban Tổ chức', receiving_office: 'Sở Nội vụ tỉnh Hậu Giang' },
  }),
  submissions: [makeSubmission()],
  judges: [
    makeJudge({ id: 'GK-01', name: 'Đỗ Thị Mười', unit_code: 'hg-stp' }),
    makeJudge({ id: 'GK-02', name: 'Hùng' }),
  ],
  scores: [
    ...makeCommented('GK-01', 8, 'Ý hay,\nnên làm thử.', 'Số liệu rõ.'),
    ...makeCommented('GK-02', 9, 'Cần nêu chi phí.'),
    ...makeSheet('vong-1', 'HG22-001', 'GK-03', { 'tinh-moi': 7 }).map((row) => ({
      ...row,
      comment: 'Không gửi tác giả.',
    })),
  ],
});
const data = makeDataSet([edition], {
  units: [
    makeUnit({ code: '93', name: 'Tỉnh Hậu Giang', kind: 'tinh' }),
    makeUnit({ parent_code: '93' }),
    makeUnit({ code: 'hg-stp', name: 'Sở Tư pháp tỉnh Hậu Giang', parent_code: '93' }),
  ],
});
const findGiveaway = makeGiveawayFinder(data, edition);

it('gives means, score, sheets and comments by criterion, in an order that follows no judge', () => {
  const document = makeFeedback({
    contest: edition.contest,
    entry: { id: 'HG22-001', title: 'Phiếu hẹn có mã tra cứu' },
    judged: rankEdition(edition).filter(({ sheets }) => sheets.has('HG22-001')),
    comments: listComments(edition, findGiveaway).sent,
    heldRounds: new Set(),
  });
  expect(document.subject).toBe('Bài dự thi HG22-001: Phiếu hẹn có mã tra cứu');
  expect(document.sections.map(({ title, blocks }) => [title, ...readBlocks(blocks)])).toEqual([
    [
      'Vòng vong-1',
      'Điểm của bài: 15,50 trên 20 điểm, từ 2 phiếu chấm.',
      'tinh-moi | 8,50 | 10',
      'hieu-qua | 7,00 | 10',
      'Nhận xét về tinh-moi',
      'Cần nêu chi phí.',
      'Ý hay, nên làm thử.',
      'Nhận xét về hieu-qua',
      'Số liệu rõ.',
    ],
  ]);
  expect(document.closing).toContain('xin gửi đến Sở Nội vụ tỉnh Hậu Giang.');
  expect(JSON.stringify(document)).not.toMatch(/GK-0|Mười|Không gửi/);
});

it('says so where an entry has no comment, and why it has no score', () => {
  const partial = makeEdition({
    submissions: [makeSubmission()],
    scores: makeSheet('vong-1', 'HG22-001', 'GK-01', { 'tinh-moi': 8 }),
  });
  const read = (heldRounds: ReadonlySet<string>) => {
    const { sections } = makeFeedback({
      contest: partial.contest,
      entry: makeSubmission(),
      judged: rankEdition(partial).filter(({ sheets }) => sheets.has('HG22-001')),
      comments: [],
      heldRounds,
    });
    return sections.flatMap(({ blocks }) => readBlocks(blocks));
  };
  const score = 'Bài chưa có điểm ở vòng này: chỉ có 1 phiếu, đều thiếu tiêu chí.';
  expect(read(new Set())).toEqual([score, 'Không có nhận xét gửi tác giả ở vòng này.']);
  expect(read(new Set(['vong-1']))).toEqual([score]);
});

it.each([
  ['Tôi là Đỗ Thị Mười.', 'Đỗ Thị Mười'],
  ['Xin hoi do thi muoi nhe', 'Đỗ Thị Mười'],
  ['Như gk-01 đã ghi.', 'GK-01'],
  ['GK 3 đồng ý.', 'GK-03'],
  ['Sở Tư pháp đã có mẫu này.', 'Sở Tư pháp'],
])('holds back what gives a judge away: %s', (comment, giveaway) => {
  expect(findGiveaway(comment)).toBe(giveaway);
});

it.each(['Sở Nội vụ nên làm thử.', 'Bài hùng hồn, 3 ý đầu rõ.', 'Gần mười thị trấn đã đỗ đạt.'])(
  'sends what gives no judge away: %s',
  (comment) => {
    expect(findGiveaway(comment)).toBeNull();
  },
);

it('names to the organiser the place of a comment that is held back', () => {
  const tainted = makeEdition({
    judges: edition.judges.map(({ value }) => value),
    scores: makeCommented('GK-01', 8, 'GK-02 chấm cao quá.'),
  });
  const { sent, held } = listComments(tainted, makeGiveawayFinder(data, tainted));
  expect(sent).toEqual([]);
  expect(held).toMatchObject([{ file: '2022/scores.csv', line: 2, giveaway: 'GK-02' }]);
});
