import type { Round } from '../../../schemas/contest.ts';
import { getMean } from '../numbers.ts';
import { rankEntries } from '../rank.ts';
import { scoreRound } from '../round-score.ts';
import { scoreEntry } from '../score-entry.ts';
import { getDeviation } from './deviation.ts';
import { isFlat } from './flat.ts';
import type { OfficialRound } from './official-round.ts';
import { listScoredSheets, type ScoredSheet } from './scored-sheets.ts';

/** An entry's place when every judge is put on the same footing. */
export type NormalisedEntry = {
  entryId: string;
  /** Sheets of judges whose scores put entries in order. */
  tellingSheets: number;
  /** Null where there are not enough telling sheets, or no score to carry. */
  score: number | null;
  /** Null like the score. */
  rank: number | null;
};

/** A sheet's one mark: its normalised score. */
const whole = 'whole';

/** A judge who marks a round: the mean and the deviation of the judge's scores. */
type Scale = { mean: number; deviation: number };

function getScale(scores: readonly number[]): Scale {
  return { mean: getMean(scores), deviation: getDeviation(scores) };
}

/**
 * Puts the sheets of each judge who tells entries apart on one scale: the judge's z-score (distance
 * from the judge's mean in standard deviations of the judge's scores), times the deviation and plus
 * the mean of all these sheets. Sheets of a judge with one sheet, or with the same score for every
 * entry, say nothing of the order and are left out: as 0 they would pull entries to the middle.
 */
function normaliseSheets(sheets: readonly ScoredSheet[]): ScoredSheet[] {
  const byJudge = Map.groupBy(sheets, ({ judgeId }) => judgeId);
  const telling = [...byJudge.values()].filter((own) => !isFlat(own.map(({ score }) => score)));
  const common = getScale(telling.flat().map(({ score }) => score));
  return telling.flatMap((own) => {
    const judge = getScale(own.map(({ score }) => score));
    return own.map((sheet) => {
      const distance = (sheet.score - judge.mean) / judge.deviation;
      return { ...sheet, score: common.mean + distance * common.deviation };
    });
  });
}

/** Takes the normalised score for a sheet's only mark, so that the rule itself aggregates it. */
function aggregate(round: Round, entryId: string, sheets: readonly ScoredSheet[]) {
  const criterion = { id: whole, name: whole, min: -Infinity, max: Infinity, step: 1, weight: 1 };
  return scoreEntry(
    { ...round, criteria: [criterion] },
    entryId,
    sheets.map(({ judgeId, score }) => ({ judgeId, marks: new Map([[whole, score]]) })),
  );
}

/**
 * Ranks the entries of a round by judge-normalised scores, by rank; those without one last. The
 * scores are aggregated, and an earlier round carried, by the rule; nothing is rounded, and no tie
 * broken: the means by which ties are broken depend on how mild an entry's judges are. A judge who
 * gives every entry the same score changes nothing here, whichever entries the judge marks.
 *
 * The view supposes that judges were given entries of much the same worth, as a spread by lot does.
 */
export function rankNormalised({ judged, earlier }: OfficialRound): NormalisedEntry[] {
  const exact = { ...judged.round, rounding: { decimals: 9, at: 'print' as const } };
  const byEntry = Map.groupBy(normaliseSheets(listScoredSheets(judged)), ({ entryId }) => entryId);
  const own = [...judged.sheets.keys()].map((id) => aggregate(exact, id, byEntry.get(id) ?? []));
  const scores = scoreRound(exact, own, earlier);
  const ranked = rankEntries(scores, []);
  const unranked = scores
    .filter(({ score }) => score === null)
    .map((one) => ({ ...one, rank: null }))
    .toSorted((left, right) => (left.entryId < right.entryId ? -1 : 1));
  return [...ranked, ...unranked].map(({ entryId, completeSheets, score, rank }) => ({
    entryId,
    tellingSheets: completeSheets,
    score,
    rank,
  }));
}
