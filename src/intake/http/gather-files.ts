import type { FormProblem, KeptFile } from '../entry.ts';
import type { FileLimits } from '../file-limits.ts';
import { formatNumber } from '../../text/numbers.ts';
import { formatSize } from '../formats.ts';

function describeExcess(name: string, limits: FileLimits, isTooMany: boolean): FormProblem {
  const limit = isTooMany
    ? `một bài có nhiều nhất ${formatNumber(limits.maxFiles)} tệp`
    : `các tệp của một bài cộng lại nhiều nhất ${formatSize(limits.maxTotalBytes)}`;
  const message = `Không nhận tệp “${name}”: ${limit}. Bỏ bớt tệp đã có rồi chọn lại tệp này.`;
  return { field: 'files', code: isTooMany ? 'too-many-files' : 'files-too-large', message };
}

/** Says of a file that came with a form which the store refused that it must come again. */
export function describeUnkept({ name }: KeptFile): FormProblem {
  const message = `Chọn lại tệp “${name}”: máy chủ chưa giữ được tệp này cùng với bài.`;
  return { field: 'files', code: 'file-unkept', message };
}

/**
 * Puts the files that came now behind those that were there before, without those that were taken
 * out; what goes beyond the limits is left out and named. The same bytes count once.
 */
export function gatherFiles(
  before: readonly KeptFile[],
  removed: readonly string[],
  added: readonly KeptFile[],
  limits: FileLimits,
): { files: KeptFile[]; problems: FormProblem[] } {
  const files = before.filter(({ sha256 }) => !removed.includes(sha256));
  const problems: FormProblem[] = [];
  for (const file of added) {
    if (files.some(({ sha256 }) => sha256 === file.sha256)) continue;
    const sizeBytes = files.reduce((sum, one) => sum + one.sizeBytes, file.sizeBytes);
    const isTooMany = files.length >= limits.maxFiles;
    if (isTooMany || sizeBytes > limits.maxTotalBytes) {
      problems.push(describeExcess(file.name, limits, isTooMany));
    } else {
      files.push(file);
    }
  }
  return { files, problems };
}
