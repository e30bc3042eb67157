import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getPublicData } from '../loaders/public-data.ts';
import { getResultFiles } from '../published-result/files.ts';

/** After the pages: the files from which a released result can be recomputed. */
export function publishedResult(): AstroIntegration {
  let root = new URL('.', import.meta.url);
  return {
    name: 'published-result',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as {
          version: string;
        };
        const files = getResultFiles(await getPublicData(), `Nhân Rộng ${version}`);
        for (const { file, text } of files) {
          const target = path.join(fileURLToPath(dir), file);
          await mkdir(path.dirname(target), { recursive: true });
          await writeFile(target, text);
        }
        logger.info(`${files.length} files`);
      },
    },
  };
}
