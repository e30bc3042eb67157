import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line.ts'],
    projects: [
      {
        test: {
          name: 'units',
          include: [
            'tests/{text,files,encodings,tables,schemas,contest,privacy,open-data,repair,new-edition,judging,published-result,minutes,search,shortlist,project,publish}/**/*.test.ts',
            'tests/golden.test.ts',
          ],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/{site,browser,server}/**/*.test.ts'],
          globalSetup: ['tests/site/build.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
