import type { RoundAnalysis } from '../../contest/judging/analysis/analyse.ts';
import type { JudgedRound } from '../../contest/judging/edition-ranking.ts';
import { formatCount, formatNumber } from '../../text/numbers.ts';
import { getPrintedDecimals } from '../../contest/judging/print-score.ts';
import { forInformation, numberColumn, textColumn, type ReportTable } from './report-table.ts';

const mostShownRows = 10;

function countMoved({ shifts }: RoundAnalysis): number {
  return shifts.filter(({ gain }) => gain !== 0).length;
}

function describeGroups({ judgeGroups }: RoundAnalysis): string[] {
  if (judgeGroups.length < 2) return [];
  const groups = judgeGroups.map((group) => `(${group.join(', ')})`).join(' ');
  return [
    `Giám khảo chia thành ${formatCount(judgeGroups.length)} nhóm không chấm chung bài nào: ${groups}.`,
    'Giữa các nhóm, không phân biệt được giám khảo chấm rộng với bài hay hơn; hạng quy đổi chỉ đáng tin khi các nhóm được chia bài ngang nhau.',
  ];
}

function describeFlat({ manners }: RoundAnalysis): string[] {
  const flat = manners.filter(({ isFlat }) => isFlat).map(({ judgeId }) => judgeId);
  return flat.length === 0
    ? []
    : [`Không dùng phiếu của ${flat.join(', ')}: chỉ một phiếu, hoặc mọi bài cùng một điểm.`];
}

function describeMissing({ ranked }: JudgedRound, { shifts }: RoundAnalysis): string[] {
  const shifted = new Set(shifts.map(({ entryId }) => entryId));
  const missing = ranked.map(({ entryId }) => entryId).filter((id) => !shifted.has(id));
  return missing.length === 0
    ? []
    : [`Không đủ phiếu dùng được để quy đổi: ${missing.join(', ')}.`];
}

function makeRemarks(judged: JudgedRound, analysis: RoundAnalysis): string[] {
  const all = formatNumber(analysis.shifts.length);
  return [
    analysis.shifts.length === 0
      ? 'Không tính được: không giám khảo nào cho hai bài hai điểm khác nhau.'
      : `${formatNumber(countMoved(analysis))} trên ${all} bài đổi hạng khi quy đổi.`,
    ...describeGroups(analysis),
    ...describeFlat(analysis),
    ...describeMissing(judged, analysis),
  ];
}

/** Makes the table of the ranks when every judge is put on the same scale. */
export function makeNormalisedTable(judged: JudgedRound, analysis: RoundAnalysis): ReportTable {
  const decimals = getPrintedDecimals(judged.round);
  return {
    worksheet: 'Quy cùng mặt bằng',
    title: 'Thứ hạng khi quy các giám khảo về cùng mặt bằng',
    purpose: [
      'Để biết bài nào được lợi hay thiệt vì gặp giám khảo chấm rộng, chấm chặt. Điểm mỗi giám khảo được quy về cùng trung bình và cùng độ lệch chuẩn; bằng điểm thì đồng hạng.',
      forInformation,
    ],
    columns: [
      textColumn('Bài'),
      numberColumn('Hạng chính thức'),
      numberColumn('Hạng quy đổi'),
      { ...numberColumn('Lên (+) xuống (-)'), isSigned: true },
      numberColumn('Điểm chính thức', decimals),
      numberColumn('Điểm quy đổi', decimals),
    ],
    rows: analysis.shifts.map((one) => [
      one.entryId,
      one.rank,
      one.normalisedRank,
      one.gain,
      one.score,
      one.normalisedScore,
    ]),
    shownRows: Math.min(mostShownRows, countMoved(analysis)),
    remarks: makeRemarks(judged, analysis),
  };
}
