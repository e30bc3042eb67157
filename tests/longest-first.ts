import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, by far. */
const longest = ['tests/project/clean.test.ts', 'tests/browser/pages.test.ts'];

/** Starts with the longest files, so that no processor waits for one of them at the end. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      longest.some((file) => moduleId.endsWith(file));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
