import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { makeRandom } from '../random.ts';
import { checkStore, type StoreCheck } from './check-store.ts';
import type { BenchEntry, MakeEntry } from './entry.ts';
import { runLoad } from './load.ts';
import type { BenchSite } from './site.ts';
import { startServer, type BenchServer } from './start-server.ts';

const clients = 16;
const fileBytes = 20 * 1024;
/** All that was ever acknowledged is checked after each kill; a store is left before that takes long. */
const roundsPerStore = 20;
const longestMs = 600;

/** Sends entries, every second with a file, until the server is killed; returns what it acknowledged. */
async function strike(
  server: BenchServer,
  makeEntry: MakeEntry,
  afterMs: number,
): Promise<{ acknowledged: BenchEntry[]; refused: number }> {
  const acknowledged: BenchEntry[] = [];
  let isOver = false;
  let count = 0;
  const next = () => {
    count += 1;
    return isOver ? null : makeEntry(count % 2 === 0 ? fileBytes : null);
  };
  const loaded = runLoad(server.port, clients, next, {
    onTaken: (entry) => acknowledged.push(entry),
    mayBreak: true,
  });
  await setTimeout(afterMs);
  await server.kill();
  isOver = true;
  return { acknowledged, refused: (await loaded).refused };
}

/** Opens the private link of an entry at the server that came after the kill. */
async function isShown(server: BenchServer, { key, fields }: BenchEntry): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${server.port}/du-thi/bai/${key}/`);
  return response.status === 200 && (await response.text()).includes(fields.title ?? '');
}

type Totals = Record<
  | 'acknowledged'
  | 'entries'
  | 'lost'
  | 'refused'
  | 'orphans'
  | 'unnamed'
  | 'halfReceived'
  | 'findings',
  number
>;

function tellTroubles({ lost, findings, unnamed }: StoreCheck): void {
  for (const key of lost) console.error(`lost: ${key}`);
  for (const finding of findings) console.error(`found: ${finding}`);
  for (const sha256 of unnamed) console.error(`orphan not named: ${sha256}`);
}

/** Kills one server after the other on the same folder, and checks what each left. */
async function strikeStore(
  site: BenchSite,
  makeEntry: MakeEntry,
  intakeDir: string,
  instantsMs: readonly number[],
  totals: Totals,
): Promise<void> {
  const all: BenchEntry[] = [];
  let server = await startServer(site, intakeDir);
  let last: StoreCheck | null = null;
  for (const afterMs of instantsMs) {
    const { acknowledged, refused } = await strike(server, makeEntry, afterMs);
    all.push(...acknowledged);
    server = await startServer(site, intakeDir);
    const check = await checkStore(intakeDir, site.definition.edition, all);
    tellTroubles(check);
    const newest = acknowledged.at(-1);
    if (newest && !(await isShown(server, newest))) check.lost.push(newest.key);
    totals.refused += refused;
    totals.lost += check.lost.length;
    totals.unnamed += check.unnamed.length;
    totals.findings += check.findings.length;
    last = check;
  }
  await server.stop();
  totals.acknowledged += all.length;
  totals.entries += last?.entries ?? 0;
  totals.orphans += last?.orphans ?? 0;
  totals.halfReceived += last?.halfReceived ?? 0;
  await rm(intakeDir, { recursive: true });
}

/** Kills the server again and again under load; tells whether all that it acknowledged is there. */
export async function measureKills(
  site: BenchSite,
  makeEntry: MakeEntry,
  work: string,
  rounds: number,
): Promise<boolean> {
  const random = makeRandom(rounds);
  const instantsMs = Array.from({ length: rounds }, () => random() * longestMs);
  const totals: Totals = {
    acknowledged: 0,
    entries: 0,
    lost: 0,
    refused: 0,
    orphans: 0,
    unnamed: 0,
    halfReceived: 0,
    findings: 0,
  };
  for (let from = 0; from < rounds; from += roundsPerStore) {
    const own = instantsMs.slice(from, from + roundsPerStore);
    await strikeStore(site, makeEntry, path.join(work, `kills-${from}`), own, totals);
  }
  const rows = [
    ['acknowledged entries', totals.acknowledged],
    ['… of them lost or not whole', totals.lost],
    ['entries kept whose answer was cut off', totals.entries - totals.acknowledged],
    ['answers other than a receipt', totals.refused],
    ['findings of verify (chain, rows, files)', totals.findings],
    ['orphan files', totals.orphans],
    ['… that verify does not name', totals.unnamed],
    ['files half received, to be swept by the server', totals.halfReceived],
  ];
  console.log(
    `${rounds} kills (SIGKILL) within ${longestMs} ms of load by ${clients} clients, every second entry with\n` +
      `a file of ${fileBytes / 1024} KB; a new store after ${roundsPerStore} kills. After each the server is started again and\n` +
      'everything acknowledged since the store is new is read and verified.\n',
  );
  console.log('| | |\n| --- | ---: |');
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
  console.log('');
  return totals.lost + totals.findings + totals.unnamed + totals.refused === 0;
}
