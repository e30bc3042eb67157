import type { Issue } from '../../tables/issue.ts';
import { makeError, placeIn } from '../../tables/issue.ts';
import type { CollectedFile } from './collected.ts';
import type { CollectContext } from './context.ts';
import { joinFiles } from './join-files.ts';
import { listFiles } from './list-files.ts';
import { readSentFile } from './read-file.ts';

/** Reads every workbook among the files and in the folders that are given, one of each judge. */
export async function collectSheets(
  given: readonly string[],
  context: CollectContext,
): Promise<{ files: CollectedFile[]; issues: Issue[] }> {
  const listed = await listFiles(given);
  const collected: CollectedFile[] = [];
  const issues = [...listed.issues];
  for (const sent of listed.files) {
    const read = await readSentFile(sent, context);
    if (read.collected !== null) collected.push(read.collected);
    issues.push(...read.issues);
  }
  if (listed.files.length === 0 && !issues.some(({ severity }) => severity === 'error')) {
    const place = placeIn('--from');
    const hint = 'Ghi sau --from thư mục có các tệp Excel giám khảo gửi về.';
    issues.push(makeError(place, 'no-files', 'Không có phiếu nào để đọc.', hint));
  }
  const joined = joinFiles(collected, context.round.criteria);
  const files = joined.files.toSorted((left, right) => (left.key.judge < right.key.judge ? -1 : 1));
  return { files, issues: [...issues, ...joined.issues] };
}
