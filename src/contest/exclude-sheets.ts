import type { Issue } from '../tables/issue.ts';
import { checkExclusions, checkSetAside } from './checks/set-aside.ts';
import type { PrivateEdition } from './edition.ts';

type SheetKey = { round: string; entry_id: string; judge_id: string };

function getKey({ round, entry_id: entryId, judge_id: judgeId }: SheetKey): string {
  return JSON.stringify([round, entryId, judgeId]);
}

type ScoreRow = PrivateEdition['scores'][number];

function getPlace({ file, line, column }: Pick<Issue, 'file' | 'line' | 'column'>): string {
  return JSON.stringify([file, line, column]);
}

/** Lists the cells of scores that could not be read. */
function listUnreadPlaces(rows: readonly ScoreRow[]): string[] {
  return rows.flatMap(({ file, line, unread = new Set() }) =>
    [...unread].map((column) => getPlace({ file, line, column })),
  );
}

function excludeFrom(edition: PrivateEdition, mayMissRows: boolean) {
  if (edition.exclusions.length === 0) return { counted: edition, excludedRows: [], issues: [] };
  const readable = edition.exclusions.filter(
    ({ unread }) => !['round', 'entry_id', 'judge_id'].some((name) => unread?.has(name)),
  );
  const excluded = new Set(readable.map(({ value }) => getKey(value)));
  const isExcluded = (row: ScoreRow) => excluded.has(getKey(row.value));
  const excludedRows = edition.scores.filter(isExcluded);
  const sheets = new Set(excludedRows.map(({ value }) => getKey(value)));
  const unmatched = mayMissRows
    ? []
    : checkExclusions(edition, ({ value }) => sheets.has(getKey(value)));
  return {
    counted: { ...edition, scores: edition.scores.filter((row) => !isExcluded(row)) },
    excludedRows,
    issues: [...unmatched, ...checkSetAside(edition, excludedRows).map(relieve)],
  };
}

/** Makes a remark of an error in a sheet that does not count. */
function relieve(issue: Issue): Issue {
  const hint = 'Phiếu này đã được ghi là không tính (bảng exclusions) nên không cần sửa.';
  return { ...issue, severity: 'warning', hint };
}

/** What was loaded, with the tables that could not be read whole. */
type Loaded = { editions: PrivateEdition[]; issues: Issue[]; broken: ReadonlySet<string> };

/**
 * Takes the sheets that the organiser has set aside out of the scores. Their errors become remarks,
 * and scores that have no other error count as read. An exclusion of no sheet is an error, but
 * where the sheet may stand in a row that could not be read.
 *
 * One line of a file may hold marks of several judges, and more than marks: an error is a remark
 * only where nothing else of that line can be meant.
 */
export function excludeSheets({ editions, issues, broken }: Loaded): Loaded {
  const parts = editions.map((edition) => excludeFrom(edition, broken.has('scores.key')));
  const counted = new Set(parts.flatMap((part) => listUnreadPlaces(part.counted.scores)));
  const places = new Set(
    parts
      .flatMap(({ excludedRows }) => listUnreadPlaces(excludedRows))
      .filter((place) => !counted.has(place)),
  );
  const relieved = issues.map((issue) => (places.has(getPlace(issue)) ? relieve(issue) : issue));
  const files = new Set(editions.flatMap(({ scores }) => scores.map(({ file }) => file)));
  const isWhole =
    places.size > 0 && !relieved.some((one) => one.severity === 'error' && files.has(one.file));
  return {
    editions: parts.map(({ counted }) => counted),
    issues: [...relieved, ...parts.flatMap((part) => part.issues)],
    broken: new Set([...broken].filter((name) => !(isWhole && /^scores\b/.test(name)))),
  };
}
