import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { KeptFile } from '../../entry.ts';
import type { FileStore } from '../../files/file-store.ts';
import { hashFile } from '../../files/kept-files.ts';
import type { Store } from '../../store/api.ts';
import type { EntryPlan } from './plan.ts';
import type { NewFile } from './staging.ts';

/** Folder of the edition that exported attachments stand in, one folder an entry. */
export const attachmentsFolder = 'attachments';

/** What changes among the attachments of an edition. */
export type AttachmentChanges = {
  files: NewFile[];
  removed: string[];
  /** Files that are not given out, by the id of their entry. */
  held: { id: string; name: string; why: 'waiting' | 'infected' | 'missing' }[];
};

async function listNames(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** A file is compared by its bytes only where an entry changed: attachments are many and large. */
async function isThere(file: string, kept: KeptFile, mayDiffer: boolean): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  if (found?.size !== kept.sizeBytes) return false;
  return !mayDiffer || (await hashFile(file)) === kept.sha256;
}

function getHindrance({ scan }: KeptFile): 'waiting' | 'infected' | null {
  return scan === 'waiting' || scan === 'infected' ? scan : null;
}

/** Finds what of an entry's folder is to be taken out: only what came out of the store. */
async function findOld(
  folder: string,
  wanted: ReadonlySet<string>,
  hashes: () => ReadonlySet<string>,
): Promise<string[]> {
  const old: string[] = [];
  for (const name of await listNames(folder)) {
    if (wanted.has(name)) continue;
    const sha256 = await hashFile(path.join(folder, name)).catch(() => null);
    if (sha256 !== null && hashes().has(sha256)) old.push(name);
  }
  return old;
}

/** Compares the attachments of entries with what stands in the edition's folder. */
export async function planAttachments(
  root: string,
  entries: readonly EntryPlan[],
  { store, files }: { store: Store; files: FileStore },
): Promise<AttachmentChanges> {
  const changes: AttachmentChanges = { files: [], removed: [], held: [] };
  for (const { entry, id, outcome, isNewVersion } of entries) {
    const inTables = outcome !== 'removed' && outcome !== 'absent';
    const kept = inTables
      ? (store.getVersion(entry.receipt, entry.version)?.content.files ?? [])
      : [];
    const folder = path.join(root, attachmentsFolder, id);
    const wanted = new Set<string>();
    for (const [index, file] of kept.entries()) {
      const why = getHindrance(file);
      if (why !== null) {
        changes.held.push({ id, name: file.name, why });
        continue;
      }
      const name = `${index + 1}-${file.name}`;
      wanted.add(name);
      if (await isThere(path.join(folder, name), file, isNewVersion)) continue;
      const copyOf = files.getPath(file.sha256);
      if (copyOf === null || (await stat(copyOf).catch(() => null)) === null) {
        changes.held.push({ id, name: file.name, why: 'missing' });
        continue;
      }
      const before = await hashFile(path.join(folder, name));
      changes.files.push({ target: `${attachmentsFolder}/${id}/${name}`, before, copyOf });
    }
    const getHashes = () =>
      new Set(
        store
          .listVersions(entry.receipt)
          .flatMap(({ content }) => content.files.map(({ sha256 }) => sha256)),
      );
    const old = await findOld(folder, wanted, getHashes);
    changes.removed.push(...old.map((name) => `${attachmentsFolder}/${id}/${name}`));
  }
  return changes;
}
