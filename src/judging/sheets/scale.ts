import { colToLetter, type DataValidation, type WriteSheet } from 'hucre';
import type { Criterion, Round } from '../../schemas/contest.ts';
import { formatNumber } from '../../text/numbers.ts';
import { worksheetNames } from '../sheet-layout.ts';
import { numberCell, placeCells, textCell } from './cells.ts';

/** A longer drop-down is slower than typing. */
const mostMarks = 100;

/** What Excel takes in the title of a message, and in the message. */
const titleChars = 32;
const messageChars = 225;

function countDecimals(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

function countMarks({ min, max, step }: Criterion): number {
  return Math.round((max - min) / step) + 1;
}

/** Lists the marks that a criterion allows, lowest first; null where a list would be too long. */
function listMarks(criterion: Criterion): number[] | null {
  const { min, step } = criterion;
  const count = countMarks(criterion);
  if (count > mostMarks) return null;
  const decimals = Math.max(countDecimals(min), countDecimals(step));
  return Array.from({ length: count }, (_, index) =>
    Number((min + index * step).toFixed(decimals)),
  );
}

function formatStepTest(cell: string, { min, max, step }: Criterion): string {
  const steps = `(${cell}-(${min}))/${step}`;
  const isOnStep = `ABS(${steps}-ROUND(${steps},0))<0.000001`;
  return `AND(ISNUMBER(${cell}),${cell}>=${min},${cell}<=${max},${isOnStep})`;
}

/** Says what may be written for a criterion: "từ 0 đến 30, bước 0,5". */
function formatScale({ min, max, step }: Criterion): string {
  return `từ ${formatNumber(min)} đến ${formatNumber(max)}, bước ${formatNumber(step)}`;
}

/**
 * Makes Excel refuse what a criterion does not allow in a column of cells, from `firstCell` on;
 * `index` is the criterion's place in the rubric.
 */
export function makeMarkValidation(
  criterion: Criterion,
  index: number,
  firstCell: string,
  range: string,
): DataValidation {
  const title = criterion.name.slice(0, titleChars);
  const scale = formatScale(criterion);
  const refusal = `Điểm “${criterion.name.slice(0, 80)}” phải là số ${scale}. Ô để trống thì chưa chấm, không phải là 0.`;
  const common = {
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: title,
    errorMessage: refusal.slice(0, messageChars),
  } as const;
  const marks = listMarks(criterion);
  if (marks === null) {
    return {
      ...common,
      type: 'custom',
      formula1: formatStepTest(firstCell, criterion),
      showInputMessage: true,
      inputTitle: title,
      inputMessage: `Gõ điểm ${scale}.`,
    };
  }
  const column = colToLetter(index);
  const formula1 = `'${worksheetNames.scale}'!$${column}$2:$${column}$${marks.length + 1}`;
  return { ...common, type: 'list', formula1 };
}

/** Makes the hidden sheet from which drop-downs take their marks. */
export function makeScaleSheet(round: Round): WriteSheet {
  const columns = round.criteria.map((criterion) => [
    textCell(criterion.id, {}),
    ...(listMarks(criterion) ?? []).map((mark) => numberCell(mark, {})),
  ]);
  const height = Math.max(...columns.map((column) => column.length));
  const rows = Array.from({ length: height }, (_, row) =>
    columns.map((column) => column[row] ?? null),
  );
  return {
    name: worksheetNames.scale,
    hidden: true,
    protection: { sheet: true },
    cells: placeCells(rows),
  };
}
