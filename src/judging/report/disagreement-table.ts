import { getUsualSheets, type Disagreement } from '../../contest/judging/analysis/disagreement.ts';
import type { Round } from '../../schemas/contest.ts';
import { formatNumber } from '../../text/numbers.ts';
import { getPrintedDecimals } from '../../contest/judging/print-score.ts';
import { findWidestName } from './spread-table.ts';
import { forInformation, numberColumn, textColumn, type ReportTable } from './report-table.ts';

function makeRemarks(round: Round, disagreements: readonly Disagreement[] | null): string[] {
  if (disagreements === null) {
    return [
      'contest.yaml chưa đặt mức chênh cho vòng này. Muốn đặt, ghi mục disagreement, spread_above.',
    ];
  }
  if (disagreements.length === 0) return ['Không bài nào vượt mức.'];
  if (disagreements.every(({ isSettled }) => isSettled))
    return ['Mọi bài vượt mức đã có thêm phiếu.'];
  return [
    'Với mỗi bài còn thiếu, chọn một giám khảo chưa chấm bài ấy, không cùng đơn vị với tác giả và không khai là không được chấm bài ấy.',
    `Thêm một dòng vào bảng assignments với vòng ${round.id}, rồi gửi phiếu cho giám khảo ấy.`,
  ];
}

/** Makes the table of the entries whose judges are too far apart; null for no threshold. */
export function makeDisagreementTable(
  round: Round,
  disagreements: readonly Disagreement[] | null,
): ReportTable {
  const decimals = getPrintedDecimals(round);
  const rule =
    round.disagreement === undefined
      ? []
      : [
          `Mức của contest.yaml: phiếu cao nhất và thấp nhất chênh quá ${formatNumber(round.disagreement.spread_above)} điểm thì mời thêm giám khảo; có hơn ${formatNumber(getUsualSheets(round))} phiếu đủ tiêu chí là đã thêm.`,
        ];
  return {
    worksheet: 'Thêm giám khảo',
    title: 'Bài cần thêm một giám khảo',
    purpose: [...rule, forInformation],
    columns: [
      textColumn('Bài'),
      numberColumn('Số phiếu'),
      numberColumn('Phiếu thấp nhất', decimals),
      numberColumn('Phiếu cao nhất', decimals),
      numberColumn('Chênh nhau', decimals),
      textColumn('Khác nhau nhiều nhất ở'),
      textColumn('Việc cần làm'),
    ],
    rows: (disagreements ?? []).map((one) => [
      one.entryId,
      one.sheets,
      one.lowest,
      one.highest,
      one.range,
      findWidestName(round, one),
      one.isSettled ? 'đã có thêm phiếu' : 'giao thêm một giám khảo',
    ]),
    shownRows: Number.POSITIVE_INFINITY,
    remarks: makeRemarks(round, disagreements),
  };
}
