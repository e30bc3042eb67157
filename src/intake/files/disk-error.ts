import { StoreError } from '../store/api.ts';

const codes: Readonly<Record<string, StoreError['code']>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EROFS: 'not-writable',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EIO: 'not-writable',
  ENOENT: 'not-writable',
  ENOTDIR: 'not-writable',
};

/** Returns what the disk refused as a StoreError, and any other error as it is. */
export function toStoreError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = Object.hasOwn(codes, code) ? codes[code] : undefined;
  // The system's own message holds a path of the machine.
  return known === undefined ? error : new StoreError(known, `attachment not written: ${code}`);
}
