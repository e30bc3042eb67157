import {
  describeCounts,
  describeMissed,
  describeUnscored,
} from '../../contest/judging/describe-outcome.ts';
import { formatNumber } from '../../text/numbers.ts';
import { makeList, makeText, type Block } from '../document.ts';
import { findAdvanced, nameEntry, type MarkedRound, type MinutesSource } from '../source.ts';
import { describeTies } from './ties.ts';

function listShort({ round, published }: MarkedRound, source: MinutesSource): string[] {
  const expected = round.sheets_per_entry ?? 0;
  return published.ranking
    .filter(({ completeSheets }) => completeSheets < expected)
    .map(
      ({ entryId, completeSheets }) =>
        `${nameEntry(entryId, source)}: ${formatNumber(completeSheets)} trên ${formatNumber(expected)} phiếu.`,
    );
}

function listBelowMinimums({ round, published }: MarkedRound, source: MinutesSource): string[] {
  return published.ranking
    .filter(({ missedMinimums }) => missedMinimums.length > 0)
    .map(({ entryId, missedMinimums }) => {
      const missed = missedMinimums.map((one) => describeMissed(one, round)).join('; ');
      return `${nameEntry(entryId, source)}: ${missed}.`;
    });
}

function describeAdvanced(marked: MarkedRound, source: MinutesSource): Block[] {
  const advanced = findAdvanced(source, marked.round);
  if (advanced.size === 0) return [];
  const ranked = marked.published.ranking.map(({ entryId }) => entryId);
  const ids = [...ranked.filter((id) => advanced.has(id)), ...advanced.difference(new Set(ranked))];
  return [makeText(`${formatNumber(ids.length)} bài được vào vòng sau: ${ids.join(', ')}.`)];
}

/** Makes the section on a round: sheets, ties, who has no rank and why, who went on. */
export function makeRoundBlocks(
  marked: MarkedRound,
  annexLabel: string,
  source: MinutesSource,
): Block[] {
  const { round, published } = marked;
  const ties = describeTies(marked, source);
  return [
    { kind: 'items', items: describeCounts(published) },
    makeText(`Thứ hạng và điểm theo tiêu chí của từng bài: ${annexLabel}.`),
    ...makeList('Bài chưa đủ số phiếu', listShort(marked, source)),
    ...makeList(
      'Bài không xếp hạng',
      published.unranked.map(
        (one) =>
          `${nameEntry(one.entryId, source)}: ${describeUnscored(one, round, source.contest.rounds)}.`,
      ),
    ),
    ...makeList('Bài dưới mức tối thiểu', listBelowMinimums(marked, source)),
    ...(ties.length === 0
      ? [makeText('Không có bài nào bằng điểm.')]
      : makeList('Bài bằng điểm', ties)),
    ...describeAdvanced(marked, source),
  ];
}
