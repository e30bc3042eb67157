import { formatNumber8 } from '../number.ts';
import type { StoreFinding } from './finding.ts';

/** A file as it stands on disk: the hash it is named by, and the hash of its bytes. */
export type FileOnDisk = { sha256: string; computedSha256: string };

/** By SHA-256 of each file that is referred to: the receipts of the entries that have it. */
export type Referred = ReadonlyMap<string, readonly string[]>;

function describe(sha256: string, receipts: readonly string[] = []): string {
  const numbers = receipts.map(formatNumber8).join(', ');
  return `Tệp ${sha256.slice(0, 12)}… của ${numbers === '' ? 'bản nháp' : `bài ${numbers}`}`;
}

/**
 * Checks the files on disk against what is referred to. `before` and `after` are what was referred to
 * before and after the disk was read: what changed meanwhile is no finding.
 */
export function checkFiles(
  onDisk: ReadonlyMap<string, string>,
  before: Referred,
  after: Referred,
): StoreFinding[] {
  const findings: StoreFinding[] = [];
  for (const sha256 of before.keys()) {
    const receipts = after.get(sha256);
    if (receipts === undefined) continue;
    const computed = onDisk.get(sha256);
    const subject = describe(sha256, receipts);
    if (computed === undefined) {
      const message = `${subject} không còn trên đĩa.`;
      findings.push({ code: 'file-missing', subject: sha256, message });
    } else if (computed !== sha256) {
      const message = `${subject} đã bị sửa: mã băm SHA-256 không còn khớp.`;
      findings.push({ code: 'file-altered', subject: sha256, message });
    }
  }
  for (const sha256 of onDisk.keys()) {
    if (before.has(sha256) || after.has(sha256)) continue;
    const message = `Tệp ${sha256.slice(0, 12)}… nằm trên đĩa nhưng không bài hay bản nháp nào dùng; có thể là tệp đang được gửi lên.`;
    findings.push({ code: 'file-orphan', subject: sha256, message });
  }
  return findings;
}
