import { getColumns, type RecordOf, type TableDefinition } from '../schemas/table.ts';

/** Which consents the authors of a winning entry gave. */
export type Consents = { consent_text: boolean; consent_names: boolean };

/** A record without the columns that may not be read in public; those of `winners` may be null. */
export type PublicRecord<T extends TableDefinition> = Partial<RecordOf<T>>;

/**
 * Returns the part of a record that may be published: public columns always; `winners` columns
 * only of an entry that has won and whose authors gave the consent that the column names.
 * Everything else is left out, whatever it is.
 */
export function getPublicRecord<T extends TableDefinition>(
  table: T,
  record: RecordOf<T>,
  winner: Consents | null,
): PublicRecord<T> {
  const visible = getColumns(table).filter(({ visibility, consent }) => {
    if (visibility === 'public') return true;
    if (visibility === 'private' || winner === null) return false;
    return consent !== undefined && winner[consent as keyof Consents];
  });
  const values = record as Record<string, unknown>;
  return Object.fromEntries(visible.map(({ name }) => [name, values[name]])) as PublicRecord<T>;
}
