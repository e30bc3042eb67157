import { describeMissed, describeUnscored } from '../contest/judging/describe-outcome.ts';
import { formatMean, formatRoundScore } from '../contest/judging/print-score.ts';
import { getMaxScore } from '../contest/judging/score-entry.ts';
import type { PublicEdition, PublicEntry, PublicScore } from '../contest/public-edition.ts';
import type { Round } from '../schemas/contest.ts';
import { formatNumber } from '../text/numbers.ts';

/** An entry's score in a round, as its page shows it. */
export type ScoreView = {
  roundName: string;
  /** Score, rank, sheets and what is carried, in sentences after the score itself. */
  score: string;
  facts: string;
  criteria: { name: string; mean: number; printed: string; max: number }[];
};

export type JudgingView = { scores: ScoreView[]; lineage: string | null; unscored: string[] };

function describeSheets({ completeSheets, partialSheets }: PublicScore, round: Round): string {
  const expected = round.sheets_per_entry;
  const short = expected !== undefined && completeSheets < expected;
  const needed = short ? ` trên ${formatNumber(expected)} phiếu cần có` : ' phiếu chấm';
  const partial =
    partialSheets === 0 ? '' : `; ${formatNumber(partialSheets)} phiếu thiếu tiêu chí, không tính`;
  return `tính từ ${formatNumber(completeSheets)}${needed}${partial}`;
}

function makeScoreView(edition: PublicEdition, round: Round, one: PublicScore): ScoreView {
  const count = edition.rounds.find(({ round: id }) => id === round.id)?.ranking.length ?? 0;
  const place = `hạng ${formatNumber(one.rank)} trong ${formatNumber(count)} bài`;
  const source = edition.contest.rounds.find(({ id }) => id === round.carry?.from);
  const carried =
    source === undefined || one.carriedScore === null || one.ownScore === null
      ? ''
      : ` Điểm các phiếu vòng này là ${formatRoundScore(round, one.ownScore)}; điểm mang sang từ ${source.name} là ${formatRoundScore(round, one.carriedScore)}.`;
  const missed = one.missedMinimums.map(
    (minimum) => ` Dưới mức tối thiểu: ${describeMissed(minimum, round)}.`,
  );
  return {
    roundName: round.name,
    score: formatRoundScore(round, one.score ?? 0),
    facts: `trên ${formatNumber(getMaxScore(round))} điểm, ${place}, ${describeSheets(one, round)}.${carried}${missed.join('')}`,
    criteria: round.criteria.flatMap(({ id, name, max }) => {
      const mean = one.byCriterion.find(({ criterion }) => criterion === id)?.mean;
      return mean === undefined ? [] : [{ name, max, mean, printed: formatMean(mean) }];
    }),
  };
}

/** Returns what an entry's page shows of its marks. */
export function getJudging(edition: PublicEdition, entry: PublicEntry): JudgingView {
  const { rounds } = edition.contest;
  const found = rounds.flatMap((round) => {
    const one = entry.scores.find((score) => score.round === round.id);
    return one?.score == null ? [] : [{ round, one, score: one.score }];
  });
  const steps = found.map(
    ({ round, one, score }) =>
      `${round.name} ${formatRoundScore(round, score)} điểm, hạng ${formatNumber(one.rank)}`,
  );
  const unscored = edition.rounds.flatMap(({ round: id, unranked }) => {
    const round = rounds.find((one) => one.id === id);
    const one = unranked.find(({ entryId }) => entryId === entry.id);
    if (round === undefined || one === undefined) return [];
    return [`${round.name}: không xếp hạng, vì ${describeUnscored(one, round, rounds)}.`];
  });
  return {
    scores: found.map(({ round, one }) => makeScoreView(edition, round, one)),
    lineage: steps.length < 2 ? null : `Qua các vòng: ${steps.join('; ')}.`,
    unscored,
  };
}
