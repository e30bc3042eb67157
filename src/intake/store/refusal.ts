import { StoreError } from './api.ts';

/** By SQLite's primary result code. */
const codes = new Map<number, StoreError['code']>([
  [3, 'not-writable'],
  [5, 'busy'],
  [6, 'busy'],
  [8, 'not-writable'],
  [10, 'not-writable'],
  [11, 'damaged'],
  [13, 'disk-full'],
  [14, 'not-writable'],
  [26, 'damaged'],
]);

/** By the system's error, for what is done to the folder. */
const systemCodes = new Map<string, StoreError['code']>([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'not-writable'],
  ['EPERM', 'not-writable'],
  ['EROFS', 'not-writable'],
  ['EIO', 'not-writable'],
  ['ENOENT', 'not-writable'],
  ['ENOTDIR', 'not-writable'],
  ['EISDIR', 'not-writable'],
  ['EEXIST', 'not-writable'],
]);

function getCode(error: Error): StoreError['code'] | undefined {
  if ('errcode' in error && typeof error.errcode === 'number') {
    return codes.get(error.errcode & 0xff);
  }
  return 'code' in error ? systemCodes.get(String(error.code)) : undefined;
}

/** Tells what SQLite or the system refused as a StoreError; any other error comes back as it is. */
export function getRefusal(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const code = getCode(error);
  return code === undefined ? error : new StoreError(code, error.message);
}

/** Runs something and throws a StoreError for what SQLite or the system refuses. */
export function withRefusals<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw getRefusal(error);
  }
}

/** Tells that another connection holds the database. */
export function isBusy(error: unknown): boolean {
  const refusal = getRefusal(error);
  return refusal instanceof StoreError && refusal.code === 'busy';
}
