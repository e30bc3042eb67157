import { existsSync } from 'node:fs';
import path from 'node:path';
import { getKeptPath } from './kept-path.ts';

/** Makes the check whether a file stands among the attachments below a folder. */
export function makeHasFile(folder: string): (sha256: string) => boolean {
  const filesFolder = path.join(folder, 'files');
  return (sha256) => existsSync(getKeptPath(filesFolder, sha256));
}
