import type { Round } from '../../schemas/contest.ts';
import type { Score } from '../../schemas/scores.ts';
import { makeError, placeIn, type Issue } from '../../tables/issue.ts';
import type { Row } from '../../tables/records.ts';
import { formatCount } from '../../text/numbers.ts';
import type { Check } from './check.ts';
import { formatCriteria, listSheets, type SheetRows } from './sheet-rows.ts';

type Repeated = { first: Row<Score>; again: Row<Score>[] };

function formatLine(first: Row<Score>, from: Row<Score>): string {
  return first.file === from.file ? `dòng ${first.line}` : `${first.file}, dòng ${first.line}`;
}

function findRepeated(rows: readonly Row<Score>[]): { marks: Repeated[]; criteria: number } {
  const byCriterion = Map.groupBy(
    rows.filter(({ unread }) => unread?.has('criterion') !== true),
    ({ value }) => value.criterion,
  );
  const marks = [...byCriterion.values()].flatMap(([first, ...again]) =>
    first === undefined || again.length === 0 ? [] : [{ first, again }],
  );
  return { marks, criteria: byCriterion.size };
}

function reportSheets(sheet: SheetRows, marks: readonly Repeated[], round: Round | undefined) {
  const { entryId, judgeId } = sheet;
  const [{ first, again } = { first: sheet.first, again: [] }] = marks;
  const [second = sheet.first] = again;
  const place = placeIn(second.file, {
    line: second.line,
    column: 'round + entry_id + judge_id',
    value: [sheet.round, entryId, judgeId].join(' + '),
  });
  const count = formatCount(again.length + 1);
  const message = `Giám khảo ${judgeId} có ${count} phiếu cho bài ${entryId} ở ${round?.name ?? sheet.round}; phiếu đầu ở ${formatLine(first, second)}.`;
  const hint =
    'Giữ phiếu đúng, xóa các dòng của phiếu kia; nếu là phiếu của người khác thì sửa mã giám khảo.';
  return makeError(place, 'key-repeated', message, hint);
}

function reportMark(
  { entryId, judgeId }: SheetRows,
  { first }: Repeated,
  row: Row<Score>,
  round: Round | undefined,
): Issue {
  const { criterion } = row.value;
  const name = (round && formatCriteria(round, [criterion])) || `“${criterion}”`;
  const place = placeIn(row.file, { line: row.line, column: 'criterion', value: criterion });
  const message = `Phiếu của giám khảo ${judgeId} cho bài ${entryId} đã có điểm tiêu chí ${name} ở ${formatLine(first, row)}.`;
  return makeError(place, 'key-repeated', message, 'Giữ điểm đúng, xóa dòng kia.');
}

/** A judge has one sheet for an entry in a round, and the sheet one mark for a criterion. */
export const checkRepeatedMarks: Check = ({ editions }) =>
  editions.flatMap((edition) => {
    const rounds = new Map(edition.contest.rounds.map((round) => [round.id, round]));
    return listSheets(edition).flatMap((sheet) => {
      const round = rounds.get(sheet.round);
      const { marks, criteria } = findRepeated(sheet.rows);
      if (marks.length === 0) return [];
      const isWholeSheet = criteria > 1 || round?.criteria.length === 1;
      if (marks.length === criteria && isWholeSheet) return [reportSheets(sheet, marks, round)];
      return marks.flatMap((mark) => mark.again.map((row) => reportMark(sheet, mark, row, round)));
    });
  });
