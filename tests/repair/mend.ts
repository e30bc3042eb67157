import type { TableMapping } from '../../src/schemas/columns.ts';
import type { TableDefinition } from '../../src/schemas/table.ts';
import { mendFile, type Mending } from '../../src/repair/mend-file.ts';
import { openSheets } from '../../src/repair/open-sheets.ts';

/** Mends the one sheet of a file, as `npm run check -- --fix` does before it writes. */
export async function mend(
  content: string | Uint8Array,
  table: TableDefinition,
  mapping: TableMapping | null = null,
  others: readonly TableDefinition[] = [],
): Promise<Mending> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const sources = [table, ...others].map((one) => ({ table: one, mapping }));
  const [sheet] = await openSheets(bytes, { file: 'bang.csv', sources, columns: null });
  return sheet === undefined ? { kind: 'nothing' } : mendFile(bytes, sheet, 'bang.csv');
}
