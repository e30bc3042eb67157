import type { DataSet, PrivateEdition } from '../contest/edition.ts';
import { editionTables, type EditionTableName } from '../schemas/tables.ts';
import { getColumns, type Column } from '../schemas/table.ts';
import { shortestNeedle } from '../text/find-any.ts';

/** A value that must not be published, with the place it comes from. */
export type PrivateValue = { needle: string; file: string; line: number; column: string };

/** A long text is recognised by how each of its lines begins. */
const longestNeedle = 48;

/** Brings a text into the form in which private values are searched for. */
export function foldForSearch(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

type Permission = { entryWon: boolean; consents: Record<string, unknown> };

/**
 * Decides anew, apart from what made the public view, whether a column of a record may be read:
 * the gate must not trust the code it guards.
 */
function mayBeRead(column: Column, permission: Permission): boolean {
  if (column.visibility === 'public') return true;
  if (column.visibility === 'private') return false;
  return permission.entryWon && permission.consents[column.consent ?? ''] === true;
}

function getPermissions(edition: PrivateEdition): (entryId: string) => Permission {
  const winners = new Set(
    edition.results.filter((row) => row.value.award !== null).map((row) => row.value.entry_id),
  );
  const consents = new Map(edition.submissions.map((row) => [row.value.id, row.value]));
  return (id) => ({ entryWon: winners.has(id), consents: consents.get(id) ?? {} });
}

function splitLines(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  return value
    .split('\n')
    .map((line) => foldForSearch(line).trim().slice(0, longestNeedle))
    .filter((line) => line.length >= shortestNeedle);
}

/** Lists the private values of a data set, and the text that may be read all the same. */
export function listPrivateValues(data: DataSet): { values: PrivateValue[]; readable: string } {
  const values: PrivateValue[] = [];
  const readable: string[] = [JSON.stringify([data.units, data.precedents, data.adoptions])];
  for (const edition of data.editions) {
    const getPermission = getPermissions(edition);
    readable.push(JSON.stringify([edition.contest, edition.content]));
    for (const name of Object.keys(editionTables) as EditionTableName[]) {
      const columns = getColumns(editionTables[name]);
      for (const row of edition[name]) {
        const record = row.value as Record<string, unknown>;
        const permission = getPermission(String(record['entry_id'] ?? record['id']));
        for (const column of columns) {
          const value = record[column.name];
          if (mayBeRead(column, permission)) {
            if (typeof value === 'string') readable.push(value);
          } else if (column.searchable) {
            for (const needle of splitLines(value)) {
              values.push({ needle, file: row.file, line: row.line, column: column.name });
            }
          }
        }
      }
    }
  }
  return { values, readable: foldForSearch(readable.join('\n')) };
}
