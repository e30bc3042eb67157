import { createHash } from 'node:crypto';
import type { DataFolder } from './data-folder.ts';
import type { InputFile } from './edition.ts';

/** Watches what is read from a folder; `list` gives those of the named files that were read. */
export function hashReads(data: DataFolder): {
  data: DataFolder;
  list: (files: readonly string[]) => InputFile[];
} {
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
    list: (files) =>
      [...new Set(files)]
        .flatMap((file) => {
          const sha256 = hashes.get(file);
          return sha256 === undefined ? [] : [{ file, sha256 }];
        })
        .toSorted((left, right) => (left.file < right.file ? -1 : 1)),
  };
}
