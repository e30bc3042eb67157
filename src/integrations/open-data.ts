import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getPublicData } from '../loaders/public-data.ts';
import { getDataFiles } from '../open-data/files.ts';
import { getSettings } from '../settings.ts';

/** After the pages: the downloads and the feed. */
export function openData(): AstroIntegration {
  return {
    name: 'open-data',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { siteUrl, now } = getSettings();
        const files = getDataFiles(await getPublicData(), siteUrl, now);
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
