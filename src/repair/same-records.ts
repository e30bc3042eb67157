import { isDeepStrictEqual } from 'node:util';
import { readTable } from '../tables/read-table.ts';
import { readRecords } from '../tables/records.ts';
import type { TableSource } from './find-table-files.ts';
import { mapTable } from './trace-columns.ts';

type Named = { file: string; bytes: Uint8Array };

/** Reads what the site would be made of: values, unread cells, and errors without their lines. */
async function readMeaning({ file, bytes }: Named, source: TableSource): Promise<unknown> {
  const { table, mapping } = source;
  const raw = await readTable(bytes, file, table, mapping);
  const { rows, issues } = readRecords(table, mapTable(raw, source), file);
  return {
    rows: rows.map(({ value, unread }) => ({ value, unread })),
    errors: issues
      .filter(({ severity }) => severity === 'error')
      .map(({ code, column }) => ({ code, column })),
  };
}

/** Tells whether a copy gives every table the same records and errors as its original. */
export async function givesSameRecords(
  original: Named,
  copy: Named,
  sources: readonly TableSource[],
): Promise<boolean> {
  for (const source of sources) {
    const expected = await readMeaning(original, source);
    if (!isDeepStrictEqual(await readMeaning(copy, source), expected)) return false;
  }
  return true;
}
