import { createHash } from 'node:crypto';
import type { Round } from '../../schemas/contest.ts';
import type { PrivateEdition } from '../edition.ts';
import { rankEdition, type JudgedRound } from './edition-ranking.ts';
import type { Ranked } from './rank.ts';
import type { RoundScore } from './round-score.ts';
import type { Sheet } from './sheets.ts';

/** An entry's complete sheets: each a list of marks in the rubric's order, no judge named. */
export type PublicSheets = { entryId: string; sheets: number[][] };

/** A round as the public may read it. */
export type PublicRound = {
  round: string;
  ranking: Ranked[];
  /** Entries of the round without a score; each tells why. */
  unranked: RoundScore[];
  /** Complete sheets. */
  sheets: number;
  /** Sheets that miss a criterion; they do not count. */
  partialSheets: number;
  /** Null where the rubric does not say how many sheets an entry needs. */
  sheetsExpected: number | null;
  /** Sheets that the organiser does not count, by reason. */
  setAside: { reason: string; sheets: number }[];
  /** By entry id; null where contest.yaml lets only means be published. */
  publicSheets: PublicSheets[] | null;
};

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Lists the marks of complete sheets in an order that follows no judge from entry to entry: that
 * of a hash over entry and marks, which knows nothing of who gave them.
 */
function shuffleSheets(round: Round, entryId: string, sheets: readonly Sheet[]): number[][] {
  return sheets
    .filter(({ marks }) => round.criteria.every(({ id }) => marks.has(id)))
    .map(({ marks }) => round.criteria.map(({ id }) => marks.get(id) ?? Number.NaN))
    .map((marks) => ({ marks, key: hash(JSON.stringify([round.id, entryId, marks])) }))
    .toSorted((left, right) => (left.key < right.key ? -1 : 1))
    .map(({ marks }) => marks);
}

function countSetAside(edition: PrivateEdition, round: Round): PublicRound['setAside'] {
  const rows = edition.exclusions.filter(({ value }) => value.round === round.id);
  return [...Map.groupBy(rows, ({ value }) => value.reason)]
    .map(([reason, own]) => ({ reason, sheets: own.length }))
    .toSorted((left, right) => (left.reason < right.reason ? -1 : 1));
}

function publishRound(edition: PrivateEdition, judged: JudgedRound): PublicRound {
  const { round, ranked, unranked, sheets } = judged;
  const entries = [...ranked, ...unranked];
  const count = (get: (one: RoundScore) => number) =>
    entries.reduce((total, one) => total + get(one), 0);
  const publicSheets = [...sheets]
    .map(([entryId, own]) => ({ entryId, sheets: shuffleSheets(round, entryId, own) }))
    .toSorted((left, right) => (left.entryId < right.entryId ? -1 : 1));
  return {
    round: round.id,
    ranking: ranked,
    unranked,
    sheets: count((one) => one.completeSheets),
    partialSheets: count((one) => one.partialSheets),
    sheetsExpected:
      round.sheets_per_entry === undefined ? null : round.sheets_per_entry * entries.length,
    setAside: countSetAside(edition, round),
    publicSheets: edition.contest.published_marks === 'sheets' ? publicSheets : null,
  };
}

/** Makes the public view of an edition's rounds; only released results may be asked for. */
export function publishRounds(edition: PrivateEdition): PublicRound[] {
  return rankEdition(edition).map((judged) => publishRound(edition, judged));
}
