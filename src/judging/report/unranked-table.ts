import { describeUnscored } from '../../contest/judging/describe-outcome.ts';
import type { JudgedRound } from '../../contest/judging/edition-ranking.ts';
import type { Contest } from '../../schemas/contest.ts';
import { numberColumn, textColumn, type ReportTable } from './report-table.ts';

/** Makes the table of the entries of a round that have no rank, and why; null where all have. */
export function makeUnrankedTable(
  { rounds }: Contest,
  { round, unranked }: JudgedRound,
): ReportTable | null {
  if (unranked.length === 0) return null;
  return {
    worksheet: 'Chưa xếp hạng',
    title: 'Bài chưa được xếp hạng',
    purpose: ['Những bài còn trong cuộc thi nhưng chưa tính được điểm ở vòng này.'],
    columns: [
      textColumn('Bài'),
      numberColumn('Phiếu đủ tiêu chí'),
      numberColumn('Phiếu thiếu tiêu chí'),
      textColumn('Vì sao'),
    ],
    rows: unranked.map((entry) => [
      entry.entryId,
      entry.completeSheets,
      entry.partialSheets,
      describeUnscored(entry, round, rounds),
    ]),
    shownRows: Number.POSITIVE_INFINITY,
    remarks: [],
  };
}
