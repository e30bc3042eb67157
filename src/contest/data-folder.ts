import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { formatNumber } from '../text/numbers.ts';
import { makeError, placeIn, type Issue } from '../tables/issue.ts';
import { maxFileBytes } from '../tables/limits.ts';

/** A file that was read, or why it was not; `missing` is no problem by itself. */
export type FileRead =
  { kind: 'bytes'; bytes: Uint8Array } | { kind: 'missing' } | { kind: 'refused'; issue: Issue };

/** Reads files by their path relative to a root folder. */
export type DataFolder = {
  read: (file: string) => Promise<FileRead>;
  /** Names in a folder, sorted; empty where there is no such folder. */
  list: (folder: string) => Promise<string[]>;
};

/** Endings of the files that may hold a table. */
export const tableExtensions = ['.csv', '.tsv', '.xlsx', '.xlsm', '.xls'];

/** Joins a folder, '' for the data folder itself, and a file in it. */
export function joinPath(folder: string, file: string): string {
  return folder === '' ? file : `${folder}/${file}`;
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  );
}

/** Reads a file as it stood at one moment; null where it changed meanwhile. */
async function readUnchanged(absolute: string): Promise<Uint8Array | null> {
  const file = await open(absolute);
  try {
    const before = await file.stat();
    const bytes = Buffer.allocUnsafeSlow(before.size);
    const { bytesRead } = await file.read(bytes, 0, before.size, 0);
    const after = await file.stat();
    const isSame = after.size === before.size && after.mtimeMs === before.mtimeMs;
    return isSame && bytesRead === before.size ? bytes : null;
  } finally {
    await file.close();
  }
}

async function readBounded(absolute: string, file: string): Promise<FileRead> {
  const place = placeIn(file);
  try {
    const status = await stat(absolute);
    if (!status.isFile()) {
      const hint = 'Thay thư mục này bằng tệp, hoặc đổi tên thư mục.';
      return {
        kind: 'refused',
        issue: makeError(place, 'not-a-file', 'Đây là thư mục, không phải tệp.', hint),
      };
    }
    if (status.size > maxFileBytes) {
      const megabytes = (bytes: number) => formatNumber(Math.round(bytes / 1024 / 1024));
      return {
        kind: 'refused',
        issue: makeError(
          place,
          'file-too-large',
          `Tệp lớn ${megabytes(status.size)} MB; chương trình chỉ nhận tệp đến ${megabytes(maxFileBytes)} MB.`,
          'Xóa dữ liệu thừa trong tệp, kể cả các dòng trống ở cuối bảng.',
        ),
      };
    }
    const bytes = await readUnchanged(absolute);
    if (bytes !== null) return { kind: 'bytes', bytes };
    const hint = 'Chờ chép hoặc lưu xong, đóng tệp trong Excel, rồi chạy lại.';
    const issue = makeError(place, 'file-changed', 'Tệp thay đổi trong khi đang được đọc.', hint);
    return { kind: 'refused', issue };
  } catch (error) {
    if (isMissing(error)) return { kind: 'missing' };
    const issue = makeError(
      place,
      'file-unreadable',
      'Không đọc được tệp.',
      'Đóng tệp nếu đang mở trong chương trình khác; nếu vẫn lỗi thì kiểm tra quyền đọc tệp.',
    );
    return { kind: 'refused', issue };
  }
}

/** Lists what a folder holds, names as the disk has them; nothing where there is no such folder. */
async function listNames(absolute: string): Promise<string[]> {
  try {
    return await readdir(absolute);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Finds a file under another Unicode form of its name: macOS writes names decomposed. */
async function findSameName(absolute: string): Promise<string | null> {
  const folder = path.dirname(absolute);
  const wanted = path.basename(absolute).normalize('NFC');
  const name = (await listNames(folder)).find((one) => one.normalize('NFC') === wanted);
  return name === undefined ? null : path.join(folder, name);
}

/** Opens a folder on disk; names are taken and listed in composed Unicode. */
export function openDataFolder(root: string): DataFolder {
  return {
    read: async (file) => {
      const absolute = path.join(root, file);
      const read = await readBounded(absolute, file);
      if (read.kind !== 'missing') return read;
      const same = await findSameName(absolute);
      return same === null ? read : readBounded(same, file);
    },
    list: async (folder) => {
      const names = await listNames(path.join(root, folder));
      return names.map((name) => name.normalize('NFC')).sort();
    },
  };
}
