import type { Browser } from 'playwright-core';
import type { BrowserAnswer, BrowserEngine } from './browser-engine.ts';
import { startMeasuredServer, type MeasuredServer, type Traffic } from './measured-server.ts';
import { typeQuery } from './list-page.ts';

/** All that was seen of an engine in a browser. */
export type BrowserFigures = {
  /** By query, each asked in one page after the others. */
  warm: ReadonlyMap<string, BrowserAnswer>;
  /** By query, each asked in a browser that has nothing of the site yet. */
  fresh: ReadonlyMap<string, BrowserAnswer>;
  /** What a first query adds to loading the page, and what each next query takes. */
  first: Traffic[];
  next: Traffic[];
  /** Milliseconds from the last of the keys that were pressed one by one. */
  typedMs: number[];
};

const subtract = (left: Traffic, right: Traffic): Traffic => ({
  bytes: left.bytes - right.bytes,
  requests: left.requests - right.requests,
});

/** Runs a visit in a browser profile of its own, and tells what it took over the wire. */
async function visit<T>(
  browser: Browser,
  server: MeasuredServer,
  walk: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<T>,
): Promise<{ result: T; traffic: Traffic }> {
  const before = await server.readTraffic();
  const page = await browser.newPage();
  const result = await walk(page);
  const traffic = subtract(await server.readTraffic(), before);
  await page.close();
  return { result, traffic };
}

/** Asks an engine all queries in one page, and some of them each in a new browser profile. */
export async function askInBrowser(
  browser: Browser,
  engine: BrowserEngine,
  texts: readonly string[],
  freshTexts: readonly string[],
  typedTexts: readonly string[],
): Promise<BrowserFigures> {
  const server = await startMeasuredServer(engine.folder);
  const { url } = server;
  const empty = await visit(browser, server, (page) => page.goto(url + engine.start));
  const fresh = new Map<string, BrowserAnswer>();
  const first: Traffic[] = [];
  for (const text of freshTexts) {
    const { result, traffic } = await visit(browser, server, (page) =>
      engine.openWith(page, url, text),
    );
    fresh.set(text, result);
    first.push(subtract(traffic, empty.traffic));
  }
  const warm = new Map<string, BrowserAnswer>();
  const next: Traffic[] = [];
  const typedMs: number[] = [];
  await visit(browser, server, async (page) => {
    await page.goto(url + engine.start);
    let before = await server.readTraffic();
    for (const text of texts) {
      warm.set(text, await engine.ask(page, url, text));
      const after = await server.readTraffic();
      // The first loads the engine itself.
      if (warm.size > 1) next.push(subtract(after, before));
      before = after;
    }
  });
  await visit(browser, server, async (page) => {
    await page.goto(url + engine.start);
    for (const text of typedTexts) typedMs.push((await typeQuery(page, text)).elapsedMs);
  });
  server.close();
  return { warm, fresh, first, next, typedMs };
}
