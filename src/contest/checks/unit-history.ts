import type { Unit } from '../../schemas/units.ts';
import { makeError, type Issue } from '../../tables/issue.ts';
import { placeOf, type Check } from './check.ts';

function isInCircle(start: Unit, follow: (unit: Unit) => Unit | undefined): boolean {
  const seen = new Set([start.code]);
  for (let unit = follow(start); unit !== undefined; unit = follow(unit)) {
    if (seen.has(unit.code)) return unit.code === start.code && seen.size > 1;
    seen.add(unit.code);
  }
  return false;
}

/** Units do not follow one another, or belong to one another, in a circle. */
export const checkUnitCircles: Check = ({ units }) => {
  const byCode = new Map(units.map(({ value }) => [value.code, value]));
  const find = (column: 'successor_code' | 'parent_code', message: string) =>
    units
      .filter(({ value }) => isInCircle(value, (unit) => byCode.get(unit[column] ?? '')))
      .map((row) => {
        const hint = 'Sửa mã ở một trong các đơn vị của vòng này.';
        return makeError(placeOf(row, column), 'unit-circle', message, hint);
      });
  return [
    ...find('successor_code', 'Các đơn vị kế thừa nhau thành vòng tròn.'),
    ...find('parent_code', 'Các đơn vị trực thuộc nhau thành vòng tròn.'),
  ];
};

/** A unit with a successor has ended, and no unit ends before it began. */
export const checkUnitHistory: Check = ({ units }) =>
  units.flatMap((row) => {
    const { valid_from: from, valid_to: to, successor_code: successor, code } = row.value;
    const issues: Issue[] = [];
    if (from !== null && to !== null && to < from) {
      const message = 'Ngày kết thúc của đơn vị lại trước ngày bắt đầu.';
      issues.push(
        makeError(placeOf(row, 'valid_to'), 'unit-dates', message, 'Sửa một trong hai ngày.'),
      );
    }
    if (successor !== null && to === null) {
      const message = 'Đơn vị đã có đơn vị kế thừa nhưng chưa ghi ngày kết thúc.';
      issues.push(
        makeError(
          placeOf(row, 'valid_to'),
          'unit-not-ended',
          message,
          'Điền ngày cuối cùng đơn vị còn hoạt động, hoặc bỏ mã đơn vị kế thừa.',
        ),
      );
    }
    if (successor === code) {
      const message = 'Đơn vị không thể kế thừa chính nó.';
      const place = placeOf(row, 'successor_code');
      issues.push(makeError(place, 'unit-own-successor', message, 'Sửa mã đơn vị kế thừa.'));
    }
    return issues;
  });
