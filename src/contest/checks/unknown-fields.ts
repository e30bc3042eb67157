import { getNearest } from '../../text/nearest.ts';
import { makeError, type Issue } from '../../tables/issue.ts';
import type { Row } from '../../tables/records.ts';
import { makeNamedFinder, type Named } from '../names/find-named.ts';
import { placeOf, type Check } from './check.ts';

function checkFields(rows: readonly Row<{ field: string }>[], fields: readonly Named[]): Issue[] {
  const find = makeNamedFinder(fields);
  const ids = [...new Set(fields.map(({ id }) => id))].join(', ');
  const names = fields.flatMap(({ id, name }) => [id, name]);
  return rows.flatMap((row) => {
    if (row.unread?.has('field') === true) return [];
    const found = find(row.value.field);
    if (found.length === 1) return [];
    const place = placeOf(row, 'field');
    if (found.length > 1) {
      const message = 'Tên này có thể là nhiều lĩnh vực.';
      const hint = `Ghi một mã: ${found.map(({ id }) => id).join(', ')}.`;
      return [makeError(place, 'field-ambiguous', message, hint)];
    }
    const nearest = getNearest(row.value.field, names);
    const meant = fields.find(({ id, name }) => id === nearest || name === nearest)?.id;
    const advice = meant === undefined ? '' : `Có phải là “${meant}”? `;
    const message = 'contest.yaml không có lĩnh vực này.';
    return [makeError(place, 'field-unknown', message, `${advice}Các mã lĩnh vực: ${ids}.`)];
  });
}

/** Fields are those of contest.yaml, by id or name; a precedent's may be of any edition. */
export const checkUnknownFields: Check = ({ editions, precedents }) => [
  ...checkFields(
    precedents,
    editions.flatMap((edition) => edition.contest.fields),
  ),
  ...editions.flatMap((edition) => checkFields(edition.submissions, edition.contest.fields)),
];
