import path from 'node:path';
import { openDataFolder, joinPath } from '../../contest/data-folder.ts';
import { findTableNames } from '../../contest/find-files.ts';
import type { DataSet, PrivateEdition } from '../../contest/edition.ts';
import { loadTable } from '../../contest/load-table.ts';
import { loadYaml } from '../../contest/load-yaml.ts';
import { resolveNames } from '../../contest/names/resolve.ts';
import { columnsSchema } from '../../schemas/columns.ts';
import { scores, type Score } from '../../schemas/scores.ts';
import { makeError, placeIn, type Issue } from '../../tables/issue.ts';
import type { Row } from '../../tables/records.ts';

const fileName = 'scores.csv';

/** The file of an edition's marks as it stands, sheets that are set aside too. */
export type ScoresFile = {
  /** Path relative to the data folder. */
  file: string;
  rows: Score[];
  /** Why the file cannot be written; empty where it can. */
  issues: Issue[];
};

function findRepeated(rows: readonly Row<Score>[]): Issue[] {
  const seen = new Map<string, Row<Score>>();
  return rows.flatMap((row) => {
    const { round, entry_id: entryId, judge_id: judgeId, criterion } = row.value;
    const key = JSON.stringify([round, entryId, judgeId, criterion]);
    const first = seen.get(key);
    seen.set(key, first ?? row);
    if (first === undefined) return [];
    const value = [round, entryId, judgeId, criterion].join(' + ');
    const place = placeIn(row.file, { line: row.line, value });
    const hint = 'Xóa dòng thừa rồi chạy lại.';
    return [makeError(place, 'key-repeated', `Trùng với dòng ${first.line}.`, hint)];
  });
}

/**
 * Opens the marks of an edition to add to them. A table that is read by columns.yaml, or from
 * another kind of file, is refused: it cannot be written, and a second file must not stand beside.
 */
export async function openScoresFile(
  dataDir: string,
  data: DataSet,
  edition: PrivateEdition,
): Promise<ScoresFile> {
  const folder = path.posix.dirname(edition.file).replace(/^\.$/, '');
  const file = joinPath(folder, fileName);
  const opened = openDataFolder(dataDir);
  const columns = await loadYaml(opened, joinPath(folder, 'columns.yaml'), columnsSchema);
  const mapped = columns.value?.tables.scores?.file;
  const names = await findTableNames(opened, folder, scores.name);
  const other = mapped ?? names.find((name) => name !== fileName);
  if (other !== undefined) {
    const message =
      mapped === undefined
        ? `Bảng điểm đang nằm ở ${other}; chương trình chỉ ghi vào ${fileName}.`
        : `columns.yaml đọc bảng điểm từ ${other}; chương trình không ghi vào đó.`;
    const hint =
      mapped === undefined
        ? `Lưu bảng thành ${fileName} (CSV UTF-8), chuyển ${other} ra khỏi thư mục, rồi chạy lại.`
        : `Chép điểm sang ${fileName} theo data/README.md, xóa mục scores của columns.yaml, rồi chạy lại.`;
    const place = placeIn(joinPath(folder, other));
    return { file, rows: [], issues: [makeError(place, 'scores-elsewhere', message, hint)] };
  }
  const { rows, issues } = await loadTable(opened, folder, scores, null);
  const [resolved] = resolveNames({ ...data, editions: [{ ...edition, scores: rows }] }).editions;
  const known = resolved?.scores ?? [];
  return {
    file,
    rows: known.map(({ value }) => value),
    issues: [...issues.filter(({ severity }) => severity === 'error'), ...findRepeated(known)],
  };
}
