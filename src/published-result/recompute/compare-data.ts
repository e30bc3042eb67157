import { createHash } from 'node:crypto';
import path from 'node:path';
import { openDataFolder } from '../../contest/data-folder.ts';
import { loadCheckedData } from '../../contest/load-checked.ts';
import { publishDataSet } from '../../contest/public-data.ts';
import { exists } from '../../files/exists.ts';
import type { Issue } from '../../tables/issue.ts';
import { formatNumber } from '../../text/numbers.ts';
import { makePublishedResult } from '../make-result.ts';
import type { PublishedResult } from '../schema.ts';
import { describeDifference } from './describe-difference.ts';
import { findDifferences } from './find-differences.ts';

/** What comparing with the organiser's files gives, in sentences. */
export type DataComparison = { lines: string[]; mismatches: string[] };

/** Finds the data folder: what was given, or what it stands in where an edition's was given. */
async function findRoot(folder: string, { inputs }: PublishedResult): Promise<string | null> {
  const contest = inputs.find(({ file }) => path.posix.basename(file) === 'contest.yaml')?.file;
  if (contest === undefined) return null;
  for (const root of [path.resolve(folder), path.dirname(path.resolve(folder))]) {
    if (await exists(path.join(root, contest))) return root;
  }
  return null;
}

/** Tells whether a path stays in the folder that it is read from. */
function isInside(file: string): boolean {
  return !path.isAbsolute(file) && !file.split(/[\\/]/).includes('..');
}

async function compareFiles(root: string, { inputs }: PublishedResult): Promise<DataComparison> {
  const data = openDataFolder(root);
  const comparison: DataComparison = { lines: [], mismatches: [] };
  for (const { file, sha256 } of inputs) {
    const read = isInside(file) ? await data.read(file) : null;
    if (read?.kind !== 'bytes') {
      comparison.mismatches.push(`${file}: thiếu.`);
    } else if (createHash('sha256').update(read.bytes).digest('hex') === sha256) {
      comparison.lines.push(`${file}: khớp.`);
    } else {
      comparison.mismatches.push(`${file}: khác với tệp đã dùng để tính kết quả công bố.`);
    }
  }
  return comparison;
}

/** Texts beside the tables have no part in a result. */
function stops({ severity, code, file }: Issue): boolean {
  return severity === 'error' && code !== 'content-missing' && !file.endsWith('.md');
}

async function recomputeFromData(
  root: string,
  contentDir: string,
  published: PublishedResult,
): Promise<DataComparison> {
  const { data, issues } = await loadCheckedData({ dataDir: root, contentDir });
  const errors = issues.filter(stops).length;
  const refuse = (why: string) => ({ lines: [], mismatches: [why] });
  if (errors > 0) {
    return refuse(
      `Dữ liệu của Ban Tổ chức có ${formatNumber(errors)} lỗi nên chưa tính lại được từ đó; chạy npm run check để xem.`,
    );
  }
  const now = published.released_at === null ? new Date() : new Date(published.released_at);
  const view = publishDataSet(data, now);
  const edition = view.editions.find(({ id }) => id === published.edition);
  const { program } = published;
  const fresh = edition === undefined ? null : makePublishedResult(view, edition, program);
  if (edition === undefined || fresh === null) {
    return refuse(`Dữ liệu của Ban Tổ chức không có kết quả kỳ ${published.edition}.`);
  }
  const known = new Set(published.inputs.map(({ file }) => file));
  const added = edition.inputs
    .filter(({ file }) => !known.has(file))
    .map(({ file }) => `${file}: không có trong danh sách tệp đã công bố.`);
  // Files are compared one by one; the version of the rule is told apart.
  const rule = { ...fresh.rule, version: published.rule.version };
  const differences = findDifferences(published, { ...fresh, inputs: published.inputs, rule });
  return {
    lines: differences.length === 0 ? ['Tính lại từ dữ liệu của Ban Tổ chức: khớp.'] : [],
    mismatches: [
      ...added,
      ...differences.map(
        (one) => `Từ dữ liệu của Ban Tổ chức: ${describeDifference(published, one)}`,
      ),
    ],
  };
}

/** Compares a published result with the organiser's own files, and recomputes it from them. */
export async function compareData(
  folder: string,
  contentDir: string,
  published: PublishedResult,
): Promise<DataComparison> {
  const root = await findRoot(folder, published);
  if (root === null) {
    const name = path.basename(path.resolve(folder));
    const why = `Thư mục ${name} không có contest.yaml của kỳ ${published.edition}.`;
    return { lines: [], mismatches: [why] };
  }
  const files = await compareFiles(root, published);
  const again = await recomputeFromData(root, contentDir, published);
  return {
    lines: [...files.lines, ...again.lines],
    mismatches: [...files.mismatches, ...again.mismatches],
  };
}
