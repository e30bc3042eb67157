import type { KeptFile, ScanState } from '../../entry.ts';

const scanTexts: Readonly<Record<ScanState, string | null>> = {
  unasked: null,
  clean: 'đã quét, không thấy vi-rút',
  waiting: 'đang chờ quét vi-rút',
  infected: 'có vi-rút, không mở được; hãy gửi tệp khác',
};

/** Says what the virus scanner found; null where none was asked. */
export function describeScan({ scan }: KeptFile): string | null {
  return scanTexts[scan];
}

/** Tells whether a file may be given to somebody. */
export function isGiven({ scan }: KeptFile): boolean {
  return scan === 'clean' || scan === 'unasked';
}
