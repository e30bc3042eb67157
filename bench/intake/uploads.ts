import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { MakeEntry } from './entry.ts';
import { runLoad } from './load.ts';
import type { BenchSite } from './site.ts';
import { startServer } from './start-server.ts';

const bytesPerMb = 1024 * 1024;
const fileBytes = 20 * bytesPerMb;
const clients = 8;
/** A little more than 1 GB. */
const uploads = 52;

/** Prints the most memory that the server holds while a gigabyte of files comes in. */
export async function measureUploads(
  site: BenchSite,
  makeEntry: MakeEntry,
  work: string,
): Promise<void> {
  const intakeDir = path.join(work, 'uploads');
  const server = await startServer(site, intakeDir);
  const idleMegabytes = await server.readPeakMegabytes();
  let left = uploads;
  const load = await runLoad(server.port, clients, () => {
    left -= 1;
    return left < 0 ? null : makeEntry(fileBytes);
  });
  const peakMegabytes = await server.readPeakMegabytes();
  await server.stop();
  await rm(intakeDir, { recursive: true });
  if (load.refused > 0) throw new Error(`${load.refused} entries were not taken`);
  const [sentMb, seconds] = [(uploads * fileBytes) / bytesPerMb, load.elapsedMs / 1000];
  console.log(`Uploads: ${uploads} entries with a file of 20 MB, ${clients} at once\n`);
  console.log('| sent, MB | seconds | MB a second | peak memory, MB | before, MB | to reach |');
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: |');
  console.log(
    `| ${sentMb} | ${seconds.toFixed(1)} | ${(sentMb / seconds).toFixed(0)} | ` +
      `${peakMegabytes.toFixed(0)} | ${idleMegabytes.toFixed(0)} | 300 |\n`,
  );
}
