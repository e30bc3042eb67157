import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findOrInstallChromium } from '../tests/browser/chromium.ts';
import { runAlone } from './run-alone.ts';
import { askHere, type Answers } from './search/answers.ts';
import { askInBrowser, type BrowserFigures } from './search/ask-browser.ts';
import type { BrowserEngine } from './search/browser-engine.ts';
import { buildSite, type BuildFigures } from './search/build-site.ts';
import { makeCorpus } from './search/corpus.ts';
import { writeEdition } from './search/edition.ts';
import { openFlexSearch } from './search/engines/flexsearch.ts';
import { openMiniSearch } from './search/engines/minisearch.ts';
import { openOrama } from './search/engines/orama.ts';
import { openSqlite } from './search/engines/sqlite.ts';
import { makeListEngine } from './search/list-page.ts';
import { makeQueries } from './search/make-queries.ts';
import { readOptions, usage, type Options } from './search/options.ts';
import { makePagefindEngine } from './search/pagefind-page.ts';
import type { Query } from './search/query.ts';
import { readBenchRecords } from './search/records.ts';
import {
  formatBuild,
  formatTimes,
  formatTraffic,
  type IndexFigures,
} from './search/report-costs.ts';
import { formatMisses, formatScores } from './search/report-scores.ts';
import { makeSynonyms } from './search/synonyms.ts';

/**
 * Asks an edition made of a table's records through the site's own list, in a real browser, and
 * five other engines beside it: how often what was sought is found, and what it costs.
 */
const here = {
  minisearch: openMiniSearch,
  orama: openOrama,
  flexsearch: openFlexSearch,
  sqlite: openSqlite,
};

/** One query in so many is asked in a fresh browser as well, or typed key by key as well. */
const [freshStep, typedStep] = [10, 20];

async function measure(options: Options, work: string, browser: Browser): Promise<void> {
  const records = await readBenchRecords(options.table);
  const corpus = makeCorpus(records);
  const synonyms = makeSynonyms(corpus, options.seed);
  const queries = new Map(
    options.kinds.map((kind) => [
      kind,
      makeQueries(corpus, synonyms, kind, options.seed, options.queries),
    ]),
  );
  const all: Query[] = [...queries.values()].flat();
  const texts = [...new Set(all.map(({ text }) => text))];
  const freshTexts = texts.filter((_, index) => index % freshStep === 0);
  const typedTexts = texts.filter((_, index) => index % typedStep === 1);
  console.log(`${records.length} records, ${texts.length} queries, seed ${options.seed}\n`);

  const answers: Answers[] = [];
  const traffic: { name: string; figures: BrowserFigures }[] = [];
  const ask = async (engine: BrowserEngine, typed: string[]) => {
    const figures = await askInBrowser(browser, engine, texts, freshTexts, typed);
    answers.push({ name: engine.name, byText: figures.warm });
    traffic.push({ name: engine.name, figures });
  };

  let [site, ours, pagefind]: [BuildFigures | null, IndexFigures | null, IndexFigures | null] = [
    null,
    null,
    null,
  ];
  const buildIndex = (which: string, source: string, folder: string) =>
    runAlone<IndexFigures>('search/build-index.ts', which, source, folder);
  if (options.engines.includes('ours')) {
    const [data, siteDir] = [path.join(work, 'data'), path.join(work, 'site')];
    await writeEdition(data, records, synonyms);
    site = await buildSite(data, siteDir);
    ours = await buildIndex('ours', data, path.join(work, 'index'));
    await ask(makeListEngine(siteDir), typedTexts);
  }
  if (options.engines.includes('pagefind')) {
    const folder = path.join(work, 'pagefind');
    pagefind = await buildIndex('pagefind', options.table, folder);
    await ask(await makePagefindEngine(folder), []);
  }
  for (const name of options.engines) {
    if (name !== 'ours' && name !== 'pagefind') {
      answers.push(await askHere(await here[name](records), texts));
    }
  }
  const typedMs = traffic.find(({ name }) => name === 'ours')?.figures.typedMs ?? null;
  const parts = [
    formatScores(answers, queries),
    formatTimes(answers, typedMs),
    formatTraffic(traffic),
    formatBuild(site, ours, pagefind),
  ];
  console.log(parts.join('\n\n'));
  const [asked] = answers;
  if (!options.misses || asked === undefined) return;
  const titles = new Map(records.map(({ id, title }) => [id, title]));
  console.log(`\nMisses of ${asked.name}\n\n${formatMisses(asked, queries, titles)}`);
}

const options = readOptions(process.argv.slice(2));
if (options === null) {
  console.error(usage);
  process.exitCode = 2;
} else {
  console.log(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? ''}`);
  const work = await mkdtemp(path.join(tmpdir(), 'bench-search-'));
  const browser = await chromium.launch({
    executablePath: findOrInstallChromium(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
  console.log(`Chromium ${browser.version()}`);
  try {
    await measure(options, work, browser);
  } finally {
    await browser.close();
    await rm(work, { recursive: true });
  }
}
