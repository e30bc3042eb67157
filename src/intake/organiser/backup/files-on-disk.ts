import type { FileStore } from '../../files/file-store.ts';
import type { FileOnDisk } from '../../store/verify/check-files.ts';

/** What was read of the attachments on disk. */
export type DiskCount = { files: number; bytes: number };

/** Hashes every attachment on disk, one after the other; `count` grows meanwhile. */
export async function* readFilesOnDisk(
  files: FileStore,
  count: DiskCount,
): AsyncGenerator<FileOnDisk> {
  for await (const { sha256, sizeBytes } of files.listFiles()) {
    const computedSha256 = await files.hashFile(sha256);
    if (computedSha256 === null) continue;
    count.files += 1;
    count.bytes += sizeBytes;
    yield { sha256, computedSha256 };
  }
}
