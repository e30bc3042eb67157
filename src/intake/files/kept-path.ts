import path from 'node:path';

/** Tells whether a text is a SHA-256 in hex, as files are named by; it then escapes no folder. */
export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** Returns the path of a file by its hash, in one of 256 folders. */
export function getKeptPath(filesFolder: string, sha256: string): string {
  return path.join(filesFolder, sha256.slice(0, 2), sha256);
}
