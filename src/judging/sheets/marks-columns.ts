import { colToLetter, type Cell, type CellStyle, type DataValidation } from 'hucre';
import type { Criterion, Round } from '../../schemas/contest.ts';
import { formatNumber } from '../../text/numbers.ts';
import { getCommentHeader, marksHeaders } from '../sheet-layout.ts';
import { emptyCell, numberCell, textCell } from './cells.ts';
import type { WorkbookEntry } from './judge-workbook.ts';
import { looks } from './looks.ts';
import { makeMarkValidation } from './scale.ts';

/** Where an entry stands on the marks sheet, and where its texts begin. */
export type EntryPlace = {
  entry: WorkbookEntry;
  /** From 0, without the header. */
  index: number;
  /** Row number as Excel shows it. */
  row: number;
  /** Where a click on the entry's id leads. */
  textsLocation: string;
};

/** One column of the marks sheet. */
export type MarksColumn = {
  header: string;
  headStyle: CellStyle;
  /** In digits. */
  width: number;
  makeCell: (place: EntryPlace) => Partial<Cell>;
  /** What the column says of an entry. */
  getText?: (entry: WorkbookEntry) => string;
  validate?: (range: string, firstCell: string) => DataValidation;
};

const longestComment = 8000;

function makeColumn(header: string, width: number, makeCell: MarksColumn['makeCell']): MarksColumn {
  return { header, headStyle: looks.head, width, makeCell };
}

function makeTextColumn(
  header: string,
  width: number,
  getText: (entry: WorkbookEntry) => string,
): MarksColumn {
  const makeCell = ({ entry }: EntryPlace) => textCell(getText(entry), looks.fixed);
  return { ...makeColumn(header, width, makeCell), getText };
}

function makeOriginColumns(isBlind: boolean): MarksColumn[] {
  if (isBlind) return [];
  return [
    makeTextColumn(marksHeaders.unit, 18, ({ origin }) => origin?.unit ?? ''),
    makeTextColumn(marksHeaders.authors, 18, ({ origin }) => origin?.authors.join('\n') ?? ''),
  ];
}

/** The scale shows in the header by its number format: the cell's text stays the bare name. */
function makeMarkColumn(criterion: Criterion, index: number): MarksColumn {
  const { min, max, name } = criterion;
  const scale =
    min === 0 ? `tối đa ${formatNumber(max)}` : `${formatNumber(min)} – ${formatNumber(max)}`;
  const unbroken = scale.replaceAll(' ', '\u00A0');
  return {
    header: name,
    headStyle: { ...looks.head, numFmt: `@" (${unbroken})"` },
    width: 10,
    makeCell: () => emptyCell(looks.mark),
    validate: (range, firstCell) => makeMarkValidation(criterion, index, firstCell, range),
  };
}

/** Writes the formula of a sheet's score; it shows nothing until every criterion has a mark. */
function formatTotal({ criteria, combine, rounding }: Round, firstIndex: number, row: number) {
  const refs = criteria.map((_, index) => `${colToLetter(firstIndex + index)}${row}`);
  const all = `${refs[0]}:${refs.at(-1)}`;
  const isWeighted = criteria.some(({ weight }) => weight !== 1);
  const sum = isWeighted
    ? criteria.map(({ weight }, index) => `${refs[index]}*${weight}`).join('+')
    : `SUM(${all})`;
  const weights = criteria.reduce((total, { weight }) => total + weight, 0);
  const score = combine === 'mean' ? `(${sum})/${weights}` : sum;
  const rounded = rounding.at === 'sheet' ? `ROUND(${score},${rounding.decimals})` : score;
  return `IF(COUNT(${all})=${criteria.length},${rounded},"")`;
}

function validateComment(range: string): DataValidation {
  return {
    range,
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formula1: String(longestComment),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Nhận xét quá dài',
    errorMessage: `Mỗi ô nhận xét ghi nhiều nhất ${formatNumber(longestComment)} ký tự.`,
  };
}

function validateChoice(range: string): DataValidation {
  return {
    range,
    type: 'list',
    values: ['có', 'không'],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Chỉ ghi có hoặc không',
    errorMessage: 'Chọn “có” nếu đồng ý gửi nhận xét cho tác giả. Để trống nghĩa là không.',
  };
}

/** Columns of a marks sheet, and which of them hold marks and their sum. */
export type MarksColumns = { columns: MarksColumn[]; firstMark: number; total: number };

/** Lists the columns of the marks sheet from left to right. */
export function makeMarksColumns(round: Round, isBlind: boolean): MarksColumns {
  const leading = [
    makeColumn(marksHeaders.number, 5, ({ index }) => numberCell(index + 1, looks.fixedNumber)),
    makeColumn(marksHeaders.entry, 12, ({ entry, textsLocation }) => ({
      ...textCell(entry.id, looks.link),
      hyperlink: { target: '', location: textsLocation },
    })),
    makeTextColumn(marksHeaders.title, 30, ({ title }) => title),
    makeTextColumn(marksHeaders.field, 14, ({ field }) => field),
    ...makeOriginColumns(isBlind),
  ];
  const firstMark = leading.length;
  const columns: MarksColumn[] = [
    ...leading,
    ...round.criteria.map(makeMarkColumn),
    makeColumn(marksHeaders.total, 9, ({ row }) => ({
      formula: formatTotal(round, firstMark, row),
      formulaResult: '',
      style: looks.total,
    })),
    ...round.criteria.map(({ name }) => ({
      ...makeColumn(getCommentHeader(name), 22, () => emptyCell(looks.comment)),
      validate: validateComment,
    })),
    {
      ...makeColumn(marksHeaders.forAuthor, 12, () => emptyCell(looks.choice)),
      validate: validateChoice,
    },
  ];
  return { columns, firstMark, total: firstMark + round.criteria.length };
}
