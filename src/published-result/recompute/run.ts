import { parseArgs } from 'node:util';
import type { Voice } from '../../judging/command.ts';
import { makeResultTable, makeSheetTable } from '../result-csv.ts';
import type { PublishedResult } from '../schema.ts';
import { compareCsv } from './compare-csv.ts';
import { compareData } from './compare-data.ts';
import { compareResult } from './compare-result.ts';
import { readAllGiven, type Given, type GivenFile } from './given-files.ts';
import { readResult } from './read-result.ts';
import {
  describeFile,
  describeLimits,
  describeVerdict,
  describeVersion,
  describeWork,
  formatLine,
} from './report.ts';

const usage =
  'Cách dùng: npm run recompute -- <thư mục hoặc các tệp đã tải: ket-qua.json, ket-qua.csv, phieu-cham.csv> [thư mục dữ liệu]';

/** Reads the command line; null where it says something else than files and folders. */
function readWords(words: readonly string[]): string[] | null {
  try {
    const { positionals } = parseArgs({ args: [...words], allowPositionals: true });
    return positionals.length === 0 ? null : positionals;
  } catch {
    return null;
  }
}

/** Finds the one result that is to be recomputed, or says why there is none. */
function findResultFile({ files, problems }: Given): GivenFile | string[] {
  if (problems.length > 0) return problems;
  const [first, second] = files.filter(({ kind }) => kind === 'result');
  if (first === undefined) {
    return [
      'Chưa có ket-qua.json: quy tắc tính (tiêu chí, hệ số, cách làm tròn) nằm trong tệp ấy.',
    ];
  }
  if (second !== undefined) return ['Có nhiều hơn một tệp kết quả .json: tính lại từng tệp một.'];
  return first;
}

function compareTable(result: PublishedResult, { kind, name, text }: GivenFile): string[] {
  if (kind === 'result-csv') {
    return compareCsv(name, text, makeResultTable(result), ['vòng', 'mã bài']);
  }
  const sheets = makeSheetTable(result);
  return sheets === null
    ? [`${name}: ket-qua.json không công bố các phiếu, nên tệp này không thuộc kết quả ấy.`]
    : compareCsv(name, text, sheets, ['round', 'entry_id', 'sheet', 'criterion']);
}

/**
 * Recomputes a published result from what was given, prints what it found, and gives the exit
 * code: 0 khớp, 1 không khớp, 2 wrong words or files.
 */
export async function recompute(
  words: readonly string[],
  contentDir: string,
  voice: Voice,
): Promise<number> {
  const targets = readWords(words);
  if (targets === null) {
    const isHelp = words.includes('--help') || words.includes('-h');
    (isHelp ? voice.out : voice.error)(`${usage}\n`);
    return isHelp ? 0 : 2;
  }
  const given = await readAllGiven(targets);
  const file = findResultFile(given);
  const read = Array.isArray(file) ? { problems: file } : readResult(file.text, file.name);
  if (Array.isArray(file) || 'problems' in read) {
    voice.error('problems' in read ? `${read.problems.map(formatLine).join('\n')}\n` : '');
    return 2;
  }
  const { result } = read;
  const lines = [describeFile(file), ...describeVersion(result), describeWork(result)];
  const mismatches = compareResult(result);
  for (const table of given.files.filter(({ kind }) => kind !== 'result')) {
    const found = compareTable(result, table);
    if (found.length === 0) lines.push(`${table.name}: khớp với ${file.name}.`);
    mismatches.push(...found);
  }
  for (const folder of given.dataFolders) {
    const compared = await compareData(folder, contentDir, result);
    lines.push(...compared.lines);
    mismatches.push(...compared.mismatches);
  }
  const report = [...lines, ...describeLimits(result), ...describeVerdict(mismatches)];
  voice.out(`${report.map(formatLine).join('\n')}\n`);
  return mismatches.length === 0 ? 0 : 1;
}
