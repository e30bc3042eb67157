import { getNearest } from '../../text/nearest.ts';
import { makeError, type Issue } from '../../tables/issue.ts';
import type { Row } from '../../tables/records.ts';
import { placeInContest, placeOf, type Check } from './check.ts';

/** Units are named by their code, and every code must stand in the register. */
export const checkUnknownUnits: Check = ({ editions, units, adoptions }) => {
  const codes = new Set(units.map((row) => row.value.code));
  const names = [...codes, ...units.map((row) => row.value.name)];
  const advise = (written: string): string => {
    const nearest = getNearest(written, names);
    const meant = units.filter(({ value }) => value.code === nearest || value.name === nearest);
    const candidates = meant.map(({ value }) => `“${value.code}” (${value.name})`).join(' hay ');
    return `${candidates === '' ? '' : `Có phải là ${candidates}? `}Dùng mã có trong bảng units, hoặc thêm đơn vị vào bảng đó.`;
  };
  const find = <T extends object>(rows: readonly Row<T>[], column: keyof T & string): Issue[] =>
    rows.flatMap((row) => {
      const code = row.value[column];
      if (typeof code !== 'string' || codes.has(code)) return [];
      const message = 'Không có đơn vị nào mang mã này.';
      return [makeError(placeOf(row, column), 'unit-unknown', message, advise(code))];
    });
  return [
    ...find(units, 'parent_code'),
    ...find(units, 'successor_code'),
    ...find(adoptions, 'unit_code'),
    ...editions.flatMap((edition) => {
      const { unit_code: organiser } = edition.contest.organiser;
      const place = placeInContest(edition, ['organiser', 'unit_code']);
      const message = 'Không có đơn vị nào mang mã này.';
      return [
        ...(organiser === undefined || codes.has(organiser)
          ? []
          : [makeError(place, 'unit-unknown', message, advise(organiser))]),
        ...find(edition.submissions, 'unit_code'),
        ...find(edition.results, 'unit_code'),
      ];
    }),
  ];
};
