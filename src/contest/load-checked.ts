import type { Issue } from '../tables/issue.ts';
import { checkDataSet } from './checks/index.ts';
import type { DataSet } from './edition.ts';
import type { Headers } from './load-table.ts';
import { loadDataSet, type DataPlaces, type LoadedData } from './load.ts';

/** Findings that make the computed ranking another than the one that is meant. */
const rankingFaults: ReadonlySet<string> = new Set([
  'score-out-of-range',
  'score-off-step',
  'criterion-unknown',
  'criterion-unmarked',
  'round-unknown',
  'key-repeated',
  'id-repeated',
  'max-score-differs',
  'weights-not-whole',
  'carry-not-earlier',
]);

/** What the ranking rests on, with what the checks found of it. */
const rankingTables = ['scores', 'results', 'exclusions', 'submissions', 'contest', 'ranking'];

/**
 * Code of a finding → tables whose faults alone can cause it; with `.key`, only faults by which
 * rows are missing. A reference to a row that could not be read would be reported as wrong
 * although the organiser wrote it right.
 */
const echoes: Record<string, readonly string[]> = {
  'entry-unknown': ['submissions.key', 'contest'],
  'unit-unknown': ['units.key'],
  'unit-ambiguous': ['units.key'],
  'unit-other-time': ['units.key'],
  'field-unknown': ['contest'],
  'field-ambiguous': ['contest'],
  'precedent-unknown': ['precedents.key'],
  'score-differs': ['scores', 'exclusions', 'ranking'],
  'decision-contradicts-ranking': rankingTables,
  'ranking-reason-superfluous': rankingTables,
  'guide-without-winner': ['results'],
  'winner-without-guide': ['results', 'content'],
  'entry-out-of-window': ['results'],
  'shares-not-whole': ['authors'],
  'sheet-partial': ['scores.key'],
  'sheets-missing': ['scores.key', 'submissions.key'],
  'sheets-traceable': ['scores'],
  'judges-disagree': ['scores', 'ranking'],
  'sheet-unassigned': ['assignments'],
  'entry-unscored': ['scores.key', 'submissions.key', 'results', 'exclusions'],
  'criterion-unmarked': ['scores.key'],
  'judge-unknown': ['judges.key'],
  'judge-round': ['judges.key'],
  'judge-own-unit': ['units.key'],
  'judge-is-author': ['units.key', 'authors.key', 'judges'],
};

/** Tells whether a finding is about a cell that could not be read, and was reported as such. */
function makeUnreadTest(data: DataSet): (issue: Issue) => boolean {
  const tables = [data.units, data.precedents, data.adoptions, data.synonyms];
  const own = data.editions.flatMap((one) => [
    one.submissions,
    one.authors,
    one.judges,
    one.assignments,
    one.scores,
    one.exclusions,
    one.results,
  ]);
  const unread = new Map<string, ReadonlySet<string>>();
  for (const row of [...tables, ...own].flat()) {
    if (row.unread !== undefined) unread.set(`${row.file}:${row.line}`, row.unread);
  }
  return ({ file, line, column }) => {
    const columns = unread.get(`${file}:${line ?? ''}`);
    return column?.split(' + ').some((name) => columns?.has(name)) ?? false;
  };
}

/** Tells whether a finding spoils the computed ranking of an edition. */
function makeSpoilingTest({ editions }: DataSet): (issue: Issue) => boolean {
  const rows = editions.flatMap((one) => [
    ...one.submissions,
    ...one.scores,
    ...one.exclusions,
    ...one.results,
  ]);
  const files = new Set([...editions.map(({ file }) => file), ...rows.map(({ file }) => file)]);
  return ({ code, file }) => rankingFaults.has(code) && files.has(file);
}

/** Calls the columns of a problem as the organiser's file does. */
function callColumns(issue: Issue, headers: Headers): Issue {
  const written = headers.get(issue.file);
  if (written === undefined || issue.column === null) return issue;
  const names = issue.column.split(' + ').map((name) => written.get(name) ?? name);
  return { ...issue, column: names.join(' + ') };
}

/** Leaves out what is said twice, as of a file that several tables are read from. */
function dropRepeated(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}

/** Loads the data folder and checks rows and tables against one another: all problems at once. */
export async function loadCheckedData(places: DataPlaces): Promise<LoadedData> {
  const loaded = await loadDataSet(places);
  const { data, broken, headers } = loaded;
  const isUnread = makeUnreadTest(data);
  const found = checkDataSet(data).filter((issue) => !isUnread(issue));
  const spoilt = found.some(makeSpoilingTest(data)) ? ['ranking'] : [];
  const faulty = new Set([...broken, ...spoilt]);
  const isEcho = ({ code }: Issue) => (echoes[code] ?? []).some((table) => faulty.has(table));
  const findings = found.filter((issue) => !isEcho(issue));
  const issues = [...loaded.issues, ...findings].map((issue) => callColumns(issue, headers));
  return { ...loaded, issues: dropRepeated(issues) };
}
