import type { MarksSheet } from './find-columns.ts';
import type { WorkbookKey } from '../sheet-layout.ts';

/** A mark that a judge gave on a criterion, with the comment beside it. */
export type CollectedMark = {
  criterion: string;
  score: number;
  comment: string | null;
  forAuthor: boolean;
};

/** What a judge wrote on one entry: marks in the rubric's order, none of them wrong. */
export type CollectedSheet = {
  entryId: string;
  /** Row of the marks sheet. */
  line: number;
  marks: CollectedMark[];
  /** Names of the criteria without a mark. */
  missing: string[];
};

/** A judge's workbook: what it was made for, and its marks sheet. */
export type JudgeWorkbook = { file: string; key: WorkbookKey; sheet: MarksSheet };

/** What was read of a judge's workbook. */
export type CollectedFile = { file: string; key: WorkbookKey; sheets: CollectedSheet[] };
