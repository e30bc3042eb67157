import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getPublicData } from '../loaders/public-data.ts';
import { drawShareImage } from '../share-images/draw.ts';
import { listShareImages, type ShareImageFile } from '../share-images/list.ts';

/** Encoding runs in Node's thread pool: a few pictures at a time keep all cores busy. */
const parallel = 4;

async function writeAll(files: readonly ShareImageFile[], outDir: string): Promise<void> {
  const queue = files.values();
  const work = async () => {
    for (const { file, image, scale } of queue) {
      await writeFile(path.join(outDir, file), await drawShareImage(image, scale));
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
}

/** After the pages: one picture for shared links for the home page, each entry and each guide. */
export function shareImages(): AstroIntegration {
  return {
    name: 'share-images',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const outDir = fileURLToPath(dir);
        const files = listShareImages(await getPublicData());
        for (const folder of new Set(files.map(({ file }) => path.dirname(file)))) {
          await mkdir(path.join(outDir, folder), { recursive: true });
        }
        await writeAll(files, outDir);
        logger.info(`${files.length} pictures`);
      },
    },
  };
}
