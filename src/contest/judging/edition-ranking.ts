import type { Result } from '../../schemas/results.ts';
import type { PrivateEdition } from '../edition.ts';
import { getStatus } from '../eligibility.ts';
import { rankRounds, type RoundRanking } from './rank-rounds.ts';
import { scoreEntry } from './score-entry.ts';
import { groupSheets, type Sheet } from './sheets.ts';

/** The official ranking of a round, with the sheets it rests on. */
export type JudgedRound = RoundRanking & {
  /** Entry → its sheets, partial ones too; one item for each entry of the round. */
  sheets: ReadonlyMap<string, readonly Sheet[]>;
};

type Decisions = ReadonlyMap<string, Result>;

function getDecisions(edition: PrivateEdition): Decisions {
  return new Map(
    edition.results.flatMap(({ value }) =>
      value.entry_id === null ? [] : [[value.entry_id, value] as const],
    ),
  );
}

/**
 * Lists the entries of a round: of the first, every entry still in the contest; of a later one,
 * those that reached it by the organiser's decision, or have a sheet.
 */
function listEntries(
  edition: PrivateEdition,
  decisions: Decisions,
  index: number,
  sheets: ReadonlyMap<string, unknown>,
): string[] {
  const { rounds } = edition.contest;
  const reaches = new Set(rounds.slice(index).map(({ id }) => id));
  return edition.submissions
    .filter(({ value }) => getStatus(value, decisions.get(value.id)) === 'valid')
    .map(({ value }) => value.id)
    .filter(
      (id) => index === 0 || sheets.has(id) || reaches.has(decisions.get(id)?.round_reached ?? ''),
    );
}

/**
 * Ranks the rounds of an edition; a round without any mark has no entries yet. Only entries still
 * in the contest have a place: another's would push theirs down.
 */
export function rankEdition(edition: PrivateEdition): JudgedRound[] {
  const scores = edition.scores.map((row) => row.value);
  const decisions = getDecisions(edition);
  const { rounds } = edition.contest;
  const sheetsByRound = rounds.map((round, index) => {
    const sheets = groupSheets(scores, round.id);
    if (sheets.size === 0) return new Map<string, Sheet[]>();
    const ids = listEntries(edition, decisions, index, sheets);
    return new Map(ids.map((id) => [id, sheets.get(id) ?? []]));
  });
  const own = rounds.map((round, index) =>
    [...(sheetsByRound[index] ?? [])].map(([id, sheets]) => scoreEntry(round, id, sheets)),
  );
  return rankRounds(edition.contest, own).map((ranking, index) => ({
    ...ranking,
    sheets: sheetsByRound[index] ?? new Map<string, Sheet[]>(),
  }));
}
