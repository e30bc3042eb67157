import { publishDataSet } from '../../src/contest/public-data.ts';
import type { DataSet } from '../../src/contest/edition.ts';
import { getResultFiles } from '../../src/published-result/files.ts';
import { publishedResultSchema, type PublishedResult } from '../../src/published-result/schema.ts';
import {
  at,
  makeContest,
  makeDataSet,
  makeEdition,
  makeResult,
  makeRound,
  makeSheet,
  makeSubmission,
  makeUnit,
  type EditionValues,
} from '../contest/build.ts';

export const awardsOut = at('2022-10-28 08:00:00');

/** Two rounds; the second carries a part of the first, which has weights and a minimum. */
export const contest = makeContest({
  rounds: [
    {
      ...makeRound('vong-1', [], { sheets_per_entry: 3, minimum_score: 12, advance: { count: 3 } }),
      criteria: [
        { id: 'tinh-moi', name: 'Tính mới', max: 10, step: 0.5, weight: 2 },
        { id: 'hieu-qua', name: 'Hiệu quả', max: 10, step: 0.5 },
      ],
    },
    makeRound('vong-2', ['noi-dung', 'hieu-qua'], { carry: { from: 'vong-1', share: 0.25 } }),
  ],
  awards: [
    { id: 'giai-nhat', name: 'Giải nhất', rank: 1, count: 1 },
    { id: 'giai-nhi', name: 'Giải nhì', rank: 2, count: 1 },
    {
      id: 'tap-the',
      name: 'Giải tập thể',
      kind: 'collective',
      rank: 3,
      minimum_entries: 2,
      minimum_score: 15,
    },
  ],
});

function makeFirst(entry: string, judge: string, originality: number, effect: number) {
  return makeSheet('vong-1', entry, judge, { 'tinh-moi': originality, 'hieu-qua': effect });
}

function makeFinal(entry: string, judge: string, content: number, effect: number) {
  return makeSheet('vong-2', entry, judge, { 'noi-dung': content, 'hieu-qua': effect });
}

/** HG22-002 and -003 are level and told apart; -004 misses the minimum; -005 has half a sheet. */
export const values = {
  contest,
  submissions: ['HG22-001', 'HG22-002', 'HG22-003', 'HG22-004', 'HG22-005'].map((id, index) =>
    makeSubmission({ id, unit_code: index < 2 ? 'hg-snv-vp' : 'hg-snv', title: `Bài ${id}` }),
  ),
  scores: [
    ...makeFirst('HG22-001', 'GK-01', 9, 8.5),
    ...makeFirst('HG22-001', 'GK-02', 8, 7),
    ...makeFirst('HG22-001', 'GK-03', 8.5, 9),
    ...makeFirst('HG22-002', 'GK-01', 7, 6),
    ...makeFirst('HG22-002', 'GK-02', 8, 6),
    ...makeFirst('HG22-003', 'GK-02', 6, 9),
    ...makeFirst('HG22-003', 'GK-03', 6.5, 8),
    ...makeFirst('HG22-004', 'GK-01', 3, 4),
    ...makeSheet('vong-1', 'HG22-005', 'GK-01', { 'tinh-moi': 4 }),
    ...makeFinal('HG22-001', 'GK-04', 9, 8),
    ...makeFinal('HG22-001', 'GK-05', 8.5, 7),
    ...makeFinal('HG22-002', 'GK-04', 7, 7.5),
    ...makeFinal('HG22-003', 'GK-05', 6, 5),
  ].map((score) => ({ ...score, comment: 'Nhận xét riêng của giám khảo.' })),
  exclusions: [
    { round: 'vong-1', entry_id: 'HG22-003', judge_id: 'GK-01', reason: 'Chấm nhầm bài.' },
  ],
  results: [
    makeResult({ entry_id: 'HG22-001', round_reached: 'vong-2', award: 'giai-nhat' }),
    makeResult({ entry_id: 'HG22-002', round_reached: 'vong-2', award: 'giai-nhi' }),
    makeResult({ entry_id: 'HG22-003', round_reached: 'vong-2' }),
    makeResult({ entry_id: null, unit_code: 'hg-snv', award: 'tap-the' }),
  ],
} satisfies EditionValues;

export function build(own: EditionValues = {}): DataSet {
  const edition = makeEdition({ ...values, ...own });
  const inputs = [{ file: '2022/scores.csv', sha256: 'a'.repeat(64) }];
  const units = [
    makeUnit(),
    makeUnit({ code: 'hg-snv-vp', name: 'Văn phòng Sở Nội vụ', parent_code: 'hg-snv' }),
  ];
  return makeDataSet([{ ...edition, inputs }], { units });
}

/** Makes the published files of a data set by their names. */
export function publish(data = build(), now = awardsOut): Map<string, string> {
  const files = getResultFiles(publishDataSet(data, now), 'Nhân Rộng 0.1.0');
  return new Map(files.map(({ file, text }) => [file.replace('ket-qua/2022/', ''), text]));
}

/** Reads a published result as whoever downloads it. */
export function read(files: ReadonlyMap<string, string> = publish()): PublishedResult {
  return publishedResultSchema.parse(JSON.parse(files.get('ket-qua.json') ?? ''));
}
