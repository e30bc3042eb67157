import { findDifferences, hashEntry, type EntryValues } from './entry-texts.ts';
import {
  makeRowFinder,
  type EntryPlan,
  type EntryRows,
  type EntryTables,
  type ExportedEntry,
  type ExportPlan,
  type Outcome,
} from './plan.ts';
import { replaceRows } from './replace-rows.ts';

function getValues({ submission, authors }: EntryRows): EntryValues {
  return { submission: submission?.values ?? {}, authors: authors.map(({ values }) => values) };
}

function getOutcome(found: EntryRows, own: ExportedEntry, mayOverwrite: boolean): Outcome {
  const { texts, last } = own;
  const isThere = found.submission !== null || found.authors.length > 0;
  if (texts === null) return isThere ? 'removed' : 'absent';
  if (found.submission === null) return last === null ? 'new' : 'returned';
  const hasNow = hashEntry(getValues(found));
  const wants = hashEntry(texts.values);
  if (hasNow === wants) return 'unchanged';
  if (hasNow === last?.rowHash || mayOverwrite) return 'changed';
  return wants === last?.rowHash ? 'kept' : 'conflict';
}

function planEntry(own: ExportedEntry, found: EntryRows, mayOverwrite: boolean): EntryPlan {
  const { entry, id, texts, last, lastValues } = own;
  const outcome = getOutcome(found, own, mayOverwrite);
  const isChanged = outcome === 'kept' || outcome === 'conflict';
  return {
    entry,
    id,
    outcome,
    isNewlyWithdrawn:
      texts !== null &&
      entry.state === 'withdrawn' &&
      (found.submission?.values.withdrawn_on ?? null) === null,
    isNewVersion: last?.version !== entry.version,
    changedColumns:
      isChanged && lastValues !== null ? findDifferences(getValues(found), lastValues) : [],
    line: found.submission?.line ?? null,
    rowHash: texts === null ? '' : hashEntry(texts.values),
  };
}

/**
 * Plans an export: whose rows come, change or go. Rows that did not come through the form stay as
 * they are, in their place; so do those that the organiser changed, until the entrant sends a newer
 * version. `overwritten` are ids whose rows the organiser gives up.
 */
export function makePlan(
  entries: readonly ExportedEntry[],
  tables: EntryTables,
  overwritten: ReadonlySet<string>,
): ExportPlan {
  const findRows = makeRowFinder(tables);
  const plans = entries.map((own) => ({
    own,
    plan: planEntry(own, findRows(own.id), overwritten.has(own.id)),
  }));
  return { entries: plans.map(({ plan }) => plan), tables: replaceRows(tables, plans) };
}
