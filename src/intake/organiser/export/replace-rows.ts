import type { OwnRow, OwnTable } from '../tables/own-table.ts';
import { makeRow, replaceText, widenTable, type RowTexts } from '../tables/write-row.ts';
import { makeRowFinder, type EntryPlan, type EntryTables, type ExportedEntry } from './plan.ts';

type Planned = { own: ExportedEntry; plan: EntryPlan };

const written: ReadonlySet<string> = new Set(['new', 'changed', 'returned']);

/** Puts rows in the place of the first row of their entry, or behind all others. */
function placeRows(
  table: OwnTable,
  idColumn: string,
  rowsById: ReadonlyMap<unknown, readonly OwnRow[]>,
): OwnTable {
  const placed = new Set<unknown>();
  const inPlace = table.rows.flatMap((row) => {
    const id = row.values[idColumn];
    const own = rowsById.get(id);
    if (own === undefined) return [row];
    if (placed.has(id)) return [];
    placed.add(id);
    return own;
  });
  const added = [...rowsById].flatMap(([id, rows]) => (placed.has(id) ? [] : rows));
  return { ...table, rows: [...inPlace, ...added] };
}

/** What stands in the table already counts: the organiser may have noted a withdrawal by hand. */
function getWithdrawnOn(texts: RowTexts, before: OwnRow | null): string {
  const known = before?.values.withdrawn_on;
  return typeof known === 'string' ? known : (texts.withdrawn_on ?? '');
}

/** Returns the tables with the rows of all entries as they are planned. */
export function replaceRows(tables: EntryTables, planned: readonly Planned[]): EntryTables {
  const findRows = makeRowFinder(tables);
  const texts = planned.flatMap(({ own, plan }) =>
    written.has(plan.outcome) && own.texts !== null ? [own.texts.current] : [],
  );
  const submissions = widenTable(tables.submissions, [
    ...texts.map(({ submission }) => submission),
    ...(planned.some(({ plan }) => plan.isNewlyWithdrawn) ? [{ withdrawn_on: '-' }] : []),
  ]);
  const authors = widenTable(
    tables.authors,
    texts.flatMap((one) => one.authors),
  );
  const entryRows = new Map<unknown, OwnRow[]>();
  const authorRows = new Map<unknown, OwnRow[]>();
  for (const { own, plan } of planned) {
    const { submission: before } = findRows(plan.id);
    if (plan.outcome === 'removed') {
      entryRows.set(plan.id, []);
      authorRows.set(plan.id, []);
    } else if (own.texts !== null && written.has(plan.outcome)) {
      const { submission, authors: people } = own.texts.current;
      const withdrawn_on = getWithdrawnOn(submission, before);
      entryRows.set(plan.id, [makeRow(submissions, { ...submission, withdrawn_on })]);
      authorRows.set(
        plan.id,
        people.map((author) => makeRow(authors, author)),
      );
    } else if (own.texts !== null && plan.isNewlyWithdrawn && before !== null) {
      const day = own.texts.current.submission.withdrawn_on ?? '';
      entryRows.set(plan.id, [replaceText(submissions, before, 'withdrawn_on', day)]);
    }
  }
  return {
    submissions: placeRows(submissions, 'id', entryRows),
    authors: placeRows(authors, 'entry_id', authorRows),
  };
}
