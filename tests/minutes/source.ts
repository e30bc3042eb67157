import { publishEdition } from '../../src/contest/public-edition.ts';
import type { Block, OfficialDocument } from '../../src/minutes/document.ts';
import { makeMinutes } from '../../src/minutes/make-minutes.ts';
import {
  at,
  makeAuthor,
  makeContest,
  makeEdition,
  makeResult,
  makeRound,
  makeSheet,
  makeSubmission,
  makeUnit,
  type EditionValues,
} from '../contest/build.ts';

const entries = ['001', '002', '003', '004', '005'].map((number) =>
  makeSubmission({
    id: `HG22-${number}`,
    title: `Sáng kiến ${number}`,
    consent_names: number === '001',
    withdrawn_on: number === '005' ? '2022-09-01' : null,
  }),
);

/** An edition in which two entries are level in the first round and one has a partial sheet only. */
export const judged: EditionValues = {
  contest: makeContest({
    sample: true,
    sample_note: 'Điểm là số liệu minh họa.',
    decision: {
      number: '125/KH-UBND',
      title: 'Kế hoạch tổ chức Cuộc thi',
      issuer: 'UBND tỉnh Hậu Giang',
      issued_on: '2022-06-24',
    },
    rounds: [
      makeRound('vong-1', ['tinh-moi', 'hieu-qua'], { sheets_per_entry: 2 }),
      makeRound('vong-2', ['noi-dung', 'hieu-qua']),
    ],
  }),
  submissions: entries,
  authors: [makeAuthor(), makeAuthor({ entry_id: 'HG22-002', name: 'Phạm Văn Không Nêu' })],
  scores: [
    ...makeSheet('vong-1', 'HG22-001', 'GK-01', { 'tinh-moi': 8, 'hieu-qua': 7.5 }),
    ...makeSheet('vong-1', 'HG22-001', 'GK-02', { 'tinh-moi': 8, 'hieu-qua': 7.5 }),
    ...makeSheet('vong-1', 'HG22-002', 'GK-01', { 'tinh-moi': 9, 'hieu-qua': 6.5 }),
    ...makeSheet('vong-1', 'HG22-003', 'GK-01', { 'tinh-moi': 9 }),
    ...makeSheet('vong-2', 'HG22-001', 'GK-09', { 'noi-dung': 9, 'hieu-qua': 9.5 }),
    ...makeSheet('vong-2', 'HG22-002', 'GK-09', { 'noi-dung': 10, 'hieu-qua': 9 }),
  ],
  exclusions: [
    { round: 'vong-1', entry_id: 'HG22-002', judge_id: 'GK-02', reason: 'Chấm nhầm bài' },
  ],
  results: [
    makeResult({
      round_reached: 'vong-2',
      award: 'giai-nhat',
      ranking_reason: 'Bài hạng trên đã nhận giải ở cuộc thi khác.',
    }),
    makeResult({ entry_id: 'HG22-002', round_reached: 'vong-2' }),
    makeResult({ entry_id: 'HG22-004', disqualified_reason: 'Nộp quá hạn' }),
    makeResult({ entry_id: null, unit_code: 'hg-snv', award: 'tap-the' }),
  ],
};

/** Makes the minutes of an edition after its awards are out. */
export function makeMinutesOf(values: EditionValues): OfficialDocument {
  const edition = makeEdition(values);
  edition.inputs = [{ file: '2022/scores.csv', sha256: 'ab'.repeat(32) }];
  const published = publishEdition(edition, at('2022-11-01 08:00:00'));
  return makeMinutes(published.edition, published.entries, [makeUnit()]);
}

function listLines(block: Block): string[] {
  switch (block.kind) {
    case 'text':
    case 'subtitle':
      return [block.text];
    case 'items':
      return [...block.items];
    case 'blank':
      return [`${block.label}: …`];
    case 'table':
      return block.rows.map((row) => row.join(' | ').replaceAll('\n', ' / '));
  }
}

/** Lists what blocks say, a line each; the cells of a row stand between bars. */
export function readBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap(listLines);
}
