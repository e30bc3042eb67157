import type { EntryContent, KeptFile } from '../entry.ts';
import { formatCanonical, hashText } from './canonical.ts';

/** Content as it is stored: what the scanner said of a file stands with the file, not here. */
export type StoredContent = { text: string; hash: string; files: readonly KeptFile[] };

/** What is left of erased content. */
export const noContent: EntryContent = { fields: {}, authors: [], files: [] };

/** Formats content for the database, with its SHA-256. */
export function formatContent({ fields, authors, files }: EntryContent): StoredContent {
  const text = formatCanonical({
    fields,
    authors,
    files: files.map(({ sha256, name, kind, sizeBytes }) => ({ sha256, name, kind, sizeBytes })),
  });
  return { text, hash: hashText(text), files };
}

/** Reads content as it was stored; `getScan` tells what the scanner says of a file now. */
export function parseContent(
  text: string,
  getScan: (sha256: string) => KeptFile['scan'],
): EntryContent {
  const stored = JSON.parse(text) as EntryContent;
  return {
    ...stored,
    files: stored.files.map((file) => ({ ...file, scan: getScan(file.sha256) })),
  };
}
