import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { PrivateEdition } from '../../contest/edition.ts';
import { exists } from '../../files/exists.ts';
import type { Round } from '../../schemas/contest.ts';
import type { Settings } from '../../settings.ts';

/** Follows links as far as a path exists. */
async function resolveLinks(target: string): Promise<string> {
  if (await exists(target)) return realpath(target);
  const parent = path.dirname(target);
  return parent === target ? target : path.join(await resolveLinks(parent), path.basename(target));
}

function isInside(folder: string, target: string): boolean {
  const way = path.relative(folder, target);
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
}

/** A folder for judges' workbooks, as an absolute path and as it is told to people. */
export type SheetsFolder = { target: string; shown: string };

/**
 * Finds the folder for the workbooks of a round; gives the reason where the one that is asked for
 * must not hold them.
 */
export async function chooseFolder(
  asked: string | undefined,
  edition: PrivateEdition,
  round: Round,
  { dataDir, outDir }: Settings,
): Promise<SheetsFolder | { problem: string }> {
  const shown = asked ?? path.join('phieu-cham', edition.id, round.id);
  const target = path.resolve(shown);
  const real = await resolveLinks(target);
  if (isInside(await resolveLinks(dataDir), real)) {
    return { problem: 'Không ghi phiếu chấm vào thư mục dữ liệu: ghi --out là một thư mục khác.' };
  }
  if (isInside(await resolveLinks(outDir), real)) {
    return { problem: 'Không ghi phiếu chấm vào thư mục trang được đăng: ghi --out khác.' };
  }
  return { target, shown };
}
