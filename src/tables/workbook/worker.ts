import { parentPort, workerData } from 'node:worker_threads';
import { readXlsx } from './read-xlsx.ts';
import { makeSheetSink, type SheetMessage, type SheetsRead } from './sheet-sink.ts';

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
  if (kind === 'zip') return readXlsx(bytes, file, sheet, sink);
  // Loading the library costs time that an .xlsx need not wait for.
  const { readXls } = await import('./read-xls.ts');
  return readXls(bytes, file, sheet, sink);
}

send({ kind: 'done', read: await readSheets() });
