import type { FormProblem, KeptFile } from '../entry.ts';
import type { FileLimits } from '../file-limits.ts';

/** What a sent form held. */
export type Body = {
  /** Names and values of its inputs, in the order in which they were sent. */
  fields: [name: string, value: string][];
  /** The files of the input `files` that are kept. */
  files: KeptFile[];
  /** One for each file that is not kept, at the field `files`. */
  problems: FormProblem[];
};

/**
 * Why a body could not be read. What the sender still sends is thrown away as it comes: a connection
 * that is closed before all of it came would hide the answer, except from one who fell silent (408).
 */
export type Refusal = {
  status: 400 | 408 | 413 | 415;
  code: RefusalCode;
  /** For the sender: what is wrong and what to do. */
  message: string;
};

export type RefusalCode =
  | 'body-kind'
  | 'body-broken'
  | 'body-cut-off'
  | 'body-idle'
  | 'body-too-large'
  | 'too-many-fields'
  | 'field-too-long'
  | 'too-much-text';

/** How much a body may hold, and how long its sender may stay silent. */
export type BodyLimits = FileLimits & {
  maxFields: number;
  maxFieldBytes: number;
  /** All names and values together. */
  maxTextBytes: number;
  maxBodyBytes: number;
  idleMs: number;
};
