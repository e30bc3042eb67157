import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import { rankEdition } from '../src/contest/judging/edition-ranking.ts';
import { loadCheckedData } from '../src/contest/load-checked.ts';
import { hasErrors } from '../src/tables/issue.ts';

/**
 * Reads and ranks an edition in a process of its own and prints figures as JSON.
 * `node bench/rank-edition.ts <papaparse|ranking> <data folder>`.
 */
async function readMarksAlone(folder: string): Promise<Record<string, number>> {
  let rows = 0;
  for await (const file of glob('**/{scores,assessments}.csv', { cwd: folder })) {
    const text = await readFile(path.join(folder, file), 'utf8');
    rows += Papa.parse<object>(text, { header: true, skipEmptyLines: true }).data.length;
  }
  return { rows };
}

async function rank(folder: string): Promise<Record<string, number>> {
  const startedMs = performance.now();
  const { data, issues } = await loadCheckedData({ dataDir: folder, contentDir: folder });
  if (hasErrors(issues)) throw new Error(JSON.stringify(issues.slice(0, 3)));
  const readMs = performance.now() - startedMs;
  const [edition] = data.editions;
  if (edition === undefined) throw new Error('no edition');
  const judged = rankEdition(edition);
  const scores = new Map(
    judged.flatMap(({ ranked }) => ranked.map((one) => [one.entryId, one.score ?? Number.NaN])),
  );
  const differences = edition.results.flatMap(({ value }) =>
    value.entry_id === null || value.announced_score === null
      ? []
      : [Math.abs((scores.get(value.entry_id) ?? Number.NaN) - value.announced_score)],
  );
  const sheets = judged.reduce(
    (sum, round) => sum + round.ranked.reduce((own, one) => own + one.completeSheets, 0),
    0,
  );
  return {
    readMs,
    entries: edition.submissions.length,
    sheets,
    marks: edition.scores.length,
    announced: differences.length,
    equal: differences.filter((difference) => difference <= 1e-9).length,
    largestDifference: differences.reduce((most, one) => Math.max(most, one), 0),
  };
}

const [, , reader = '', folder = ''] = process.argv;
const startedMs = performance.now();
const figures = await (reader === 'ranking' ? rank(folder) : readMarksAlone(folder));
const elapsedMs = performance.now() - startedMs;
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ ...figures, elapsedMs, peakMegabytes }));
