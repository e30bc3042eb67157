import type { DatabaseSync } from 'node:sqlite';
import type { Store } from './api.ts';
import { formatCanonical, hashText } from './canonical.ts';
import type { EventLog } from './event-log.ts';
import { parseNumber } from './number.ts';
import type { AdoptionRecord, AdoptionReport } from './records.ts';
import { getOneOf, getText, type Row } from './row.ts';
import type { Write } from './writer.ts';

const states: readonly AdoptionRecord['state'][] = ['waiting', 'confirmed', 'refused', 'erased'];

function readAdoption(row: Row): AdoptionRecord {
  return {
    number: getText(row, 'number'),
    modelId: getText(row, 'model_id'),
    reportedAt: getText(row, 'reported_at'),
    state: getOneOf(row, 'state', states),
    fields: JSON.parse(getText(row, 'fields')) as AdoptionReport['fields'],
  };
}

type AdoptionTable = Pick<Store, 'reportAdoption' | 'listAdoptions' | 'settleAdoption'> & {
  /** Removes what a report says, within a write; null where none has the number. */
  clear: (number: string) => AdoptionRecord | null;
};

/** Makes the functions for reports that a unit applies a model. */
export function makeAdoptions(
  database: DatabaseSync,
  { events, takeNumber }: { events: EventLog; takeNumber: () => string },
  write: Write,
): AdoptionTable {
  const selectByKey = database.prepare('SELECT * FROM adoptions WHERE key_hash = ?');
  const selectByNumber = database.prepare('SELECT * FROM adoptions WHERE number = ?');
  const selectAll = database.prepare('SELECT * FROM adoptions WHERE state = ? ORDER BY id');
  const upsert = database.prepare(`
    INSERT INTO adoptions (number, key_hash, edition, model_id, fields, reported_at, state)
    VALUES (:number, :keyHash, :edition, :modelId, :fields, :reportedAt, 'waiting')
    ON CONFLICT (key_hash) DO UPDATE SET model_id = :modelId, fields = :fields
    RETURNING *`);
  const updateState = database.prepare('UPDATE adoptions SET state = ? WHERE number = ?');

  const clearFields = database.prepare(
    `UPDATE adoptions SET fields = '{}', state = 'erased' WHERE number = ? RETURNING *`,
  );

  return {
    clear: (number) => {
      const row = clearFields.get(number);
      return row === undefined ? null : readAdoption(row);
    },
    // The same report again changes nothing; another one with its key replaces it while it waits.
    reportAdoption: ({ key, report, modelId, edition, reportedAt }) =>
      write(() => {
        const keyHash = hashText(key);
        const fields = formatCanonical(report.fields);
        const known = selectByKey.get(keyHash);
        const same =
          known !== undefined &&
          getText(known, 'fields') === fields &&
          getText(known, 'model_id') === modelId;
        if (known && (same || getOneOf(known, 'state', states) !== 'waiting')) {
          return readAdoption(known);
        }
        const number = known ? getText(known, 'number') : takeNumber();
        const detail = { edition, modelId, fields: hashText(fields) };
        events.append({ at: reportedAt, kind: 'adoption-reported', subject: number, detail });
        const row = { number, keyHash, edition, modelId, fields, reportedAt };
        return readAdoption(upsert.get(row) ?? {});
      }),
    listAdoptions: (state) => selectAll.all(state).map(readAdoption),
    settleAdoption: (number, state, { by, reason, at }) =>
      write(() => {
        const row = selectByNumber.get(parseNumber(number) ?? '');
        if (row === undefined) return null;
        const record = readAdoption(row);
        if (record.state === state) return record;
        updateState.run(state, record.number);
        const detail = { by, reason, state };
        events.append({ at, kind: 'adoption-settled', subject: record.number, detail });
        return { ...record, state };
      }),
  };
}
