import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A backup that was made of this store: where, and when. */
export type KnownBackup = { folder: string; at: string };

function getFile(intakeDir: string): string {
  return path.join(intakeDir, 'ban-sao.json');
}

/** Reads which backups were made; none where nothing is known of any. */
export async function readBackups(intakeDir: string): Promise<KnownBackup[]> {
  const written = await readFile(getFile(intakeDir), 'utf8').catch(() => '[]');
  return JSON.parse(written) as KnownBackup[];
}

/** Remembers that a backup was made. */
export async function rememberBackup(intakeDir: string, backup: KnownBackup): Promise<void> {
  const all = [...(await readBackups(intakeDir)), backup];
  await writeFile(getFile(intakeDir), `${JSON.stringify(all, null, 1)}\n`, { mode: 0o600 });
}
