import { stat } from 'node:fs/promises';
import path from 'node:path';
import { openDataFolder } from '../../contest/data-folder.ts';
import { makeError, makeWarning, placeIn, type Issue } from '../../tables/issue.ts';
import { listSome } from '../../tables/name-columns.ts';
import { formatNumber } from '../../text/numbers.ts';

/** A file to read: its path below a root, which is also what it is called in messages. */
export type SentFile = { root: string; file: string };

/** Most files that are read at once. */
const maxFiles = 500;

const workbook = /\.(?:xls[xmb]?|ods)$/i;
/** What Excel and LibreOffice leave beside a workbook that is open. */
const lock = /^~\$|^\.~lock\./;
const ofSystem = /^\.|^(?:thumbs\.db|desktop\.ini)$/i;

type Listed = { files: SentFile[]; issues: Issue[] };

function describeLock(name: string): Issue {
  const message = 'Đây là tệp khóa, không phải phiếu: phiếu đang mở trong phần mềm bảng tính.';
  const hint = 'Lưu và đóng phiếu rồi chạy lại, để không đọc phải bản chưa lưu.';
  return makeWarning(placeIn(name), 'lock-file', message, hint);
}

async function listFolder(folder: string): Promise<Listed> {
  const names = await openDataFolder(folder).list('');
  const locks = names.filter((name) => lock.test(name));
  const others = names.filter((name) => !lock.test(name) && !ofSystem.test(name));
  const passedOver = others.filter((name) => !workbook.test(name));
  const issues = locks.map(describeLock);
  if (passedOver.length > 0) {
    const place = placeIn(path.basename(path.resolve(folder)));
    const message = `Trong thư mục có thứ không phải tệp Excel nên không được đọc: ${listSome(passedOver)}.`;
    const hint = 'Phiếu ở thư mục con thì ghi thêm thư mục đó sau --from.';
    issues.push(makeWarning(place, 'files-not-read', message, hint));
  }
  const files = others
    .filter((name) => workbook.test(name))
    .map((file) => ({ root: path.resolve(folder), file }));
  return { files, issues };
}

async function listOne(given: string): Promise<Listed> {
  const name = path.basename(path.resolve(given)).normalize('NFC');
  const status = await stat(given).catch(() => null);
  if (status === null) {
    const message = 'Không có tệp hoặc thư mục này.';
    const hint = 'Xem lại đường dẫn ghi sau --from.';
    return { files: [], issues: [makeError(placeIn(given), 'file-missing', message, hint)] };
  }
  if (status.isDirectory()) return listFolder(given);
  if (lock.test(name)) return { files: [], issues: [describeLock(name)] };
  return { files: [{ root: path.dirname(path.resolve(given)), file: name }], issues: [] };
}

/** Calls files of the same name by their folder too. */
function tellApart(files: readonly SentFile[]): SentFile[] {
  const byName = Map.groupBy(files, ({ file }) => file);
  return files.map((one) => {
    if (byName.get(one.file)?.length === 1) return one;
    const file = path.posix.join(path.basename(one.root), one.file);
    return { root: path.dirname(one.root), file };
  });
}

/** Lists the workbooks among the files and in the folders that are given. */
export async function listFiles(given: readonly string[]): Promise<Listed> {
  const parts = await Promise.all(given.map(listOne));
  const issues = parts.flatMap((part) => part.issues);
  const all = parts.flatMap((part) => part.files);
  const unique = new Map(all.map((one) => [path.join(one.root, one.file), one]));
  const files = tellApart([...unique.values()]);
  if (files.length > maxFiles) {
    const message = `Có ${formatNumber(files.length)} tệp; mỗi lần đọc nhiều nhất ${formatNumber(maxFiles)} tệp.`;
    const place = placeIn(path.basename(files[0]?.root ?? ''));
    return {
      files: [],
      issues: [makeError(place, 'too-many-files', message, 'Chia làm nhiều lần.')],
    };
  }
  return { files, issues };
}
