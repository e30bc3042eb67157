import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { definitionPath, type FormDefinition } from '../../src/intake/form-definition.ts';
import { getSettings } from '../../src/settings.ts';
import { buildSite } from '../search/build-site.ts';

/** The site that the server stands beside, and an instant at which its form is open. */
export type BenchSite = { outDir: string; definition: FormDefinition; now: string };

/** Takes the site of OUT_DIR, or builds one from DATA_DIR where there is none. */
export async function openSite(work: string): Promise<BenchSite> {
  const settings = getSettings();
  const isBuilt = existsSync(path.join(settings.outDir, definitionPath));
  const outDir = isBuilt ? settings.outDir : path.join(work, 'site');
  if (!isBuilt) await buildSite(settings.dataDir, outDir);
  const text = await readFile(path.join(outDir, definitionPath), 'utf8');
  const definition = JSON.parse(text) as FormDefinition;
  if (definition.window === null) throw new Error('The contest takes no entries');
  const middleMs =
    (Date.parse(definition.window.opensAt) + Date.parse(definition.window.closesAt)) / 2;
  return { outDir, definition, now: new Date(middleMs).toISOString() };
}
