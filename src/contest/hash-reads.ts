import { createHash } from 'node:crypto';
import type { DataFolder } from './data-folder.ts';
import type { InputFile } from './edition.ts';

/** Watches what is read from a folder; `list` gives each file that was read, by name. */
export function hashReads(data: DataFolder): { data: DataFolder; list: () => InputFile[] } {
  const hashes = new Map<string, string>();
  return {
    data: {
      ...data,
      read: async (file) => {
        const read = await data.read(file);
        if (read.kind === 'bytes') {
          hashes.set(file, createHash('sha256').update(read.bytes).digest('hex'));
        }
        return read;
      },
    },
    list: () =>
      [...hashes]
        .map(([file, sha256]) => ({ file, sha256 }))
        .toSorted((left, right) => (left.file < right.file ? -1 : 1)),
  };
}
