import { glob, mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { loadCheckedData } from '../../src/contest/load-checked.ts';
import { publishDataSet } from '../../src/contest/public-data.ts';
import { makeSearchFiles } from '../../src/search/index/make-files.ts';
import { makeSearchSource } from '../../src/search/source/make-source.ts';
import { getSettings } from '../../src/settings.ts';
import { readBenchRecords } from './records.ts';

/**
 * Builds an index in a process of its own and prints figures as JSON:
 * `node bench/search/build-index.ts <ours|pagefind> <data folder or table> <folder to write>`.
 */
async function writeOurs(dataDir: string, folder: string): Promise<number> {
  const settings = { ...getSettings(), dataDir };
  const { data } = await loadCheckedData(settings);
  const startedMs = performance.now();
  const files = await makeSearchFiles(makeSearchSource(publishDataSet(data, settings.now)));
  for (const file of files) {
    const target = path.join(folder, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.content);
  }
  return performance.now() - startedMs;
}

/** Pagefind as it comes: the title as its title, the text that a page would show, no option set. */
async function writePagefind(table: string, folder: string): Promise<number> {
  const records = await readBenchRecords(table);
  const startedMs = performance.now();
  const { index } = await createIndex();
  if (index === undefined) throw new Error('Pagefind did not start');
  for (const { id, title, abstract } of records) {
    const content = `${title}\n${abstract}`;
    await index.addCustomRecord({ url: `/${id}/`, content, language: 'vi', meta: { title } });
  }
  await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
  await close();
  return performance.now() - startedMs;
}

const [, , which = '', source = '', folder = ''] = process.argv;
const elapsedMs = await (which === 'ours' ? writeOurs : writePagefind)(source, folder);
let [files, bytes] = [0, 0];
for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  files += 1;
  bytes += (await stat(path.join(entry.parentPath, entry.name))).size;
}
console.log(JSON.stringify({ seconds: elapsedMs / 1000, files, megabytes: bytes / 1024 / 1024 }));
