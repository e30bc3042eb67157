import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { workerData } from 'node:worker_threads';
import { drawShareImage } from './draw.ts';
import type { ShareImageFile } from './list.ts';

/** What the worker is told: the pictures and the folder in which to write them. */
export type ShareImageJob = { files: ShareImageFile[]; folder: string };

/** Encoding runs in Node's thread pool: a few pictures are on their way at a time. */
const parallel = 4;

const { files, folder } = workerData as ShareImageJob;
for (const each of new Set(files.map(({ file }) => path.dirname(file)))) {
  mkdirSync(path.join(folder, each), { recursive: true });
}
const queue = files.values();
const work = async () => {
  for (const { file, image, scale } of queue) {
    await writeFile(path.join(folder, file), await drawShareImage(image, scale));
  }
};
await Promise.all(Array.from({ length: parallel }, work));
