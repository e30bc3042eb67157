import type { KeptFile, ScanState } from '../entry.ts';
import type { FileProblem } from './file-problem.ts';

/** Asks what a virus scanner says of the file at a path. */
export type AskScanner = (file: string) => Promise<ScanState>;

/** What came of a file that somebody sent. */
export type ReceivedFile = { kept: KeptFile } | { problem: FileProblem };
