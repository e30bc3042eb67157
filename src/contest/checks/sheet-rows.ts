import type { Round } from '../../schemas/contest.ts';
import type { Score } from '../../schemas/scores.ts';
import type { Row } from '../../tables/records.ts';
import type { PrivateEdition } from '../edition.ts';

/** The rows of one judge's marks for one entry in a round, as they follow in the file. */
export type SheetRows = {
  round: string;
  entryId: string;
  judgeId: string;
  first: Row<Score>;
  rows: readonly Row<Score>[];
};

const keyColumns = ['round', 'entry_id', 'judge_id'];

function groupRows(scores: readonly Row<Score>[]): SheetRows[] {
  const sheets: (SheetRows & { rows: Row<Score>[] })[] = [];
  const byKey = new Map<string, (typeof sheets)[number]>();
  for (const row of scores) {
    if (row.unread !== undefined && keyColumns.some((name) => row.unread?.has(name))) continue;
    const { round, entry_id: entryId, judge_id: judgeId } = row.value;
    // A line break stands in no round, and neither in an id.
    const key = `${entryId}\n${judgeId}\n${round}`;
    const known = byKey.get(key);
    if (known !== undefined) {
      known.rows.push(row);
      continue;
    }
    const sheet = { round, entryId, judgeId, first: row, rows: [row] };
    byKey.set(key, sheet);
    sheets.push(sheet);
  }
  return sheets;
}

const sheetsByEdition = new WeakMap<PrivateEdition, SheetRows[]>();

/** Lists the sheets that count, with their rows; a row without a whole key belongs to none. */
export function listSheets(edition: PrivateEdition): readonly SheetRows[] {
  const known = sheetsByEdition.get(edition);
  if (known !== undefined) return known;
  const sheets = groupRows(edition.scores);
  sheetsByEdition.set(edition, sheets);
  return sheets;
}

/** Finds the ids of the criteria that a sheet of a round has no mark for. */
export function findMissing(round: Round, { rows }: SheetRows): string[] {
  const marked = new Set(rows.map(({ value }) => value.criterion));
  return round.criteria.map(({ id }) => id).filter((id) => !marked.has(id));
}

/** Tells whether a sheet has a mark that was reported as unreadable or of an unknown criterion. */
export function isFaulty(round: Round, { rows }: SheetRows): boolean {
  const known = new Set(round.criteria.map(({ id }) => id));
  return rows.some(({ value, unread }) => unread !== undefined || !known.has(value.criterion));
}

/** Formats the names of criteria: “Tính mới”, “Hiệu quả”. */
export function formatCriteria(round: Round, ids: readonly string[]): string {
  return round.criteria
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => `“${name}”`)
    .join(', ');
}
