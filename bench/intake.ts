import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { makeEntryMaker } from './intake/entry.ts';
import { measureKills } from './intake/kills.ts';
import { readOptions, usage, type Options } from './intake/options.ts';
import { openSite } from './intake/site.ts';
import { measureSpeed } from './intake/speed.ts';
import { measureUploads } from './intake/uploads.ts';

/**
 * Sends entries to the real server over HTTP: how many a second beside the bare limit of the disk,
 * what is left after the server is killed again and again, and what memory large files take. Ends
 * with 1 where anything that was acknowledged is lost. Folders are made in the temporary folder.
 */
async function measure({ parts, seconds, rounds }: Options, work: string): Promise<boolean> {
  const site = await openSite(work);
  const makeEntry = makeEntryMaker(site.definition);
  if (parts.includes('speed')) await measureSpeed(site, makeEntry, work, seconds);
  const isKept = !parts.includes('kills') || (await measureKills(site, makeEntry, work, rounds));
  if (parts.includes('uploads')) await measureUploads(site, makeEntry, work);
  return isKept;
}

const options = readOptions(process.argv.slice(2));
if (options === null) {
  console.error(usage);
  process.exitCode = 2;
} else {
  console.log(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? ''}\n`);
  const work = await mkdtemp(path.join(tmpdir(), 'bench-intake-'));
  try {
    if (!(await measure(options, work))) process.exitCode = 1;
  } finally {
    await rm(work, { recursive: true });
  }
}
