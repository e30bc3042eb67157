import { StoreError } from '../store/api.ts';

/** What of an error may stand in the log. */
export type ErrorDescription = {
  error: string;
  code: string | null;
  /** Only of errors whose messages this program writes for the log. */
  message: string | null;
  /** What caused it, outermost first, by name and code. */
  causes: string | null;
  stack: string | null;
};

const plainWord = /^[\w.:-]{1,60}$/;
const frame = /^ {4}at .*(?::\d+:\d+\)?|\(native\)|\(<anonymous>\)|\(index \d+\))$/;
const maxCauses = 4;

function getWord(value: unknown): string | null {
  return typeof value === 'string' && plainWord.test(value) ? value : null;
}

function getCode(error: Error): string | null {
  return 'code' in error ? getWord(error.code) : null;
}

function getFrames({ stack = '', message }: Error): string | null {
  const [beforeMessage = '', ...rest] = message === '' ? [stack] : stack.split(message);
  const frames = [beforeMessage, ...rest].join('').split('\n');
  return frames.filter((line) => frame.test(line)).join('\n') || null;
}

function getCauses(error: Error): string | null {
  const causes: string[] = [];
  let { cause } = error;
  while (cause instanceof Error && causes.length < maxCauses) {
    const code = getCode(cause);
    causes.push(`${getWord(cause.name) ?? 'Error'}${code === null ? '' : ` ${code}`}`);
    ({ cause } = cause);
  }
  return causes.join(', ') || null;
}

/**
 * Describes an error for the log: which it is and where it arose. Its message is left out, because
 * an unknown one may quote what a person typed.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) {
    return { error: typeof error, code: null, message: null, causes: null, stack: null };
  }
  return {
    error: getWord(error.name) ?? 'Error',
    code: getCode(error),
    message: error instanceof StoreError ? error.message : null,
    causes: getCauses(error),
    stack: getFrames(error),
  };
}
