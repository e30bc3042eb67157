import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { inject } from 'vitest';

/** A page of the built site. */
export type Page = { address: string; html: string; document: Document };

/** Reads every page of the built site. */
export async function readPages(): Promise<Page[]> {
  const siteDir = inject('siteDir');
  const pages: Page[] = [];
  for await (const file of glob('**/*.html', { cwd: siteDir })) {
    const html = await readFile(path.join(siteDir, file), 'utf8');
    const { document } = parseHTML(html);
    pages.push({ address: `/${file.replace(/index\.html$/, '')}`, html, document });
  }
  return pages.sort((left, right) => (left.address < right.address ? -1 : 1));
}

/** Reads a file of the built site as text. */
export function readSiteFile(file: string): Promise<string> {
  return readFile(path.join(inject('siteDir'), file), 'utf8');
}

/** Returns the readable text of a page's main part, white space folded. */
export function getMainText(page: Page): string {
  return (page.document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
