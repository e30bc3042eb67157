import { describeError } from './describe-error.ts';

export type LogLevel = 'info' | 'warn' | 'error';

/** Counts, codes and numbers of the log's own; never what a person typed, nor an address. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** What is written of each request. */
export type RequestLine = {
  /** Made for each request, to find together what belongs together. */
  request: string;
  method: string;
  /** The pattern, "/du-thi/bai/:key/": an address may hold a key. */
  route: string;
  status: number;
  elapsedMs: number;
  /** Of the body, as its sender announced it; 0 where nothing was. */
  announcedBytes: number;
  /** Handed to the connection so far; a compressed answer may still be under way. */
  sentBytes: number;
};

export type Log = {
  note: (level: LogLevel, event: string, fields?: LogFields) => void;
  request: (line: RequestLine) => void;
  /** Writes an error down and returns the reference by which a person may name it. */
  failure: (event: string, error: unknown, fields?: LogFields) => string;
  /** Makes a short id, to be read out and typed. */
  reference: () => string;
};

/** Makes the server's log: one JSON object a line. */
export function makeLog(
  write: (line: string) => void,
  { now, makeReference }: { now: () => Date; makeReference: () => string },
): Log {
  const note: Log['note'] = (level, event, fields = {}) => {
    write(`${JSON.stringify({ time: now().toISOString(), level, event, ...fields })}\n`);
  };
  return {
    note,
    request: (line) => note(line.status >= 500 ? 'error' : 'info', 'request', line),
    failure: (event, error, fields = {}) => {
      const reference = makeReference();
      note('error', event, { ...fields, reference, ...describeError(error) });
      return reference;
    },
    reference: makeReference,
  };
}
