import type { KeptFile } from '../entry.ts';
import { MissingFilesError } from './api.ts';

/** Refuses a write whose files are not all there. */
export type RequireFiles = (files: readonly KeptFile[]) => void;

/**
 * Makes the check that the files of a form are there. It belongs inside the write: whoever erases
 * files does so in a write too, so that none goes between the check and the reference to it.
 */
export function makeRequireFiles(hasFile: (sha256: string) => boolean): RequireFiles {
  return (files) => {
    const missing = files.map(({ sha256 }) => sha256).filter((sha256) => !hasFile(sha256));
    if (missing.length > 0) throw new MissingFilesError(missing);
  };
}
