import type { Dependence } from '../../contest/judging/analysis/dependence.ts';
import type { Contest } from '../../schemas/contest.ts';
import { formatNumber } from '../../text/numbers.ts';
import { describePlace } from './place-names.ts';
import { forInformation, numberColumn, textColumn, type ReportTable } from './report-table.ts';

const shownRows = 20;

function makeRemarks({ hasPrizes, influences }: Dependence): string[] {
  if (!hasPrizes) {
    return ['contest.yaml chưa ghi bao nhiêu bài vào vòng sau, hay có những giải nào.'];
  }
  const quiet = influences.filter(({ changes }) => changes.length === 0).length;
  if (quiet === 0) return [];
  return quiet === influences.length
    ? ['Bỏ các phiếu của bất kỳ giám khảo nào thì danh sách vẫn như cũ.']
    : [`Bỏ các phiếu của giám khảo khác (${formatNumber(quiet)} người) thì danh sách vẫn như cũ.`];
}

/** Makes the table of what becomes of the winners when one judge is left out. */
export function makeInfluenceTable(contest: Contest, dependence: Dependence): ReportTable {
  return {
    worksheet: 'Bỏ một giám khảo',
    title: 'Kết quả có phụ thuộc vào một giám khảo không',
    purpose: [
      'Thử bỏ mọi phiếu ở vòng này của từng giám khảo rồi xếp hạng lại: bài nào vào, bài nào ra, giải nào đổi.',
      forInformation,
    ],
    columns: [
      textColumn('Bỏ giám khảo'),
      numberColumn('Số phiếu'),
      textColumn('Bài'),
      numberColumn('Hạng chính thức'),
      numberColumn('Hạng khi bỏ'),
      textColumn('Kết quả chính thức'),
      textColumn('Kết quả khi bỏ'),
    ],
    rows: dependence.influences.flatMap(({ judgeId, sheets, changes }) =>
      changes.map((one) => [
        judgeId,
        sheets,
        one.entryId,
        one.rank,
        one.rankWithout,
        describePlace(contest, one.place),
        describePlace(contest, one.placeWithout),
      ]),
    ),
    shownRows,
    remarks: makeRemarks(dependence),
  };
}
