import { describeMissed } from '../../contest/judging/describe-outcome.ts';
import type { JudgedRound } from '../../contest/judging/edition-ranking.ts';
import { getPrintedDecimals, meansDecimals } from '../../contest/judging/print-score.ts';
import type { Ranked } from '../../contest/judging/rank.ts';
import type { Contest, Round } from '../../schemas/contest.ts';
import { numberColumn, textColumn, type ReportTable } from './report-table.ts';

/** Finds the name of a criterion: in the round, else in any other; the id where none has it. */
function findName(id: string, round: Round, { rounds }: Contest): string {
  const criteria = [round, ...rounds].flatMap((one) => one.criteria);
  return criteria.find((one) => one.id === id)?.name ?? id;
}

/** Makes the table of the official ranking; `titles` are those of entries, by id. */
export function makeRankingTable(
  contest: Contest,
  { round, ranked }: JudgedRound,
  titles: ReadonlyMap<string, string>,
): ReportTable {
  const decimals = getPrintedDecimals(round);
  const hasCarry = round.carry !== undefined;
  const hasMinimum = ranked.some(({ missedMinimums }) => missedMinimums.length > 0);
  const makeRow = (entry: Ranked) => [
    entry.rank,
    entry.entryId,
    titles.get(entry.entryId) ?? null,
    entry.score,
    ...(hasCarry ? [entry.ownScore, entry.carriedScore] : []),
    ...round.criteria.map(
      ({ id }) => entry.byCriterion.find(({ criterion }) => criterion === id)?.mean ?? null,
    ),
    entry.completeSheets,
    entry.tieBrokenBy === null ? null : findName(entry.tieBrokenBy, round, contest),
    ...(hasMinimum
      ? [entry.missedMinimums.map((missed) => describeMissed(missed, round)).join('; ') || null]
      : []),
  ];
  return {
    worksheet: 'Xếp hạng',
    title: 'Xếp hạng chính thức',
    purpose: ['Tính từ các phiếu đủ tiêu chí theo contest.yaml; điểm tiêu chí là trung bình cộng.'],
    columns: [
      numberColumn('Hạng'),
      textColumn('Bài'),
      { ...textColumn('Tên bài'), isForWorkbook: true },
      numberColumn('Điểm', decimals),
      ...(hasCarry
        ? [numberColumn('Điểm các phiếu', decimals), numberColumn('Điểm mang sang', decimals)]
        : []),
      ...round.criteria.map(({ name }) => numberColumn(name, meansDecimals)),
      numberColumn('Số phiếu'),
      textColumn('Xét khi bằng điểm'),
      ...(hasMinimum ? [textColumn('Dưới mức tối thiểu')] : []),
    ],
    rows: ranked.map(makeRow),
    shownRows: Number.POSITIVE_INFINITY,
    remarks: [],
  };
}
