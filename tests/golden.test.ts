import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadCheckedData } from '../src/contest/load-checked.ts';
import { publishDataSet } from '../src/contest/public-data.ts';
import { formatReport, formatReportJson } from '../src/tables/report.ts';

const root = path.join(import.meta.dirname, 'golden');
const now = new Date('2022-12-01T00:00:00Z');

/** Tells whether expected files are to be written anew: `UPDATE_GOLDEN=1 npx vitest run …`. */
function isUpdate(environment: NodeJS.ProcessEnv): boolean {
  if (environment.UPDATE_GOLDEN !== '1') return false;
  if (!environment.CI) return true;
  throw new Error(
    'UPDATE_GOLDEN is refused where CI is set: there, expected files are only compared.',
  );
}

const update = isUpdate(process.env);

/** What cannot be kept in the repository is added to a temporary copy of the case's input. */
const additions: Record<string, (input: string) => Promise<void>> = {
  'file-of-200-mb': async (input) => {
    const file = path.join(input, 'submissions.csv');
    await writeFile(file, 'id,title,field\n');
    await truncate(file, 200 * 1024 * 1024);
  },
};

async function getInput(name: string): Promise<string> {
  const kept = path.join(root, name, 'input');
  const add = additions[name];
  if (add === undefined) return kept;
  const copy = await mkdtemp(path.join(tmpdir(), 'golden-'));
  onTestFinished(() => rm(copy, { recursive: true, force: true }));
  await cp(kept, copy, { recursive: true });
  await add(copy);
  return copy;
}

async function load(name: string) {
  const input = await getInput(name);
  const ownTexts = path.join(input, 'content');
  const contentDir = existsSync(ownTexts)
    ? ownTexts
    : path.join(import.meta.dirname, '../src/content');
  return loadCheckedData({ dataDir: input, contentDir });
}

async function expectFile(name: string, file: string, actual: string): Promise<void> {
  const expected = path.join(root, name, 'expected', file);
  if (update) {
    await mkdir(path.dirname(expected), { recursive: true });
    await writeFile(expected, actual);
  }
  expect(actual).toBe(await readFile(expected, 'utf8'));
}

const names = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

function listWith(file: string): string[] {
  return names.filter((name) => existsSync(path.join(root, name, 'expected', file)));
}

describe('golden cases', () => {
  it.for(names)('the report on %s reads as expected', async (name) => {
    const { issues } = await load(name);
    await expectFile(name, 'report.txt', formatReport(issues));
  });

  it.for(listWith('report.json'))('the report on %s for programs is as expected', async (name) => {
    const { issues } = await load(name);
    await expectFile(name, 'report.json', formatReportJson(issues));
  });

  it.for(listWith('public.json'))('the public view of %s is as expected', async (name) => {
    const { data } = await load(name);
    const view = publishDataSet(data, now);
    await expectFile(name, 'public.json', `${JSON.stringify(view, null, 2)}\n`);
  });

  it('expected files are never rewritten where CI is set', () => {
    expect(() => isUpdate({ UPDATE_GOLDEN: '1', CI: 'true' })).toThrow('refused');
    expect(isUpdate({ UPDATE_GOLDEN: '1' })).toBe(true);
    expect(isUpdate({ CI: 'true' })).toBe(false);
  });
});
