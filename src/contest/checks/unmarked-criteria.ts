import type { Round } from '../../schemas/contest.ts';
import { makeError, placeIn } from '../../tables/issue.ts';
import type { Check } from './check.ts';
import { findMissing, isFaulty, listSheets, type SheetRows } from './sheet-rows.ts';

/** Finds the criteria that no sheet of a round has a mark for; faulty sheets tell nothing. */
export function findUnmarked(round: Round, sheets: readonly SheetRows[]): string[] {
  const [first] = sheets;
  if (first === undefined || sheets.some((sheet) => isFaulty(round, sheet))) return [];
  const missing = findMissing(round, first);
  return missing.length === 0
    ? []
    : missing.filter((id) => sheets.every((sheet) => findMissing(round, sheet).includes(id)));
}

/** A criterion that all judges of a round left out was lost between their sheets and the table. */
export const checkUnmarkedCriteria: Check = ({ editions }) =>
  editions.flatMap((edition) => {
    const sheets = Map.groupBy(listSheets(edition), ({ round }) => round);
    return edition.contest.rounds.flatMap((round) => {
      const own = sheets.get(round.id) ?? [];
      return findUnmarked(round, own).map((id) => {
        const name = round.criteria.find((one) => one.id === id)?.name ?? id;
        const file = own[0]?.first.file ?? edition.file;
        const message = `Không phiếu nào của ${round.name} có điểm tiêu chí “${name}”, nên không bài nào có điểm.`;
        const hint =
          'Thường do cột của tiêu chí này chưa được đọc: kiểm tra bảng scores và mục unpivot của columns.yaml; nếu vòng này không chấm tiêu chí đó thì bỏ khỏi contest.yaml.';
        const place = placeIn(file, { column: 'criterion', value: id });
        return makeError(place, 'criterion-unmarked', message, hint);
      });
    });
  });
