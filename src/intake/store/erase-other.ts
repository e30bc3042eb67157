import type { DatabaseSync } from 'node:sqlite';
import type { Store } from './api.ts';
import { parseNumber } from './number.ts';
import type { AdoptionRecord } from './records.ts';
import { removeTraces } from './remove-traces.ts';
import type { Tables } from './tables.ts';
import type { Write } from './writer.ts';

/** Makes the functions that erase what never became an entry. */
export function makeEraseOther(
  database: DatabaseSync,
  tables: Tables,
  write: Write,
  reports: { clear: (number: string) => AdoptionRecord | null },
): Pick<Store, 'eraseDraft' | 'eraseReport'> {
  const { drafts, events, files } = tables;
  return {
    async eraseDraft(written, { by, reason, at }) {
      const erased = await write(() => {
        const row = drafts.findByNumber(parseNumber(written) ?? '');
        if (row === null) return null;
        const { record, keyHash } = row;
        const hashes = record.content.files.map(({ sha256 }) => sha256);
        drafts.remove(keyHash);
        const detail = { by, reason, files: hashes.length };
        events.append({ at, kind: 'erased', subject: record.number, detail });
        return { draft: record, files: files.forgetUnreferred(hashes) };
      });
      if (erased !== null) await removeTraces(database);
      return erased;
    },
    async eraseReport(written, { by, reason, at }) {
      const erased = await write(() => {
        const report = reports.clear(parseNumber(written) ?? '');
        if (report === null) return null;
        events.append({ at, kind: 'erased', subject: report.number, detail: { by, reason } });
        return report;
      });
      if (erased !== null) await removeTraces(database);
      return erased;
    },
  };
}
