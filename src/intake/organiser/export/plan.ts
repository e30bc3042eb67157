import type { EntryRecord } from '../../store/records.ts';
import type { OwnRow, OwnTable } from '../tables/own-table.ts';
import type { EntryTexts, EntryValues } from './entry-texts.ts';

/** The two tables that entries are exported to. */
export type EntryTables = { submissions: OwnTable; authors: OwnTable };

/** What was last exported of an entry. */
export type LastExport = { version: number; rowHash: string };

/** An entry as an export finds it; `texts` is null for one that goes out of the tables. */
export type ExportedEntry = {
  entry: EntryRecord;
  id: string;
  texts: { current: EntryTexts; values: EntryValues } | null;
  /** What the rows said that the last export wrote; null where nothing is known of it. */
  lastValues: EntryValues | null;
  last: LastExport | null;
};

/** What becomes of an entry's rows. */
export type Outcome =
  | 'new'
  | 'changed'
  /** Its row was taken out of the table by somebody else, and comes back. */
  | 'returned'
  | 'unchanged'
  /** The organiser changed the row, and the entrant sent nothing since. */
  | 'kept'
  /** The organiser changed the row, and the entrant sent a newer version. */
  | 'conflict'
  | 'removed'
  | 'absent';

/** What becomes of one entry. */
export type EntryPlan = {
  entry: EntryRecord;
  id: string;
  outcome: Outcome;
  /** True where the row did not say before that the entry is withdrawn. */
  isNewlyWithdrawn: boolean;
  /** True where the last export did not have this version. */
  isNewVersion: boolean;
  /** Columns that the organiser changed, of one that is kept or in conflict. */
  changedColumns: readonly string[];
  /** Line of the entry's row in submissions.csv as it stands; null where it has none. */
  line: number | null;
  /** Hash of what the entrant's rows say; '' for an entry that is not in the tables. */
  rowHash: string;
};

/** What an export is to do with the tables. */
export type ExportPlan = { entries: readonly EntryPlan[]; tables: EntryTables };

/** The rows of one entry in the tables. */
export type EntryRows = { submission: OwnRow | null; authors: readonly OwnRow[] };

/** Finds the rows of an entry. */
export function makeRowFinder({ submissions, authors }: EntryTables): (id: string) => EntryRows {
  const byId = new Map(submissions.rows.map((row) => [row.values.id, row]));
  const authorsById = Map.groupBy(authors.rows, ({ values }) => values.entry_id);
  return (id) => ({ submission: byId.get(id) ?? null, authors: authorsById.get(id) ?? [] });
}
