import { getNearest } from '../../text/nearest.ts';
import { makeError, type Issue } from '../../tables/issue.ts';
import type { Row } from '../../tables/records.ts';
import { placeOf, type Check } from './check.ts';

type Field = { id: string; name: string };

function findUnknown(rows: readonly Row<{ field: string }>[], fields: readonly Field[]): Issue[] {
  const ids = new Set(fields.map(({ id }) => id));
  const names = fields.flatMap(({ id, name }) => [id, name]);
  return rows
    .filter((row) => row.unread?.has('field') !== true && !ids.has(row.value.field))
    .map((row) => {
      const nearest = getNearest(row.value.field, names);
      const meant = fields.find(({ id, name }) => id === nearest || name === nearest)?.id;
      return makeError(
        placeOf(row, 'field'),
        'field-unknown',
        'contest.yaml không có lĩnh vực này.',
        `${meant === undefined ? '' : `Có phải là “${meant}”? `}Các mã lĩnh vực: ${[...ids].join(', ')}.`,
      );
    });
}

/** Fields are those of contest.yaml; a precedent's may be of any edition. */
export const checkUnknownFields: Check = ({ editions, precedents }) => [
  ...findUnknown(
    precedents,
    editions.flatMap((edition) => edition.contest.fields),
  ),
  ...editions.flatMap((edition) => findUnknown(edition.submissions, edition.contest.fields)),
];
