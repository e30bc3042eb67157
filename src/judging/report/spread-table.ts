import type { EntrySpread } from '../../contest/judging/analysis/spread.ts';
import type { Round } from '../../schemas/contest.ts';
import { getPrintedDecimals } from '../../contest/judging/print-score.ts';
import { forInformation, numberColumn, textColumn, type ReportTable } from './report-table.ts';

const shownRows = 10;

/** Finds the name of the criterion on which an entry's sheets are furthest apart. */
export function findWidestName(round: Round, { widestCriterion }: EntrySpread): string | null {
  return round.criteria.find(({ id }) => id === widestCriterion)?.name ?? widestCriterion;
}

/** Makes the table of how far the judges of each entry are apart. */
export function makeSpreadTable(round: Round, spreads: readonly EntrySpread[]): ReportTable {
  const decimals = getPrintedDecimals(round);
  const sheetColumns = ['Phiếu thấp nhất', 'Phiếu cao nhất', 'Chênh nhau', 'Độ lệch chuẩn'];
  return {
    worksheet: 'Chênh lệch',
    title: 'Bài mà các giám khảo chấm khác nhau nhiều nhất',
    purpose: ['Để biết bài nào nên đọc lại, trao đổi lại.', forInformation],
    columns: [
      textColumn('Bài'),
      numberColumn('Số phiếu'),
      ...sheetColumns.map((header) => numberColumn(header, decimals)),
      textColumn('Khác nhau nhiều nhất ở'),
      ...round.criteria.map(({ name }) => ({
        ...numberColumn(`Chênh: ${name}`, 2),
        isForWorkbook: true as const,
      })),
    ],
    rows: spreads.map((spread) => [
      spread.entryId,
      spread.sheets,
      spread.lowest,
      spread.highest,
      spread.range,
      spread.deviation,
      findWidestName(round, spread),
      ...spread.byCriterion.map(({ range }) => range),
    ]),
    shownRows,
    remarks: spreads.length === 0 ? ['Không bài nào có từ hai phiếu đủ tiêu chí.'] : [],
  };
}
