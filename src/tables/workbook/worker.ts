import { parentPort, workerData } from 'node:worker_threads';
import { makeDamaged } from './problems.ts';
import { readXlsx } from './read-xlsx.ts';
import { makeSheetSink, refuse, type SheetMessage, type SheetsRead } from './sheet-sink.ts';

/** What the reading thread is told. */
export type WorkbookJob = {
  bytes: Uint8Array;
  kind: 'zip' | 'ole';
  file: string;
  sheet: string | null;
};

/** What the reading thread tells; the last message is `done`. */
export type WorkbookMessage = SheetMessage | { kind: 'done'; read: SheetsRead };

const { bytes, kind, file, sheet } = workerData as WorkbookJob;

function send(message: WorkbookMessage): void {
  parentPort?.postMessage(message);
}

async function readSheets(): Promise<SheetsRead> {
  const sink = makeSheetSink(file, send);
  try {
    if (kind === 'zip') return await readXlsx(bytes, file, sheet, sink);
    // Loading the library costs time that an .xlsx need not wait for.
    const { readXls } = await import('./read-xls.ts');
    return readXls(bytes, file, sheet, sink);
  } catch {
    return refuse(makeDamaged(file));
  }
}

send({ kind: 'done', read: await readSheets() });
