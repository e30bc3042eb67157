import { authors as authorsTable } from '../../schemas/authors.ts';
import { exclusions } from '../../schemas/exclusions.ts';
import { precedents as precedentsTable } from '../../schemas/precedents.ts';
import { units as unitsTable } from '../../schemas/units.ts';
import { results } from '../../schemas/results.ts';
import { submissions } from '../../schemas/submissions.ts';
import { adoptions as adoptionsTable } from '../../schemas/adoptions.ts';
import { getColumns, type TableDefinition } from '../../schemas/table.ts';
import { makeError, makeWarning, placeIn, type Issue } from '../../tables/issue.ts';
import type { Row } from '../../tables/records.ts';
import type { ContentFile } from '../content/load-content.ts';
import { placeOf, type Check } from './check.ts';

const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const phone = /(?<![\d.,])(?:\+?84|0)[ .-]?(?:\d[ .-]?){8,9}\d?(?![.,]?\d)/;
const idNumber = /(?<![\d.,])\d{12}(?![\d.,]*\d)/;

const isDateOrInstant = /^\d{4}-\d{2}-\d{2}(?:T\S{14})?$/;

function findInRow<T extends object>(table: TableDefinition, row: Row<T>): Issue[] {
  return getColumns(table)
    .filter((column) => column.visibility !== 'private')
    .flatMap((column) => {
      const name = column.name as keyof T & string;
      const value: unknown = row.value[name];
      if (typeof value !== 'string' || isDateOrInstant.test(value)) return [];
      const [found] = email.exec(value) ?? idNumber.exec(value) ?? phone.exec(value) ?? [];
      if (found === undefined) return [];
      const message =
        'Cột này được công bố nên không được có địa chỉ thư điện tử, số điện thoại hoặc số định danh cá nhân.';
      const hint = 'Xóa khỏi ô này; thông tin liên hệ thì ghi vào cột không bao giờ công khai.';
      const place = { ...placeOf(row, name), value: found.trim() };
      return [makeError(place, 'personal-data', message, hint)];
    });
}

function findInText({ file, body, bodyLine }: ContentFile): Issue[] {
  return body.split('\n').flatMap((line, index) => {
    const [found] = email.exec(line) ?? idNumber.exec(line) ?? phone.exec(line) ?? [];
    if (found === undefined) return [];
    const place = placeIn(file, { line: bodyLine + index, value: found.trim() });
    const message = 'Bài viết có địa chỉ thư điện tử, số điện thoại hoặc số định danh cá nhân.';
    const hint = 'Chỉ để lại nếu đây là đầu mối chính thức của cơ quan.';
    return [makeWarning(place, 'personal-data-in-text', message, hint)];
  });
}

/**
 * Columns that may be published hold no e-mail address, phone number or identity number; where a
 * text holds one it is pointed out, since an office may publish its own.
 */
export const checkPersonalData: Check = ({ editions, adoptions, units, precedents }) => [
  ...units.flatMap((row) => findInRow(unitsTable, row)),
  ...precedents.flatMap((row) => findInRow(precedentsTable, row)),
  ...adoptions.flatMap((row) => findInRow(adoptionsTable, row)),
  ...editions.flatMap((edition) => [
    ...edition.submissions.flatMap((row) => findInRow(submissions, row)),
    ...edition.authors.flatMap((row) => findInRow(authorsTable, row)),
    ...edition.exclusions.flatMap((row) => findInRow(exclusions, row)),
    ...edition.results.flatMap((row) => findInRow(results, row)),
    ...edition.content.flatMap(findInText),
  ]),
];
