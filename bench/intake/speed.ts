import { rm } from 'node:fs/promises';
import path from 'node:path';
import { openBareWriter } from './bare.ts';
import type { BenchEntry, MakeEntry } from './entry.ts';
import { runLoad } from './load.ts';
import type { BenchSite } from './site.ts';
import { startServer } from './start-server.ts';

const bytesPerMb = 1024 * 1024;
const clientCounts = [1, 16, 64];
const sizes = [
  { name: 'none', fileBytes: null },
  { name: '2 MB', fileBytes: 2 * bytesPerMb },
];

/** What so many clients came to, over all their turns. */
type Row = { clients: number; elapsedMs: number; latenciesMs: number[] };

function getShare(numbers: readonly number[], share: number): string {
  const sorted = numbers.toSorted((one, other) => one - other);
  return (sorted[Math.floor(sorted.length * share)] ?? NaN).toFixed(1);
}

/** Sends for a second, and adds what came of it to a row. */
async function addTurn(row: Row, port: number, makeEntry: () => BenchEntry): Promise<void> {
  const endMs = performance.now() + 1000;
  const next = () => (performance.now() < endMs ? makeEntry() : null);
  const { elapsedMs, latenciesMs, refused } = await runLoad(port, row.clients, next);
  if (refused > 0) throw new Error(`${refused} entries were not taken`);
  row.elapsedMs += elapsedMs;
  row.latenciesMs.push(...latenciesMs);
}

/** Measures the server and the bare limit in turn, so that what else the machine does strikes both. */
async function measureSize(
  site: BenchSite,
  makeEntry: () => BenchEntry,
  work: string,
  turns: number,
): Promise<{ rows: Row[]; bareRate: number }> {
  const [intakeDir, bareDir] = [path.join(work, 'speed'), path.join(work, 'bare')];
  const bare = openBareWriter(bareDir, makeEntry);
  const server = await startServer(site, intakeDir);
  const makeRow = (clients: number): Row => ({ clients, elapsedMs: 0, latenciesMs: [] });
  const rows = clientCounts.map(makeRow);
  let bareCount = 0;
  await addTurn(makeRow(16), server.port, makeEntry);
  for (let turn = 0; turn < turns; turn += 1) {
    bareCount += bare.run(1);
    for (const row of rows) await addTurn(row, server.port, makeEntry);
  }
  await server.stop();
  bare.close();
  for (const folder of [intakeDir, bareDir]) await rm(folder, { recursive: true });
  return { rows, bareRate: bareCount / turns };
}

/** Prints how many entries a second the server takes beside the bare limit of the same disk. */
export async function measureSpeed(
  site: BenchSite,
  makeEntry: MakeEntry,
  work: string,
  seconds: number,
): Promise<void> {
  console.log(
    `Speed: 3 KB of text; ${seconds} s for each row, in turns of one second with the bare limit; clients in\n` +
      'this process, the server in another. The limit of forms a minute in all is lifted; those for\n' +
      'each address stay, and the addresses are spread by X-Forwarded-For.\n',
  );
  console.log('| file | clients | entries a second | times the bare limit | p50, ms | p99, ms |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const { name, fileBytes } of sizes) {
    const make = () => makeEntry(fileBytes);
    const { rows, bareRate } = await measureSize(site, make, work, seconds);
    console.log(`| ${name} | bare limit | ${bareRate.toFixed(0)} | 1.00 | | |`);
    for (const { clients, elapsedMs, latenciesMs } of rows) {
      const rate = latenciesMs.length / (elapsedMs / 1000);
      const cells = [name, clients, rate.toFixed(0), (rate / bareRate).toFixed(2)];
      const waits = [getShare(latenciesMs, 0.5), getShare(latenciesMs, 0.99)];
      console.log(`| ${[...cells, ...waits].join(' | ')} |`);
    }
  }
  console.log('\nTo reach at 64 clients: 0.5 times the bare limit, p99 below 250 ms.\n');
}
