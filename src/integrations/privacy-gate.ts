import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { DataError, getPrivateData } from '../loaders/public-data.ts';
import { makeGate } from '../privacy/gate.ts';
import { readWord } from '../privacy/read-word.ts';
import { getSettings } from '../settings.ts';
import { makeError, placeIn, type Issue } from '../tables/issue.ts';
import { formatReport } from '../tables/report.ts';

/** Files whose bytes are pictures or fonts; everything else is read as text. */
const binary = /\.(?:woff2|jpg|png|ico|wasm|pagefind|pf_\w+)$/;

/**
 * Reads what a published file says; null where it cannot be known. Thousands of small files are
 * read sooner without Node's thread pool.
 */
async function readText(file: string): Promise<string | null> {
  return file.endsWith('.docx') ? readWord(readFileSync(file)) : readFileSync(file, 'utf8');
}

function reportUnread(file: string): Issue {
  return makeError(
    placeIn(file),
    'published-file-unread',
    'Không đọc được tệp sẽ công bố này nên chưa biết trong đó có giá trị riêng tư hay không.',
    'Không công bố. Dựng lại trang; nếu vẫn thế, báo cho người phụ trách kỹ thuật.',
  );
}

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
        for (const entry of readdirSync(outDir, { recursive: true, withFileTypes: true })) {
          if (!entry.isFile() || binary.test(entry.name)) continue;
          const target = path.join(entry.parentPath, entry.name);
          const file = path.relative(outDir, target);
          const text = await readText(target);
          issues.push(...(text === null ? [reportUnread(file)] : search(text, file)));
          count += 1;
        }
        if (issues.length > 0) throw new DataError(formatReport(issues));
        logger.info(`${count} files searched, no private value found`);
      },
    },
  };
}
