import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { exists } from '../files/exists.ts';
import { isWithin } from '../files/is-within.ts';
import type { Settings } from '../settings.ts';

/** Follows links as far as a path exists. */
async function resolveLinks(target: string): Promise<string> {
  if (await exists(target)) return realpath(target);
  const parent = path.dirname(target);
  return parent === target ? target : path.join(await resolveLinks(parent), path.basename(target));
}

/** Says why a private file must not be written at a path; null where it may. */
export async function refusePlace(
  target: string,
  { dataDir, outDir }: Settings,
): Promise<string | null> {
  const real = await resolveLinks(path.resolve(target));
  if (isWithin(real, await resolveLinks(dataDir))) {
    return 'Không ghi vào thư mục dữ liệu: ghi --out là chỗ khác.';
  }
  return isWithin(real, await resolveLinks(outDir))
    ? 'Không ghi vào thư mục trang được đăng: ghi --out là chỗ khác.'
    : null;
}
