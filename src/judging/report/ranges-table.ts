import type { Dependence } from '../../contest/judging/analysis/dependence.ts';
import type { Contest } from '../../schemas/contest.ts';
import { describePlace } from './place-names.ts';
import { forInformation, numberColumn, textColumn, type ReportTable } from './report-table.ts';

/** Entries shown beyond the last that has a place: those next to the border. */
const shownBeyond = 5;

/** Makes the table of the ranks between which each entry moves when one judge is left out. */
export function makeRangesTable(contest: Contest, { ranges }: Dependence): ReportTable {
  const lastPlaced = ranges.findLastIndex(({ place }) => place.some((id) => id !== null));
  const fallen = ranges.filter(({ fallsWithout }) => fallsWithout.length > 0).length;
  return {
    worksheet: 'Khoảng thứ hạng',
    title: 'Thứ hạng chắc đến đâu',
    purpose: [
      'Hạng cao nhất và thấp nhất của mỗi bài khi lần lượt bỏ các phiếu của từng giám khảo; khoảng càng hẹp, hạng càng chắc.',
      forInformation,
    ],
    columns: [
      numberColumn('Hạng chính thức'),
      textColumn('Bài'),
      numberColumn('Hạng cao nhất'),
      numberColumn('Hạng thấp nhất'),
      textColumn('Theo thứ hạng'),
      ...(fallen === 0 ? [] : [textColumn('Mất hạng nếu bỏ')]),
    ],
    rows: ranges.map((one) => [
      one.rank,
      one.entryId,
      one.highest,
      one.lowest,
      describePlace(contest, one.place),
      ...(fallen === 0 ? [] : [one.fallsWithout.join(', ') || null]),
    ]),
    shownRows: lastPlaced + 1 + shownBeyond,
    remarks: [],
  };
}
