import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getPublicData } from '../loaders/public-data.ts';
import { makeSearchFiles } from '../search/index/make-files.ts';
import { makeSearchSource } from '../search/source/make-source.ts';

function makeFolders(root: string, files: readonly string[]): void {
  const folders = new Set(files.map((file) => path.dirname(path.join(root, file))));
  for (const folder of folders) mkdirSync(folder, { recursive: true });
}

/**
 * Makes the files of the index in a folder of their own, and returns their paths in it. They are
 * written at once, so that they need no memory while the pages are rendered; and one after the
 * other, since the thread pool would take several times as long for thousands of small files.
 */
async function stageFiles(folder: string): Promise<string[]> {
  const files = await makeSearchFiles(makeSearchSource(await getPublicData()));
  const paths = files.map((file) => file.path);
  rmSync(folder, { recursive: true, force: true });
  makeFolders(folder, paths);
  for (const file of files) writeFileSync(path.join(folder, file.path), file.content);
  return paths;
}

/**
 * The index of the search and what its results show. A process of its own makes the index while the
 * pages are rendered; when these are done the files take their place among them.
 */
export function searchIndex(): AstroIntegration {
  let folder = '';
  let staging: Promise<string[]> | null = null;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = path.join(fileURLToPath(config.cacheDir), 'search-index');
      },
      'astro:build:start': () => {
        staging = stageFiles(folder);
        // A failure is thrown where the files are awaited; until then it must not end the process.
        staging.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await (staging ?? stageFiles(folder));
        staging = null;
        const outDir = fileURLToPath(dir);
        makeFolders(outDir, files);
        for (const file of files) renameSync(path.join(folder, file), path.join(outDir, file));
        rmSync(folder, { recursive: true });
        logger.info(`${files.length} files`);
      },
    },
  };
}
