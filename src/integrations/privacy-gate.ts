import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { DataError, getPrivateData } from '../loaders/public-data.ts';
import { makeGate } from '../privacy/gate.ts';
import { getSettings } from '../settings.ts';
import type { Issue } from '../tables/issue.ts';
import { formatReport } from '../tables/report.ts';

/** Files whose bytes are pictures or fonts; everything else is read as text. */
const binary = /\.(?:woff2|jpg|png|ico|wasm|pagefind|pf_\w+)$/;

/** Last of all: fails the build when a published file holds a private value. */
export function privacyGate(): AstroIntegration {
  return {
    name: 'privacy-gate',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const outDir = fileURLToPath(dir);
        const search = makeGate(await getPrivateData(), getSettings().now);
        const issues: Issue[] = [];
        let count = 0;
        for await (const entry of glob('**/*', { cwd: outDir, withFileTypes: true })) {
          if (!entry.isFile() || binary.test(entry.name)) continue;
          const file = path.join(entry.parentPath, entry.name);
          issues.push(...search(await readFile(file, 'utf8'), path.relative(outDir, file)));
          count += 1;
        }
        if (issues.length > 0) throw new DataError(formatReport(issues));
        logger.info(`${count} files searched, no private value found`);
      },
    },
  };
}
