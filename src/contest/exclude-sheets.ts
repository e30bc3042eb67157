import type { Issue } from '../tables/issue.ts';
import type { PrivateEdition } from './edition.ts';

type SheetKey = { round: string; entry_id: string; judge_id: string };

function getKey({ round, entry_id: entryId, judge_id: judgeId }: SheetKey): string {
  return JSON.stringify([round, entryId, judgeId]);
}

function getPlace({ file, line }: Pick<Issue, 'file' | 'line'>): string {
  return `${file}:${line ?? ''}`;
}

function excludeFrom(edition: PrivateEdition) {
  const excluded = new Set(edition.exclusions.map(({ value }) => getKey(value)));
  const isExcluded = (row: PrivateEdition['scores'][number]) => excluded.has(getKey(row.value));
  return {
    counted: { ...edition, scores: edition.scores.filter((row) => !isExcluded(row)) },
    excludedRows: edition.scores.filter(isExcluded),
  };
}

/** What was loaded, with the tables that could not be read whole. */
type Loaded = { editions: PrivateEdition[]; issues: Issue[]; broken: ReadonlySet<string> };

/**
 * Takes the sheets that the organiser has set aside out of the scores. Their errors become remarks,
 * and scores that have no other error count as read.
 */
export function excludeSheets({ editions, issues, broken }: Loaded): Loaded {
  const parts = editions.map(excludeFrom);
  const places = new Set(parts.flatMap(({ excludedRows }) => excludedRows.map(getPlace)));
  const relieved = issues.map((issue): Issue => {
    if (issue.severity !== 'error' || !places.has(getPlace(issue))) return issue;
    const hint = 'Phiếu này đã được ghi là không tính (bảng exclusions) nên không cần sửa.';
    return { ...issue, severity: 'warning', hint };
  });
  const files = new Set(editions.flatMap(({ scores }) => scores.map(({ file }) => file)));
  const isWhole =
    places.size > 0 && !relieved.some((one) => one.severity === 'error' && files.has(one.file));
  return {
    editions: parts.map(({ counted }) => counted),
    issues: relieved,
    broken: new Set([...broken].filter((name) => !(isWhole && /^scores\b/.test(name)))),
  };
}
