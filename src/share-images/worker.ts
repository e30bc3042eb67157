import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';
import { drawShareImage } from './draw.ts';
import type { ShareImageFile } from './list.ts';

/** What the worker is told: the pictures and the folder in which to write them. */
export type ShareImageJob = { files: ShareImageFile[]; folder: string };

const { files, folder } = workerData as ShareImageJob;
for (const each of new Set(files.map(({ file }) => path.dirname(file)))) {
  mkdirSync(path.join(folder, each), { recursive: true });
}
// Nothing here waits for Node's thread pool: the pages are written through it meanwhile.
for (const { file, image, scale } of files) {
  writeFileSync(path.join(folder, file), drawShareImage(image, scale));
  // The bytes of a picture are freed between turns.
  await setImmediate();
}
