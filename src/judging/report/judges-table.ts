import type { JudgeManner } from '../../contest/judging/analysis/harshness.ts';
import type { Round } from '../../schemas/contest.ts';
import { getPrintedDecimals } from '../../contest/judging/print-score.ts';
import { forInformation, numberColumn, textColumn, type ReportTable } from './report-table.ts';

function describe({ isFlat, sheets, difference }: JudgeManner): string | null {
  if (difference === null) return 'không có bài chấm chung';
  if (sheets === 1) return 'chỉ một phiếu';
  return isFlat ? 'mọi bài cùng một điểm' : null;
}

/** Makes the table of how mild or harsh each judge is beside the others. */
export function makeJudgesTable(round: Round, manners: readonly JudgeManner[]): ReportTable {
  const decimals = getPrintedDecimals(round);
  return {
    worksheet: 'Giám khảo',
    title: 'Giám khảo chấm rộng, chấm chặt',
    purpose: [
      'So điểm của mỗi giám khảo với trung bình các giám khảo khác trên cùng những bài: + là rộng hơn, - là chặt hơn.',
      forInformation,
    ],
    columns: [
      textColumn('Giám khảo'),
      numberColumn('Số phiếu'),
      { ...numberColumn('So với người khác', decimals), isSigned: true },
      numberColumn('Điểm trung bình', decimals),
      numberColumn('Độ lệch chuẩn', decimals),
      numberColumn('Bài chấm chung'),
      textColumn('Ghi chú'),
    ],
    rows: manners.map((one) => [
      one.judgeId,
      one.sheets,
      one.difference,
      one.mean,
      one.deviation,
      one.comparedSheets,
      describe(one),
    ]),
    shownRows: Number.POSITIVE_INFINITY,
    remarks: [],
  };
}
