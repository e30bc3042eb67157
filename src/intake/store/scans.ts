import type { Store } from './api.ts';
import type { Tables } from './tables.ts';
import type { Write } from './writer.ts';

/** Makes the functions for what is known of files. */
export function makeScans(
  { files, events }: Tables,
  write: Write,
): Pick<Store, 'listFiles' | 'recordScan' | 'removeUnreferred'> {
  return {
    listFiles: () => files.list(),
    recordScan: (sha256, scan, at) =>
      write(() => {
        if (!files.setScan(sha256, scan)) return;
        for (const subject of files.listReceipts(sha256)) {
          events.append({ at, kind: 'scanned', subject, detail: { sha256, scan } });
        }
      }),
    removeUnreferred: (hashes, removeFile) =>
      write(() => {
        const unreferred = files.forgetUnreferred(hashes);
        for (const sha256 of unreferred) removeFile(sha256);
        return unreferred;
      }),
  };
}
