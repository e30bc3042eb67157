import { formatNumber } from '../../text/numbers.ts';
import { makeError, placeIn, type Issue } from '../../tables/issue.ts';
import type { PrivateEdition } from '../edition.ts';
import type { Check } from './check.ts';

function checkAwards(edition: PrivateEdition): Issue[] {
  return edition.contest.awards.flatMap(({ id, name, count }) => {
    const given = edition.results.filter((row) => row.value.award === id);
    const extra = given[count ?? Number.POSITIVE_INFINITY];
    if (extra === undefined) return [];
    const place = placeIn(extra.file, { line: extra.line, column: 'award', value: id });
    const message = `Đã ghi ${formatNumber(given.length)} “${name}”, nhưng contest.yaml chỉ có ${formatNumber(count ?? 0)}.`;
    return [
      makeError(place, 'award-count', message, 'Bớt giải, hoặc sửa mục count của contest.yaml.'),
    ];
  });
}

function checkAdvance(edition: PrivateEdition): Issue[] {
  const { rounds } = edition.contest;
  return rounds.flatMap((round, index) => {
    const next = rounds[index + 1];
    if (round.advance === undefined || next === undefined) return [];
    const later = new Set(rounds.slice(index + 1).map(({ id }) => id));
    const reached = edition.results.filter((row) => later.has(row.value.round_reached ?? ''));
    const { count } = round.advance;
    const extra = count === undefined ? undefined : reached[count];
    if (extra === undefined || count === undefined) return [];
    const place = placeIn(extra.file, {
      line: extra.line,
      column: 'round_reached',
      value: extra.value.round_reached,
    });
    const message = `Đã ghi ${reached.length} bài vào ${next.name}, nhưng contest.yaml chỉ cho ${count}.`;
    return [
      makeError(
        place,
        'advance-count',
        message,
        'Bớt bài vào vòng này, hoặc sửa mục advance của contest.yaml.',
      ),
    ];
  });
}

/** No more awards are given, and no more entries advance, than were announced. */
export const checkAwardCounts: Check = ({ editions }) =>
  editions.flatMap((edition) => [...checkAwards(edition), ...checkAdvance(edition)]);
