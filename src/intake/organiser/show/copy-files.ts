import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describeWriteError } from '../../../files/describe-write-error.ts';
import { refusePlace } from '../../../judging/private-place.ts';
import type { Settings } from '../../../settings.ts';
import { formatNumber } from '../../../text/numbers.ts';
import type { KeptFile } from '../../entry.ts';
import type { FileStore } from '../../files/file-store.ts';
import { scanLabels } from '../labels.ts';
import { cleanForTerminal } from '../terminal.ts';

/** What copying came to: the exit code, and what to say. */
export type Copied = { code: number; said: string };

/** Copies files into a new folder, those excepted that nobody must open. */
export async function copyFiles(
  kept: readonly KeptFile[],
  folder: string,
  files: FileStore,
  settings: Settings,
): Promise<Copied> {
  const refusal = await refusePlace(folder, settings);
  if (refusal !== null) return { code: 2, said: `${refusal.replace('--out', '--files')}\n` };
  const lines: string[] = [];
  let copied = 0;
  try {
    await mkdir(path.dirname(path.resolve(folder)), { recursive: true });
    await mkdir(folder, { mode: 0o700 });
    for (const [index, { sha256, name, scan }] of kept.entries()) {
      const from = files.getPath(sha256);
      if (scan === 'waiting' || scan === 'infected' || from === null) {
        lines.push(`Không chép tệp “${cleanForTerminal(name)}”: ${scanLabels[scan]}.\n`);
        continue;
      }
      await copyFile(from, path.join(folder, `${index + 1}-${name}`));
      copied += 1;
    }
  } catch (error) {
    const reason = describeWriteError(error);
    if (reason === null) throw error;
    return { code: 1, said: `Không chép được vào ${folder}: ${reason}.\n` };
  }
  lines.push(`Đã chép ${formatNumber(copied)} tệp vào ${folder}.\n`);
  return { code: 0, said: lines.join('') };
}
