import { read, utils, write, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { getContext, type CollectContext } from '../../../src/judging/collect/context.ts';
import { readWorkbookBytes } from '../../../src/judging/collect/read-file.ts';
import { getEntryFingerprint } from '../../../src/judging/fingerprint.ts';
import { worksheetNames } from '../../../src/judging/sheet-layout.ts';
import { makeJudgeWorkbook } from '../../../src/judging/sheets/make-workbook.ts';
import type { PrivateEdition } from '../../../src/contest/edition.ts';
import type { Issue } from '../../../src/tables/issue.ts';
import {
  makeContest,
  makeDataSet,
  makeEdition,
  makeSubmission,
  type EditionValues,
} from '../../contest/build.ts';

export const contest = makeContest({
  rounds: [
    {
      id: 'vong-1',
      name: 'Vòng 1',
      criteria: [
        { id: 'tinh-moi', name: 'Tính mới', max: 10, step: 0.1 },
        { id: 'hieu-qua', name: 'Hiệu quả', max: 20, step: 0.5 },
      ],
    },
    {
      id: 'vong-2',
      name: 'Vòng 2',
      criteria: [{ id: 'trinh-bay', name: 'Trình bày', max: 10, step: 1 }],
    },
  ],
  tie_break: [],
});

export const submissions = [
  makeSubmission({ id: 'HG22-001', title: 'Phiếu hẹn có mã' }),
  makeSubmission({ id: 'HG22-002', title: 'Sổ tay một cửa' }),
  makeSubmission({ id: 'HG22-003', title: 'Trả kết quả tại nhà' }),
];

export function makeOwnEdition(values: EditionValues = {}): PrivateEdition {
  return makeEdition({ contest, submissions, ...values });
}

/** What an edition without judges and assignments checks sheets against. */
export function makeContext(
  values: EditionValues = {},
  acceptedChanges: readonly string[] = [],
): CollectContext {
  const edition = makeOwnEdition(values);
  const [round] = edition.contest.rounds;
  if (round === undefined) throw new Error('The contest has no round.');
  return getContext(makeDataSet([edition]), edition, round, acceptedChanges);
}

/** Makes the workbook that a judge gets, of every entry unless told. */
export async function makeBook(
  judgeId = 'GK-01',
  ids: readonly string[] = submissions.map(({ id }) => id),
  edition = makeOwnEdition(),
  roundId = 'vong-1',
): Promise<Uint8Array> {
  const round = edition.contest.rounds.find(({ id }) => id === roundId);
  if (round === undefined) throw new Error('The contest has no such round.');
  const entries = edition.submissions
    .map(({ value }) => value)
    .filter(({ id }) => ids.includes(id))
    .map((submission) => ({
      id: submission.id,
      title: submission.title,
      field: 'Chính quyền số',
      origin: null,
      parts: [{ title: 'Tóm tắt', text: submission.summary }],
      fingerprint: getEntryFingerprint(submission),
    }));
  return makeJudgeWorkbook({
    edition: edition.id,
    contest: edition.contest,
    round,
    isBlind: true,
    judgeId,
    entries,
  });
}

/** A cell as a judge types it: a number, a text, or more of it. */
export type Typed = number | string | CellObject;

/** A workbook that is open in a judge's program. */
export type OpenBook = { book: WorkBook; marks: WorkSheet };

function toCell(typed: Typed): CellObject {
  if (typeof typed === 'number') return { t: 'n', v: typed };
  return typeof typed === 'string' ? { t: 's', v: typed } : typed;
}

/** Types into cells by their address, "E2". */
export function type(sheet: WorkSheet, cells: Readonly<Record<string, Typed>>): void {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  for (const [address, typed] of Object.entries(cells)) {
    sheet[address] = toCell(typed);
    const { r: row, c: column } = utils.decode_cell(address);
    range.e.r = Math.max(range.e.r, row);
    range.e.c = Math.max(range.e.c, column);
  }
  sheet['!ref'] = utils.encode_range(range);
}

/** Opens a workbook, changes it and saves it. */
export function edit(
  bytes: Uint8Array,
  change: (open: OpenBook) => void,
  bookType: 'xlsx' | 'biff8' = 'xlsx',
): Uint8Array {
  const book = read(bytes, { cellStyles: true, cellNF: true });
  const marks = book.Sheets[worksheetNames.marks];
  if (marks === undefined) throw new Error('The workbook has no marks sheet.');
  change({ book, marks });
  return new Uint8Array(write(book, { type: 'buffer', bookType, cellStyles: true }) as Buffer);
}

/** Types into the marks sheet of a workbook. */
export function fill(bytes: Uint8Array, cells: Readonly<Record<string, Typed>>): Uint8Array {
  return edit(bytes, ({ marks }) => type(marks, cells));
}

/** The marks of all three entries: criteria stand in columns E and F. */
export const allMarks = { E2: 7.5, F2: 15, E3: 8.1, F3: 12.5, E4: 0, F4: 20 };

/** Returns the rows of the marks sheet, the header first, without what is not a value. */
export function getRows({ marks }: OpenBook): unknown[][] {
  return utils.sheet_to_json<unknown[]>(marks, { header: 1, defval: null });
}

/** Puts other rows into the marks sheet. */
export function setRows({ book }: OpenBook, rows: unknown[][]): void {
  book.Sheets[worksheetNames.marks] = utils.aoa_to_sheet(rows);
}

/** Reads a workbook; marks come as "HG22-001 tinh-moi 7.5". */
export async function readBook(bytes: Uint8Array, context = makeContext(), file = 'GK-01.xlsx') {
  const { collected, issues } = await readWorkbookBytes(bytes, file, context);
  const marks = (collected?.sheets ?? [])
    .flatMap(({ entryId, marks: own }) =>
      own.map(({ criterion, score }) => `${entryId} ${criterion} ${score}`),
    )
    .toSorted();
  return { collected, marks, issues, problems: issues.map(format) };
}

/** Formats a problem on one line, with its place. */
export function format({ severity, line, column, value, code, message }: Issue): string {
  const place = [line, column, value].filter((part) => part !== null).join(' | ');
  return `${severity === 'error' ? 'lỗi' : 'nhắc'} ${place} [${code}] ${message}`;
}

/** The marks of `allMarks`, as `readBook` lists them. */
export const allRead = [
  'HG22-001 hieu-qua 15',
  'HG22-001 tinh-moi 7.5',
  'HG22-002 hieu-qua 12.5',
  'HG22-002 tinh-moi 8.1',
  'HG22-003 hieu-qua 20',
  'HG22-003 tinh-moi 0',
];
