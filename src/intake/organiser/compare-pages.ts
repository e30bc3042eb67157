import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { formatNumber } from '../../text/numbers.ts';

/** The pages of a built site: the hash of each by its path. */
export type Pages = ReadonlyMap<string, string>;

const mostListed = 8;

/** Hashes every page of a built site; none where there is no site. */
export async function hashPages(outDir: string): Promise<Pages> {
  const names = await readdir(outDir, { recursive: true }).catch(() => []);
  const pages = new Map<string, string>();
  for (const name of names.filter((one) => one.endsWith('.html')).toSorted()) {
    const bytes = await readFile(path.join(outDir, name));
    pages.set(name, createHash('sha256').update(bytes).digest('hex'));
  }
  return pages;
}

/** Calls a page by its address on the site. */
function getAddress(name: string): string {
  return `/${name
    .split(path.sep)
    .join('/')
    .replace(/(?:^|(?<=\/))index\.html$/, '')}`;
}

function describe(label: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const shown = names.slice(0, mostListed).map((name) => `  ${getAddress(name)}\n`);
  const rest = names.length - shown.length;
  const more = rest === 0 ? '' : `  … và ${formatNumber(rest)} trang nữa\n`;
  return `${label}: ${formatNumber(names.length)} trang\n${shown.join('')}${more}`;
}

/** Says which pages were added, removed or changed between two states of a site. */
export function describePageChanges(before: Pages, after: Pages): string {
  const added = [...after.keys()].filter((name) => !before.has(name));
  const removed = [...before.keys()].filter((name) => !after.has(name));
  const changed = [...after]
    .filter(([name, hash]) => before.has(name) && before.get(name) !== hash)
    .map(([name]) => name);
  const said = describe('Thêm', added) + describe('Bỏ', removed) + describe('Đổi', changed);
  return said === '' ? 'Không có trang nào thay đổi.\n' : said;
}
