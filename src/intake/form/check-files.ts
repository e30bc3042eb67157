import { formatNumber } from '../../text/numbers.ts';
import type { FormProblem, KeptFile } from '../entry.ts';
import type { FileLimits } from '../file-limits.ts';

const bytesPerMb = 1024 * 1024;

/** Rounds up, so that what is over a limit never reads as the limit. */
function formatMb(sizeBytes: number): string {
  return formatNumber(Math.ceil((sizeBytes / bytesPerMb) * 10) / 10);
}

function makeProblem(code: string, message: string): FormProblem[] {
  return [{ field: 'files', code, message }];
}

/** What is known of a file: of one that is not sent yet, only its name and size. */
type WeighedFile = Pick<KeptFile, 'name' | 'sizeBytes'> & Partial<Pick<KeptFile, 'scan'>>;

/** Checks the attachments of an entry together: those kept before and those that just came. */
export function checkFiles(files: readonly WeighedFile[], limits: FileLimits): FormProblem[] {
  const infected = files.find(({ scan }) => scan === 'infected');
  if (infected !== undefined) {
    const message = `Bỏ tệp “${infected.name}”: phần mềm quét thấy vi-rút trong tệp này.`;
    return makeProblem('file-infected', message);
  }
  const extra = files.length - limits.maxFiles;
  if (extra > 0) {
    const most = formatNumber(limits.maxFiles);
    const message = `Bỏ bớt ${formatNumber(extra)} tệp: một bài có nhiều nhất ${most} tệp.`;
    return makeProblem('files-too-many', message);
  }
  const large = files.find(({ sizeBytes }) => sizeBytes > limits.maxFileBytes);
  if (large !== undefined) {
    const [size, most] = [large.sizeBytes, limits.maxFileBytes].map(formatMb);
    const message = `Thay tệp “${large.name}” bằng tệp nhỏ hơn: tệp này ${size} MB, nhiều nhất ${most} MB.`;
    return makeProblem('file-too-large', message);
  }
  const totalBytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (totalBytes <= limits.maxTotalBytes) return [];
  const [total, most] = [totalBytes, limits.maxTotalBytes].map(formatMb);
  const message = `Bỏ bớt tệp hoặc thay bằng tệp nhỏ hơn: các tệp cộng lại ${total} MB, nhiều nhất ${most} MB.`;
  return makeProblem('files-too-large', message);
}
