import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getPublicData } from '../loaders/public-data.ts';
import { makeSearchFiles } from '../search/index/make-files.ts';
import { makeSearchSource } from '../search/source/make-source.ts';

/** After the pages: the index of the search and what its results show. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const startedMs = performance.now();
        const files = await makeSearchFiles(makeSearchSource(await getPublicData()));
        const folders = new Set(files.map((file) => path.dirname(file.path)));
        const outDir = fileURLToPath(dir);
        for (const folder of folders) await mkdir(path.join(outDir, folder), { recursive: true });
        for (const file of files) await writeFile(path.join(outDir, file.path), file.content);
        const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
        logger.info(`${files.length} files in ${seconds} s`);
      },
    },
  };
}
