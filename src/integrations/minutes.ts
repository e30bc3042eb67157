import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getPublicData } from '../loaders/public-data.ts';
import { makeMinutesFiles } from '../minutes/minutes-files.ts';

/** After the pages: the minutes of each edition with released awards, as a Word file. */
export function minutes(): AstroIntegration {
  return {
    name: 'minutes',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const files = await makeMinutesFiles(await getPublicData());
        for (const { file, bytes } of files) {
          const target = path.join(fileURLToPath(dir), file);
          await mkdir(path.dirname(target), { recursive: true });
          await writeFile(target, bytes);
        }
        logger.info(`${files.length} files`);
      },
    },
  };
}
