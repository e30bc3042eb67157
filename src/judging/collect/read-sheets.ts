import { getColumns } from '../../schemas/table.ts';
import { scores } from '../../schemas/scores.ts';
import type { CellProblem, CellResult } from '../../schemas/cell-result.ts';
import type { RawRow } from '../../tables/grid.ts';
import { makeError, type Issue } from '../../tables/issue.ts';
import { describeUnsure } from '../../tables/unsure.ts';
import { foldText, normaliseText } from '../../text/normalise.ts';
import { placeOfCell, type SheetColumn } from './cell-place.ts';
import type { CollectedMark, CollectedSheet, JudgeWorkbook } from './collected.ts';
import type { MarksColumns } from './find-columns.ts';
import type { EntryRow } from './find-rows.ts';
import { readMark } from './read-mark.ts';

/** What is read of an entry's row; a cell that cannot be read is named and counts as no mark. */
export type SheetRead = {
  sheet: CollectedSheet;
  /** Names of the criteria with a comment but no mark: such a comment is kept nowhere. */
  lostComments: string[];
  issues: Issue[];
};

type Fail = (column: SheetColumn, problem: CellProblem) => void;

const readComment = getColumns(scores).find(({ name }) => name === 'comment')?.read;

const unclearForAuthor: CellProblem = {
  code: 'for-author-unclear',
  message: 'Không rõ nhận xét có được gửi cho tác giả hay không.',
  hint: 'Viết “có” hoặc “không”; để trống là không.',
};

function getText(row: RawRow, column: SheetColumn | undefined): string {
  return column === undefined ? '' : normaliseText(row.cells[column.index] ?? '');
}

function parseForAuthor(text: string): CellResult<boolean> {
  const folded = foldText(text);
  if (folded === 'co') return { value: true };
  return folded === '' || folded === 'khong' ? { value: false } : { problem: unclearForAuthor };
}

function readForAuthor(row: RawRow, column: SheetColumn | undefined, fail: Fail): boolean {
  if (column === undefined) return false;
  const result = parseForAuthor(getText(row, column));
  if ('value' in result) return result.value;
  fail(column, result.problem);
  return false;
}

function readCommentCell(row: RawRow, column: SheetColumn | undefined, fail: Fail): string | null {
  const text = getText(row, column);
  if (column === undefined || text === '') return null;
  const readings = row.unsure?.get(column.index);
  if (readings !== undefined) fail(column, describeUnsure(readings));
  const result = readComment?.(text);
  if (result !== undefined && 'problem' in result) fail(column, result.problem);
  return text;
}

type Criterion = MarksColumns['criteria'][number];

function readMarkCell(row: RawRow, { criterion, marks }: Criterion, fail: Fail): number | null {
  const [column] = marks;
  const text = getText(row, column);
  if (column === undefined || text === '') return null;
  const result = readMark(text, row.exact?.[column.index] === true, criterion);
  if ('mark' in result) return result.mark;
  fail(column, result.problem);
  return null;
}

/** Reads what a judge wrote in the row of an entry. */
export function readSheet({ file, sheet }: JudgeWorkbook, { entryId, row }: EntryRow): SheetRead {
  const issues: Issue[] = [];
  const fail: Fail = (column, { code, message, hint }) => {
    const place = placeOfCell({ file, sheet: sheet.name }, row, column);
    issues.push(makeError(place, code, message, hint));
  };
  const forAuthor = readForAuthor(row, sheet.columns.forAuthor[0], fail);
  const marks: CollectedMark[] = [];
  const missing: string[] = [];
  const lostComments: string[] = [];
  // A column that is gone is named once, not as a mark missing in every row.
  for (const one of sheet.columns.criteria.filter(({ marks: found }) => found.length > 0)) {
    const comment = readCommentCell(row, one.comments[0], fail);
    const failures = issues.length;
    const score = readMarkCell(row, one, fail);
    if (score !== null) {
      const isForAuthor = forAuthor && comment !== null;
      marks.push({ criterion: one.criterion.id, score, comment, forAuthor: isForAuthor });
    } else if (issues.length === failures) {
      missing.push(one.criterion.name);
      if (comment !== null) lostComments.push(one.criterion.name);
    }
  }
  return { sheet: { entryId, line: row.line, marks, missing }, lostComments, issues };
}
