import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getPublicData } from '../loaders/public-data.ts';
import type { SearchFile } from '../search/index/build-pagefind.ts';
import { makeSearchFiles } from '../search/index/make-files.ts';
import { makeSearchSource } from '../search/source/make-source.ts';

async function makeFiles(): Promise<SearchFile[]> {
  return makeSearchFiles(makeSearchSource(await getPublicData()));
}

/**
 * The index of the search and what its results show. A process of its own makes the index while the
 * pages are rendered; the files are written when the pages are done.
 */
export function searchIndex(): AstroIntegration {
  let making: Promise<SearchFile[]> | null = null;
  return {
    name: 'search-index',
    hooks: {
      'astro:build:start': () => {
        making = makeFiles();
        // A failure is thrown where the files are awaited; until then it must not end the process.
        making.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await (making ?? makeFiles());
        making = null;
        const folders = new Set(files.map((file) => path.dirname(file.path)));
        const outDir = fileURLToPath(dir);
        for (const folder of folders) mkdirSync(path.join(outDir, folder), { recursive: true });
        // Thousands of small files: the thread pool would take several times as long.
        for (const file of files) writeFileSync(path.join(outDir, file.path), file.content);
        logger.info(`${files.length} files`);
      },
    },
  };
}
