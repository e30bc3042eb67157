import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { generateEdition } from './generate.ts';
import { getMedian, runAlone } from './run-alone.ts';
import { makeRandom } from './random.ts';

/**
 * Reads and ranks judged contests, each run in a process of its own, and prints the median of
 * several runs beside papaparse reading the same marks: a real one, where its folder is given
 * (`npm run bench:judging -- <folder with proposals.csv and assessments.csv>`), and a generated one
 * of 100,000 sheets over 10,000 entries.
 */
const runs = 5;
const [, , realFolder] = process.argv;

type Run = Readonly<Record<string, number>> & { elapsedMs: number };

const runOnce = (reader: string, folder: string) =>
  runAlone<Run>('rank-edition.ts', reader, folder);

/** Ten judges' sheets of four criteria for each entry, in the place of the edition's own. */
async function writeManySheets(folder: string, entryCount: number): Promise<void> {
  const random = makeRandom(3);
  const criteria = { 'tinh-moi': 30, 'thiet-thuc': 20, 'hieu-qua': 25, 'nhan-rong': 25 };
  const rows: (string | number)[][] = [['round', 'entry_id', 'judge_id', 'criterion', 'score']];
  for (let entry = 1; entry <= entryCount; entry += 1) {
    for (let sheet = 0; sheet < 10; sheet += 1) {
      const judge = `GK-${((entry * 7 + sheet) % 200) + 1}`;
      for (const [criterion, max] of Object.entries(criteria)) {
        const mark = Math.round((0.4 + random() * 0.6) * max * 2) / 2;
        rows.push(['vong-1', `B${String(entry).padStart(5, '0')}`, judge, criterion, mark]);
      }
    }
  }
  await writeFile(path.join(folder, '2022', 'scores.csv'), Papa.unparse(rows, { newline: '\n' }));
}

const work = await mkdtemp(path.join(tmpdir(), 'bench-judging-'));
const folders: string[] = [];
if (realFolder !== undefined) {
  const folder = path.join(work, 'real');
  await mkdir(folder);
  for (const name of ['proposals.csv', 'assessments.csv']) {
    await cp(path.join(realFolder, name), path.join(folder, name));
  }
  await cp('examples/judged', folder, { recursive: true });
  folders.push(folder);
}
const generated = path.join(work, 'generated');
await generateEdition(generated, 10_000);
await writeManySheets(generated, 10_000);
folders.push(generated);

console.log(
  `Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? ''}, median of ${runs} runs\n`,
);
for (const folder of folders) {
  const taken: Record<'papaparse' | 'ranking', Run[]> = { papaparse: [], ranking: [] };
  for (let run = 0; run < runs; run += 1) {
    taken.papaparse.push(await runOnce('papaparse', folder));
    taken.ranking.push(await runOnce('ranking', folder));
  }
  const [ranking] = taken.ranking;
  const alone = getMedian(taken.papaparse.map((run) => run.elapsedMs));
  const read = getMedian(taken.ranking.map((run) => run.readMs ?? 0));
  const own = getMedian(taken.ranking.map((run) => run.elapsedMs));
  console.log(`${path.basename(folder)}:`);
  console.log(`  ${ranking?.entries} entries, ${ranking?.sheets} sheets, ${ranking?.marks} marks`);
  console.log(
    `  read, checked and ranked in ${own.toFixed(0)} ms (${(own - read).toFixed(0)} ms of it ranking, ` +
      `the checks rank too), papaparse alone on the marks ${alone.toFixed(0)} ms, ratio ${(own / alone).toFixed(1)}, ` +
      `${ranking?.peakMegabytes?.toFixed(0)} MB`,
  );
  console.log(
    `  announced scores: ${ranking?.announced}, equal to the computed one within 1e-9: ${ranking?.equal}, ` +
      `largest difference ${ranking?.largestDifference}`,
  );
}
await rm(work, { recursive: true });
