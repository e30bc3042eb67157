import type { DatabaseSync } from 'node:sqlite';
import type { Store } from './api.ts';
import { formatCanonical, hashText } from './canonical.ts';
import { getInteger, getText } from './row.ts';
import type { Tables } from './tables.ts';
import type { Write } from './writer.ts';

/** Makes the functions that remember what was exported. */
export function makeExports(
  database: DatabaseSync,
  { entries, events }: Tables,
  write: Write,
): Pick<Store, 'recordExport' | 'getExported'> {
  const upsert = database.prepare(`
    INSERT INTO exports VALUES (:id, :version, :rowHash, :state)
    ON CONFLICT DO UPDATE SET version = :version, row_hash = :rowHash, state = :state`);
  const select = database.prepare(`
    SELECT receipt, exports.version, entry_id, row_hash, exports.state
    FROM exports JOIN entries ON entries.id = entry WHERE edition = ? ORDER BY entry_id`);

  return {
    recordExport: (edition, at, exported) =>
      write(() => {
        for (const { receipt, version, state, entryId, rowHash } of exported) {
          const entry = entries.findByReceipt(receipt);
          if (entry === null) throw new Error('an exported entry is not in the store');
          entries.setEntryId(entry, entryId);
          upsert.run({ id: entry.id, version, rowHash, state });
        }
        const rows = hashText(formatCanonical(exported));
        const detail = { entries: exported.length, rows };
        events.append({ at, kind: 'exported', subject: edition, detail });
      }),
    getExported: (edition) =>
      new Map(
        select.all(edition).map((row) => [
          getText(row, 'receipt'),
          {
            version: getInteger(row, 'version'),
            entryId: getText(row, 'entry_id'),
            rowHash: getText(row, 'row_hash'),
            state: getText(row, 'state'),
          },
        ]),
      ),
  };
}
