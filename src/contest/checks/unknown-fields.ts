import { getNearest } from '../../text/nearest.ts';
import { makeError, type Issue } from '../../tables/issue.ts';
import type { Row } from '../../tables/records.ts';
import { placeOf, type Check } from './check.ts';

function findUnknown(rows: readonly Row<{ field: string }>[], known: readonly string[]): Issue[] {
  const ids = new Set(known);
  return rows
    .filter((row) => !ids.has(row.value.field))
    .map((row) => {
      const nearest = getNearest(row.value.field, known);
      return makeError(
        placeOf(row, 'field'),
        'field-unknown',
        'contest.yaml không có lĩnh vực này.',
        `${nearest === null ? '' : `Có phải là “${nearest}”? `}Các lĩnh vực: ${known.join(', ')}.`,
      );
    });
}

/** Fields are those of contest.yaml; a precedent's may be of any edition. */
export const checkUnknownFields: Check = ({ editions, precedents }) => {
  const idsOf = (edition: (typeof editions)[number]) => edition.contest.fields.map(({ id }) => id);
  return [
    ...findUnknown(precedents, [...new Set(editions.flatMap(idsOf))]),
    ...editions.flatMap((edition) => findUnknown(edition.submissions, idsOf(edition))),
  ];
};
