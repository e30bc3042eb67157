import { makeError, type Issue } from '../../tables/issue.ts';
import type { PrivateEdition } from '../edition.ts';
import { placeInContest, type Check } from './check.ts';

function findRepeated(
  edition: PrivateEdition,
  path: (string | number)[],
  ids: readonly string[],
): Issue[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          makeError(
            placeInContest(edition, [...path, index, 'id']),
            'id-repeated',
            'Mã này đã dùng ở mục phía trên.',
            'Đặt mã khác.',
          ),
        ],
  );
}

/** Identifiers within contest.yaml are unique in their list. */
export const checkRepeatedIds: Check = ({ editions }) =>
  editions.flatMap((edition) => {
    const { fields, rounds, awards } = edition.contest;
    const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);
    return [
      ...findRepeated(edition, ['fields'], idsOf(fields)),
      ...findRepeated(edition, ['rounds'], idsOf(rounds)),
      ...findRepeated(edition, ['awards'], idsOf(awards)),
      ...rounds.flatMap((round, index) =>
        findRepeated(edition, ['rounds', index, 'criteria'], idsOf(round.criteria)),
      ),
    ];
  });
