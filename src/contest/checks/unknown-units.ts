import { makeError, type Issue, type Place } from '../../tables/issue.ts';
import type { Row } from '../../tables/records.ts';
import { getUnitFinder } from '../names/find-unit.ts';
import { formatPeriod, getAdoptionPeriod, getContestPeriod, type Period } from '../names/period.ts';
import { makeUnitAdviser } from '../names/unit-advice.ts';
import { placeInContest, placeOf, type Check } from './check.ts';

const withCode = 'Dùng mã có trong bảng units, hoặc thêm đơn vị vào bảng đó.';
const withName = 'Dùng mã hoặc tên có trong bảng units, hoặc thêm đơn vị vào bảng đó.';

/** Units are called by code or name, in the register itself by code; each must stand in it. */
export const checkUnknownUnits: Check = ({ editions, units, adoptions }) => {
  const codes = new Set(units.map(({ value }) => value.code));
  const finder = getUnitFinder(units);
  const adviser = makeUnitAdviser(units);
  const checkCodes = (column: 'parent_code' | 'successor_code'): Issue[] =>
    units.flatMap((row) => {
      const code = row.value[column];
      if (code === null || codes.has(code)) return [];
      const message = 'Không có đơn vị nào mang mã này.';
      const hint = adviser.proposeUnits(code) + withCode;
      return [makeError(placeOf(row, column), 'unit-unknown', message, hint)];
    });
  const checkName = (place: Place, written: string | null, period: Period | null): Issue[] => {
    if (written === null) return [];
    const found = finder.find(written, period);
    switch (found.kind) {
      case 'one':
        return [];
      case 'none': {
        const message = 'Không có đơn vị nào mang mã hoặc tên này.';
        const hint = adviser.proposeUnits(written) + withName;
        return [makeError(place, 'unit-unknown', message, hint)];
      }
      case 'several': {
        const message = 'Tên này có thể là nhiều đơn vị.';
        const hint = `Ghi mã của đúng một đơn vị: ${adviser.listUnits(found.units)}.`;
        return [makeError(place, 'unit-ambiguous', message, hint)];
      }
      case 'other-time': {
        const message = `Đơn vị mang tên này không hoạt động ${formatPeriod(found.period)}.`;
        const hint = `Nếu đúng là đơn vị này thì ghi mã: ${adviser.listUnits(found.units)}; nếu không thì thêm đơn vị vào bảng units.`;
        return [makeError(place, 'unit-other-time', message, hint)];
      }
    }
  };
  const checkRow = (row: Row<{ unit_code: string | null }>, period: Period | null): Issue[] =>
    checkName(placeOf(row, 'unit_code'), row.value.unit_code, period);
  return [
    ...checkCodes('parent_code'),
    ...checkCodes('successor_code'),
    ...adoptions.flatMap((row) => checkRow(row, getAdoptionPeriod(row))),
    ...editions.flatMap((edition) => {
      const period = getContestPeriod(edition.contest);
      const place = placeInContest(edition, ['organiser', 'unit_code']);
      return [
        ...checkName(place, edition.contest.organiser.unit_code ?? null, period),
        ...edition.submissions.flatMap((row) => checkRow(row, period)),
        // A judge may come from outside: without a known unit, only the own unit stays unchecked.
        ...edition.judges
          .flatMap((row) => checkRow(row, period))
          .map((issue): Issue => ({ ...issue, severity: 'warning' })),
        ...edition.results.flatMap((row) => checkRow(row, period)),
      ];
    }),
  ];
};
