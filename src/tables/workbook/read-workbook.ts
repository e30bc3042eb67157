import { Worker } from 'node:worker_threads';
import type { Grid } from '../grid.ts';
import { hasErrors, type Issue } from '../issue.ts';
import { maxWorkbookMegabytes, maxWorkbookSeconds } from '../limits.ts';
import { makeNotExcel } from './other-content.ts';
import { makeEmptyFile, makeTooHeavy } from './problems.ts';
import { makeBatchReader } from './row-batch.ts';
import { makeNothingShown } from './sheet-problems.ts';
import { getFileKind } from './signature.ts';
import type { WorkbookJob, WorkbookMessage } from './worker.ts';

type SheetGrid = Grid & { name: string };

/** `from1904`: days that are plain numbers count from 1904, not from 1900. */
type WorkbookRead = { sheets: SheetGrid[]; issues: Issue[]; from1904: boolean };

function refuse(issue: Issue): WorkbookRead {
  return { sheets: [], issues: [issue], from1904: false };
}

/** Gathers the messages of the reading thread; null until it has told everything. */
function makeGatherer(): (message: WorkbookMessage) => WorkbookRead | null {
  const readBatch = makeBatchReader();
  const sheets: SheetGrid[] = [];
  let current: SheetGrid | null = null;
  return (message) => {
    switch (message.kind) {
      case 'sheet':
        current = { name: message.name, rows: [], merged: [], hiddenLines: [], hiddenColumns: [] };
        return null;
      case 'rows':
        for (const row of readBatch(message.batch)) current?.rows.push(row);
        return null;
      case 'sheet-end':
        if (current !== null && message.frame !== null) {
          sheets.push({ ...current, ...message.frame });
        }
        current = null;
        return null;
      case 'done':
        return {
          sheets: message.read.isWhole ? sheets : [],
          issues: message.read.issues,
          from1904: message.read.from1904,
        };
    }
  };
}

/** Memory for what is read and soon forgotten; Node's own default lets twice as much pile up. */
const freshMegabytes = 8;

function runReader(job: WorkbookJob): Promise<WorkbookRead> {
  const tooHeavy = refuse(makeTooHeavy(job.file));
  const gather = makeGatherer();
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: job,
      execArgv: [],
      stderr: true,
      resourceLimits: {
        maxOldGenerationSizeMb: maxWorkbookMegabytes,
        maxYoungGenerationSizeMb: freshMegabytes,
      },
    });
    const finish = (read: WorkbookRead) => {
      clearTimeout(timer);
      resolve(read);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(tooHeavy), maxWorkbookSeconds * 1000);
    // The library remarks on records that it does not know; nobody could act on that.
    worker.stderr.resume();
    worker.on('message', (message: WorkbookMessage) => {
      const read = gather(message);
      if (read !== null) finish(read);
    });
    worker.on('error', (error: Error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
        finish(tooHeavy);
        return;
      }
      // Not the file but the program is at fault.
      clearTimeout(timer);
      reject(error);
    });
    worker.on('exit', () => finish(tooHeavy));
  });
}

/**
 * Reads an .xlsx or .xls, in a thread whose memory and time are bounded. `sheet` is the name that
 * columns.yaml chooses, also of a hidden sheet; null means every visible sheet that is not empty.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  sheet: string | null,
): Promise<WorkbookRead> {
  if (bytes.length === 0) return refuse(makeEmptyFile(file));
  const kind = getFileKind(bytes);
  if (kind !== 'zip' && kind !== 'ole') return refuse(makeNotExcel(file, kind));
  const read = await runReader({ bytes, kind, file, sheet });
  if (sheet !== null) return read;
  const { sheets, issues } = read;
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const isEmpty = filled.length === 0 && !hasErrors(issues);
  return {
    ...read,
    sheets: filled,
    issues: isEmpty ? [makeNothingShown(file), ...issues] : issues,
  };
}
