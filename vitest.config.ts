import { defineConfig } from 'vitest/config';
import LongestFirst from './tests/longest-first.ts';

// Every processor works: Vitest by itself keeps one for watching, which nobody does here.
const maxWorkers = '100%';

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './tests/closing-line.ts'],
    projects: [
      {
        test: {
          name: 'units',
          include: [
            'tests/{text,files,encodings,tables,schemas,contest,privacy,open-data,repair,new-edition,judging,published-result,minutes,search,shortlist,intake,project,publish}/**/*.test.ts',
            'tests/golden.test.ts',
          ],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          maxWorkers,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/{site,browser,server}/**/*.test.ts'],
          globalSetup: ['tests/site/build.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          maxWorkers,
        },
      },
    ],
  },
});
