import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { defineForm } from '../intake/define-form.ts';
import { definitionPath } from '../intake/form-definition.ts';
import { getPublicData } from '../loaders/public-data.ts';

/** After the pages: what the server needs to know of the contest to take entries in. */
export function formDefinition(): AstroIntegration {
  return {
    name: 'form-definition',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const target = path.join(fileURLToPath(dir), definitionPath);
        await mkdir(path.dirname(target), { recursive: true });
        await writeFile(target, JSON.stringify(defineForm(await getPublicData())));
      },
    },
  };
}
