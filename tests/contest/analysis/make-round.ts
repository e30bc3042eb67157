import type { z } from 'astro/zod';
import {
  findOfficialRound,
  type OfficialRound,
} from '../../../src/contest/judging/analysis/official-round.ts';
import { rankEdition } from '../../../src/contest/judging/edition-ranking.ts';
import type { contestSchema } from '../../../src/schemas/contest.ts';
import { makeContest, makeEdition, makeRound, makeSheet, makeSubmission } from '../build.ts';

type ContestInput = z.input<typeof contestSchema>;

/** One sheet: entry, judge, and its only mark. */
export type Marked = readonly [entryId: string, judgeId: string, mark: number];

/**
 * Ranks the only round of a contest, in which a sheet has one criterion, so that the mark is the
 * sheet's score; entries are those that have a sheet.
 */
export function makeOfficial(
  sheets: readonly Marked[],
  round: Parameters<typeof makeRound>[2] = {},
  contest: Partial<ContestInput> = {},
): OfficialRound {
  const made = makeContest({
    rounds: [makeRound('vong-1', ['diem'], round)],
    tie_break: [],
    ...contest,
  });
  const ids = [...new Set(sheets.map(([entryId]) => entryId))];
  return openRound('vong-1', made, ids, sheets);
}

/** Ranks a round of a contest whose sheets have one criterion. */
export function openRound(
  roundId: string,
  contest: ReturnType<typeof makeContest>,
  ids: readonly string[],
  sheets: readonly Marked[],
): OfficialRound {
  const criterion = contest.rounds.find(({ id }) => id === roundId)?.criteria[0]?.id ?? '';
  const edition = makeEdition({
    contest,
    submissions: ids.map((id) => makeSubmission({ id })),
    scores: sheets.flatMap(([entryId, judgeId, mark]) =>
      makeSheet(roundId, entryId, judgeId, { [criterion]: mark }),
    ),
  });
  const official = findOfficialRound(contest, rankEdition(edition), roundId);
  if (official === null) throw new Error(`no round ${roundId}`);
  return official;
}
