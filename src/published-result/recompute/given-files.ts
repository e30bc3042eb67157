import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { exists } from '../../files/exists.ts';
import { maxFileBytes } from '../../tables/limits.ts';
import { formatNumber } from '../../text/numbers.ts';
import { resultColumns, sheetColumns } from '../result-csv.ts';

/** A text file that was given, by what it holds. */
export type GivenFile = {
  kind: 'result' | 'result-csv' | 'sheet-csv';
  name: string;
  bytes: Buffer;
  text: string;
};

/** What was given: files of a published result, a data folder, and what could not be used. */
export type Given = { files: GivenFile[]; dataFolders: string[]; problems: string[] };

const publishedNames = ['ket-qua.json', 'ket-qua.csv', 'phieu-cham.csv'];

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Tells a CSV file by its first header: downloads are renamed, "ket-qua (1).csv". */
function findKind(name: string, text: string): GivenFile['kind'] | null {
  if (/\.json$/i.test(name)) return 'result';
  const [first = ''] = text.slice(0, 1000).split(/[,;\t\r\n]/, 1);
  const header = first.replaceAll('"', '').normalize('NFC');
  if (header === resultColumns[0]) return 'result-csv';
  return header === sheetColumns[0] ? 'sheet-csv' : null;
}

async function readGivenFile(file: string): Promise<GivenFile | string> {
  const name = path.basename(file);
  const status = await stat(file);
  // What is no file, as a pipe, may never end.
  if (!status.isFile()) return `${name}: không phải là một tệp.`;
  const { size } = status;
  if (size > maxFileBytes) {
    const megabytes = (bytes: number) => formatNumber(Math.ceil(bytes / 1024 / 1024));
    return `${name}: tệp lớn ${megabytes(size)} MB; chương trình chỉ nhận tệp đến ${megabytes(maxFileBytes)} MB.`;
  }
  const bytes = await readFile(file);
  const text = decode(bytes);
  if (text === null) return `${name}: không phải tệp văn bản UTF-8.`;
  const kind = findKind(name, text);
  return kind === null
    ? `${name}: không phải ket-qua.json, ket-qua.csv hay phieu-cham.csv.`
    : { kind, name, bytes, text };
}

async function isDataFolder(folder: string): Promise<boolean> {
  if (await exists(path.join(folder, 'contest.yaml'))) return true;
  const children = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    children
      .filter((child) => child.isDirectory())
      .map((child) => exists(path.join(folder, child.name, 'contest.yaml'))),
  );
  return found.includes(true);
}

/** Lists the files of a published result in a folder. */
async function listPublished(folder: string): Promise<string[]> {
  const files = publishedNames.map((name) => path.join(folder, name));
  const found = await Promise.all(files.map((file) => exists(file)));
  return files.filter((_, index) => found[index] === true);
}

async function readGiven(target: string): Promise<Given> {
  const nothing: Given = { files: [], dataFolders: [], problems: [] };
  const refuse = (problem: string): Given => ({ ...nothing, problems: [problem] });
  const name = path.basename(path.resolve(target));
  const status = await stat(target).catch(() => null);
  if (status === null) return refuse(`${name}: không có tệp hay thư mục này, hoặc không đọc được.`);
  // Whoever gives all files of a folder by `*` gives the schema too.
  if (/\.schema\.json$/i.test(name)) return nothing;
  if (status.isFile()) {
    const read = await readGivenFile(target);
    return typeof read === 'string' ? refuse(read) : { ...nothing, files: [read] };
  }
  if (!status.isDirectory()) return refuse(`${name}: không phải tệp, cũng không phải thư mục.`);
  const published = await listPublished(target);
  if (published.length > 0) {
    const reads = await Promise.all(published.map(readGivenFile));
    return {
      ...nothing,
      files: reads.filter((read) => typeof read !== 'string'),
      problems: reads.filter((read) => typeof read === 'string'),
    };
  }
  return (await isDataFolder(target))
    ? { ...nothing, dataFolders: [target] }
    : refuse(`Thư mục ${name}: không có ket-qua.json, cũng không có contest.yaml.`);
}

/** Reads what was given; what the disk does not let be read is a problem like any other. */
async function readOrRefuse(target: string): Promise<Given> {
  try {
    return await readGiven(target);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const name = path.basename(path.resolve(target));
    const problem = `${name}: ổ đĩa không cho đọc, hoặc có thư mục ở chỗ của một tệp.`;
    return { files: [], dataFolders: [], problems: [problem] };
  }
}

/** Reads the files and folders that were given, and sorts them by what they hold. */
export async function readAllGiven(targets: readonly string[]): Promise<Given> {
  const all = await Promise.all(targets.map(readOrRefuse));
  return {
    files: all.flatMap(({ files }) => files),
    dataFolders: all.flatMap(({ dataFolders }) => dataFolders),
    problems: all.flatMap(({ problems }) => problems),
  };
}
