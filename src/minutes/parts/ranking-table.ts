import { formatMean, formatRoundScore } from '../../contest/judging/print-score.ts';
import type { Ranked } from '../../contest/judging/rank.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { DocumentColumn, DocumentTable } from '../document.ts';
import {
  findAdvanced,
  formatEntryCell,
  getCriterionName,
  type MarkedRound,
  type MinutesSource,
} from '../source.ts';

const rankMm = 12;
const sheetsMm = 13;
const scoreMm = 15;
const leastEntryMm = 40;

/** What margins leave of A4: 30 and 15 mm upright, 20 and 20 mm on its side. */
const uprightMm = 165;
const sidewaysMm = 257;

function countScoreColumns({ round }: MarkedRound): number {
  return round.criteria.length + (round.carry === undefined ? 1 : 3);
}

/** Tells whether the ranking of a round has too many columns for an upright page. */
export function isWide(marked: MarkedRound): boolean {
  return uprightMm - rankMm - sheetsMm - scoreMm * countScoreColumns(marked) < leastEntryMm;
}

function makeColumns(marked: MarkedRound): DocumentColumn[] {
  const { criteria, carry } = marked.round;
  const width = isWide(marked) ? sidewaysMm : uprightMm;
  const room = (width - rankMm - sheetsMm - leastEntryMm) / countScoreColumns(marked);
  const number = (title: string, widthMm = Math.min(scoreMm, room)): DocumentColumn => ({
    title,
    kind: 'number',
    widthMm,
  });
  return [
    number('Hạng', rankMm),
    { title: 'Bài dự thi', kind: 'text', widthMm: null },
    ...criteria.map(({ name }) => number(name)),
    number('Phiếu', sheetsMm),
    ...(carry === undefined ? [] : [number('Điểm các phiếu'), number('Điểm mang sang')]),
    number('Điểm'),
  ];
}

function listRemarks(one: Ranked, level: number, advances: boolean, source: MinutesSource) {
  return [
    advances ? 'vào vòng sau' : '',
    level > 1 ? 'đồng hạng' : '',
    one.tieBrokenBy === null
      ? ''
      : `bằng điểm, xét ${getCriterionName(source, one.tieBrokenBy).toLocaleLowerCase('vi')}`,
    one.missedMinimums.length > 0 ? 'dưới mức tối thiểu' : '',
  ].filter((remark) => remark !== '');
}

/** Makes the ranking of a round with the mean of each criterion. */
export function makeRankingTable(marked: MarkedRound, source: MinutesSource): DocumentTable {
  const { round, published } = marked;
  const advanced = findAdvanced(source, round);
  const byRank = Map.groupBy(published.ranking, ({ rank }) => rank);
  const format = (score: number | null) => (score === null ? '' : formatRoundScore(round, score));
  const rows = published.ranking.map((one) => {
    const level = byRank.get(one.rank)?.length ?? 1;
    const remarks = listRemarks(one, level, advanced.has(one.entryId), source);
    return [
      formatNumber(one.rank),
      formatEntryCell(one.entryId, remarks, source),
      ...one.byCriterion.map(({ mean }) => formatMean(mean)),
      formatNumber(one.completeSheets),
      ...(round.carry === undefined ? [] : [format(one.ownScore), format(one.carriedScore)]),
      format(one.score),
    ];
  });
  return { kind: 'table', columns: makeColumns(marked), rows };
}
