import { formatRoundScore } from '../../contest/judging/print-score.ts';
import type { PublicEntry } from '../../contest/public-edition.ts';
import type { Award } from '../../schemas/contest.ts';
import { compareIso } from '../../text/compare.ts';
import { formatNumber } from '../../text/numbers.ts';
import { makeList, makeText, type Block } from '../document.ts';
import { formatEntryCell, nameEntry, type MinutesSource } from '../source.ts';

type Winner = { entry: PublicEntry; award: Award };

const columns = [
  { title: 'Giải', kind: 'text', widthMm: 30 },
  { title: 'Bài dự thi', kind: 'text', widthMm: null },
  { title: 'Điểm', kind: 'number', widthMm: 18 },
  { title: 'Hạng', kind: 'number', widthMm: 14 },
] as const;

/** Finds an entry's place in the last round that has marks. */
function getFinal({ scores }: PublicEntry, { marked }: MinutesSource) {
  const last = marked.at(-1)?.round;
  const place = scores.find(({ round }) => round === last?.id);
  return last === undefined || place?.score == null
    ? null
    : { round: last, rank: place.rank, score: place.score };
}

function listWinners(source: MinutesSource): Winner[] {
  const getRank = ({ entry }: Winner) => getFinal(entry, source)?.rank ?? Number.MAX_SAFE_INTEGER;
  return [...source.entries.values()]
    .flatMap((entry) => {
      const award = source.contest.awards.find(({ id }) => id === entry.award);
      return award === undefined ? [] : [{ entry, award }];
    })
    .toSorted(
      (left, right) =>
        left.award.rank - right.award.rank ||
        getRank(left) - getRank(right) ||
        compareIso(left.entry.id, right.entry.id),
    );
}

function makeRow({ entry, award }: Winner, source: MinutesSource): string[] {
  const final = getFinal(entry, source);
  const names = entry.authors.map(({ name }) => name).join(', ');
  const remarks = names === '' ? [] : [`tác giả: ${names}`];
  return [
    award.name,
    formatEntryCell(entry.id, remarks, source),
    final === null ? '' : formatRoundScore(final.round, final.score),
    final === null ? '' : formatNumber(final.rank),
  ];
}

function listCollective({ edition, contest, unitNames }: MinutesSource): string[] {
  return edition.collectiveAwards.map(({ unitCode, award }) => {
    const name = contest.awards.find(({ id }) => id === award)?.name ?? award;
    return `${name}: ${unitNames.get(unitCode) ?? unitCode}.`;
  });
}

function listReasons(source: MinutesSource): string[] {
  const { edition, entries, unitNames } = source;
  const reasons = [
    ...[...entries.values()].map((entry) => ({
      name: nameEntry(entry.id, source),
      reason: entry.rankingReason,
    })),
    ...edition.collectiveAwards.map(({ unitCode, rankingReason }) => ({
      name: unitNames.get(unitCode) ?? unitCode,
      reason: rankingReason,
    })),
  ];
  return reasons.flatMap(({ name, reason }) =>
    reason === null ? [] : [`${name}: ${reason.replace(/[.\s]+$/, '')}.`],
  );
}

/** Makes the section on the result: awards, collective awards, and where they leave the ranking. */
export function makeAwardsBlocks(source: MinutesSource): Block[] {
  const winners = listWinners(source);
  const last = source.marked.at(-1)?.round;
  const { awards_reason: awardsReason } = source.contest;
  return [
    ...(last === undefined || last.id !== source.contest.rounds.at(-1)?.id
      ? []
      : [makeText(`Thứ hạng chung cuộc là thứ hạng của ${last.name}.`)]),
    ...(awardsReason === undefined
      ? []
      : [makeText(`Giải không xét theo thứ hạng điểm. ${awardsReason}`)]),
    ...(winners.length === 0
      ? [makeText('Ban Tổ chức chưa ghi giải nào cho bài dự thi.')]
      : [{ kind: 'table' as const, columns, rows: winners.map((one) => makeRow(one, source)) }]),
    ...makeList('Giải tập thể', listCollective(source)),
    ...makeList('Quyết định khác thứ hạng và lý do', listReasons(source)),
  ];
}
