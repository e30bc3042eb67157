import { once } from 'node:events';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { getPublicData } from '../loaders/public-data.ts';
import { listShareImages } from '../share-images/list.ts';
import type { ShareImageJob } from '../share-images/worker.ts';

async function draw(job: ShareImageJob): Promise<void> {
  await rm(job.folder, { recursive: true, force: true });
  const worker = new Worker(new URL('../share-images/worker.ts', import.meta.url), {
    workerData: job,
    execArgv: [],
  });
  const [code] = (await once(worker, 'exit')) as [number];
  if (code !== 0) throw new Error(`Drawing the pictures for shared links ended with ${code}`);
}

/**
 * One picture for shared links for the home page, each entry and each guide. A second thread
 * draws them beside the site while the pages are rendered; they move in when the pages are done.
 */
export function shareImages(): AstroIntegration {
  let folder = '';
  let drawing: Promise<void> | null = null;
  let count = 0;
  return {
    name: 'share-images',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = path.join(fileURLToPath(config.cacheDir), 'share-images');
      },
      'astro:build:start': async () => {
        const files = listShareImages(await getPublicData());
        count = files.length;
        drawing = draw({ files, folder });
        // A failure is thrown where the pictures are awaited; until then it must not end the process.
        drawing.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        await drawing;
        await rename(path.join(folder, 'og'), path.join(fileURLToPath(dir), 'og'));
        logger.info(`${count} pictures`);
      },
    },
  };
}
