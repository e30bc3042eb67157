import type { BrowserAnswer } from './browser-engine.ts';
import type { Engine } from './engine.ts';

/** The answers of an engine by query. */
export type Answers = { name: string; byText: ReadonlyMap<string, BrowserAnswer> };

/** Asks an engine that runs in this process; each query once before it is timed. */
export async function askHere(engine: Engine, texts: readonly string[]): Promise<Answers> {
  const byText = new Map<string, BrowserAnswer>();
  for (const text of texts) await engine.ask(text);
  for (const text of texts) {
    const startedMs = performance.now();
    const ids = await engine.ask(text);
    byText.set(text, { ids, elapsedMs: performance.now() - startedMs });
  }
  return { name: engine.name, byText };
}
