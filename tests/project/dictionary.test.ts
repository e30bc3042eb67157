import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { getDictionaryFiles } from '../../src/dictionary/files.ts';

describe('the data dictionary', () => {
  it.each(getDictionaryFiles())(
    'data/$file is what `npm run docs` writes',
    async ({ file, text }) => {
      expect(await readFile(path.join('data', file), 'utf8')).toBe(text);
    },
  );
});
