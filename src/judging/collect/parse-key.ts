import type { Grid } from '../../tables/grid.ts';
import { normaliseText } from '../../text/normalise.ts';
import type { WorkbookKey } from '../sheet-layout.ts';

/** What a key sheet says; another version of the layout is only named. */
export type ParsedKey = { key: WorkbookKey } | { otherLayout: string } | null;

/** Parses the key sheet of a judge's workbook; null where it is none. */
export function parseKey({ rows }: Pick<Grid, 'rows'>): ParsedKey {
  const [head = [], ...entryRows] = rows.map(({ cells }) => cells.map(normaliseText));
  const [layout = '', edition = '', round = '', judge = '', rubric = ''] = head;
  if (!/^\d+$/.test(layout)) return null;
  if (layout !== '1') return { otherLayout: layout };
  if ([edition, round, judge, rubric].includes('')) return null;
  const entries = entryRows.flatMap(([id = '', fingerprint = '']) =>
    id === '' ? [] : [{ id, fingerprint }],
  );
  return { key: { layout: 1, edition, round, judge, rubric, entries } };
}
