import { formatNumber } from '../../../text/numbers.ts';
import { formatSize } from '../../formats.ts';
import { openFileStore } from '../../files/file-store.ts';
import { openStore } from '../../store/open-store.ts';
import { verifyStore } from '../../store/verify.ts';
import type { StoreFinding } from '../../store/verify/finding.ts';
import { readFilesOnDisk } from './files-on-disk.ts';

/** What checking a store found, and how much was checked, in words. */
export type StoreCheck = { findings: StoreFinding[]; said: string };

const versionKinds: ReadonlySet<string> = new Set(['received', 'corrected', 'accepted-late']);

/** Counts by the log, which names every version that was ever taken. */
async function countRecords(folder: string): Promise<string> {
  const store = openStore(folder);
  try {
    const events = store.listEvents();
    const versions = events.filter(({ kind }) => versionKinds.has(kind));
    const entries = new Set(versions.map(({ subject }) => subject));
    const parts = [
      [entries.size, 'bài'],
      [versions.length, 'bản'],
      [events.length, 'dòng nhật ký'],
    ] as const;
    return parts.map(([count, label]) => `${formatNumber(count)} ${label}`).join(', ');
  } finally {
    await store.close();
  }
}

/** Checks the database and every attachment of a folder, which may be in use. */
export async function checkStore(folder: string): Promise<StoreCheck> {
  const count = { files: 0, bytes: 0 };
  const askScanner = () => Promise.resolve('unasked' as const);
  const files = openFileStore(folder, { askScanner });
  const findings = await verifyStore(folder, readFilesOnDisk(files, count));
  const isDamaged = findings.some(({ code }) => code === 'database-damaged');
  const records = isDamaged ? 'cơ sở dữ liệu không đọc được trọn vẹn' : await countRecords(folder);
  const incoming = await files.listIncoming();
  const unfinished =
    incoming.length === 0
      ? ''
      : `Trong thư mục incoming có ${formatNumber(incoming.length)} tệp đang nhận hoặc nhận dở khi máy chủ dừng, không thuộc bài nào; máy chủ dọn khi khởi động, sau sáu giờ:\n${incoming.map((name) => `  ${name}\n`).join('')}`;
  const said = `Đã kiểm tra: ${records}, ${formatNumber(count.files)} tệp đính kèm (${formatSize(count.bytes)}).\n${unfinished}`;
  return { findings, said };
}

/** Formats findings, one a line. */
export function formatFindings(findings: readonly StoreFinding[]): string {
  return findings.map(({ code, message }) => `  ${message} [${code}]\n`).join('');
}
