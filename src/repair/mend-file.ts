import { isRepair, type Change } from './changes.ts';
import { formatCopy } from './format-copy.ts';
import { mendSheet } from './mend-sheet.ts';
import { nameColumn } from './name-column.ts';
import type { Sheet } from './open-sheets.ts';
import { givesSameRecords } from './same-records.ts';

/** A corrected copy; `keptColumns` names columns left as they are for a cell that is in doubt. */
type Mended = { kind: 'copy'; text: string; changes: Change[]; keptColumns: string[] };

/**
 * What mending a sheet gives: a copy, nothing because nothing is wrong, or nothing because a copy
 * would be read otherwise than its original.
 */
export type Mending = Mended | { kind: 'nothing' } | { kind: 'unsafe'; unsureCells: number };

function listUnsureColumns(sheet: Sheet): number[] {
  return sheet.converted.rows.flatMap(({ unsure }) => [...(unsure?.keys() ?? [])]);
}

/** Mends a sheet and reads the copy; null where it does not mean the same. */
async function makeCopy(
  bytes: Uint8Array,
  sheet: Sheet,
  name: string,
  kept: ReadonlySet<number>,
): Promise<Mended | { kind: 'nothing' } | null> {
  const mended = mendSheet(sheet, kept);
  const { changes } = mended;
  if (!changes.some(isRepair)) return { kind: 'nothing' };
  const text = formatCopy(sheet, mended);
  const original = { file: sheet.file, bytes };
  const copy = { file: name, bytes: Buffer.from(text) };
  if (!(await givesSameRecords(original, copy, sheet.tables))) return null;
  const header = sheet.tables[0]?.raw.header ?? null;
  const keptColumns = [...kept].map((index) =>
    header === null ? '' : nameColumn(sheet, header, index),
  );
  return { kind: 'copy', text, changes, keptColumns };
}

/**
 * Mends a sheet as far as its copy is read with the same records and errors. A cell in a doubtful
 * encoding shows as such only by its neighbours: where mending them would hide it, its whole column
 * stays as it is. `name` is the one under which the copy will be read.
 */
export async function mendFile(bytes: Uint8Array, sheet: Sheet, name: string): Promise<Mending> {
  const whole = await makeCopy(bytes, sheet, name, new Set());
  if (whole !== null) return whole;
  const unsure = listUnsureColumns(sheet);
  const part = unsure.length === 0 ? null : await makeCopy(bytes, sheet, name, new Set(unsure));
  return part?.kind === 'copy' ? part : { kind: 'unsafe', unsureCells: unsure.length };
}
