import { readXlsx, type Sheet } from 'hucre';
import type { JudgeWorkbook, WorkbookEntry } from '../../../src/judging/sheets/judge-workbook.ts';
import { makeJudgeWorkbook } from '../../../src/judging/sheets/make-workbook.ts';

import { worksheetNames as names } from '../../../src/judging/sheet-layout.ts';
import type { Contest } from '../../../src/schemas/contest.ts';
import { makeContest } from '../../contest/build.ts';

export const tenths = { id: 'tinh-moi', name: 'Tính mới', max: 10, step: 0.1 };
export const halves = { id: 'hieu-qua', name: 'Hiệu quả', max: 20, step: 0.5, help: 'Đo được.' };

/** Makes a contest of one round. */
export function makeOneRound(own: object = {}): Contest {
  return makeContest({
    rounds: [{ id: 'vong-1', name: 'Vòng 1', criteria: [tenths, halves], ...own }],
    tie_break: [],
  });
}

export function makeEntry(own: Partial<WorkbookEntry> = {}): WorkbookEntry {
  return {
    id: 'HG22-001',
    title: 'Phiếu hẹn có mã',
    field: 'Chính quyền số',
    origin: null,
    parts: [{ title: 'Tóm tắt', text: 'Quét mã để biết hồ sơ đến đâu.' }],
    fingerprint: '0123456789abcdef',
    ...own,
  };
}

/** Makes what a workbook says: two entries of a blind round unless told. */
export function makeInput(own: Partial<JudgeWorkbook> = {}): JudgeWorkbook {
  const contest = own.contest ?? makeOneRound();
  const [round] = contest.rounds;
  if (round === undefined) throw new Error('The contest has no round.');
  return {
    edition: '2022',
    contest,
    round,
    isBlind: true,
    judgeId: 'GK-01',
    entries: [makeEntry(), makeEntry({ id: 'HG22-002', title: 'Sổ tay một cửa' })],
    ...own,
  };
}

/** A workbook that was written and read again. */
export type ReadBook = Record<keyof typeof names, Sheet>;

export async function writeAndRead(input: JudgeWorkbook): Promise<ReadBook> {
  const { sheets } = await readXlsx(await makeJudgeWorkbook(input), { readStyles: true });
  const get = (name: string): Sheet => {
    const sheet = sheets.find((one) => one.name === name);
    if (sheet === undefined) throw new Error(`No worksheet ${name}`);
    return sheet;
  };
  return {
    guide: get(names.guide),
    marks: get(names.marks),
    texts: get(names.texts),
    key: get(names.key),
    scale: get(names.scale),
  };
}
