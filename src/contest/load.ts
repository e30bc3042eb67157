import path from 'node:path';
import { columnsSchema } from '../schemas/columns.ts';
import { contestSchema } from '../schemas/contest.ts';
import { allTables, editionTables, sharedTables } from '../schemas/tables.ts';
import { hasErrors, makeError, placeIn, type Issue } from '../tables/issue.ts';
import { joinPath, openDataFolder, type DataFolder } from './data-folder.ts';
import { excludeSheets } from './exclude-sheets.ts';
import { hashReads } from './hash-reads.ts';
import { loadContent } from './content/load-content.ts';
import type { DataSet, PrivateEdition } from './edition.ts';
import { findForgottenEditions, reportMissingTable } from './missing-parts.ts';
import { findEditionFolders } from './find-files.ts';
import { loadTable, type Headers, type Mappings } from './load-table.ts';
import { loadYaml } from './load-yaml.ts';
import { resolveNames } from './names/resolve.ts';
import { findUnreadFiles } from './unread-files.ts';

/**
 * What was read. `broken` names the tables, YAML files and texts that could not be read whole;
 * `headers` tells how the columns of each file are headed.
 */
export type LoadedData = {
  data: DataSet;
  issues: Issue[];
  broken: ReadonlySet<string>;
  headers: Headers;
};

type TableReads = Record<string, { issues: Issue[]; keyed?: boolean; headers?: Headers }>;

/** Joins the headers of tables; tables that are read from one file share its entry. */
function joinHeaders(all: readonly (Headers | undefined)[]): Headers {
  const joined = new Map<string, Map<string, string>>();
  for (const [file, headers] of all.flatMap((one) => [...(one ?? [])])) {
    joined.set(file, new Map([...(joined.get(file) ?? []), ...headers]));
  }
  return joined;
}

function findBroken(reads: TableReads): string[] {
  return Object.entries(reads).flatMap(([name, { issues, keyed = true }]) => [
    ...(hasErrors(issues) ? [name] : []),
    ...(keyed ? [] : [`${name}.key`]),
  ]);
}

function hasNoFile(read: TableReads[string]): boolean {
  return read.headers === undefined && read.issues.length === 0;
}

/** Where the data and the texts stand. */
export type DataPlaces = {
  /** Absolute path of the data folder. */
  dataDir: string;
  /** Absolute path of the folder that holds one folder of texts per edition. */
  contentDir: string;
};

type LoadedEdition = {
  edition: PrivateEdition | null;
  issues: Issue[];
  broken: string[];
  headers?: Headers;
  /** Files that the results are computed from. */
  inputNames?: string[];
};

async function loadEdition(
  data: DataFolder,
  places: DataPlaces,
  folder: string,
): Promise<LoadedEdition> {
  const file = joinPath(folder, 'contest.yaml');
  const columnsFile = joinPath(folder, 'columns.yaml');
  const contest = await loadYaml(data, file, contestSchema);
  const columns = await loadYaml(data, columnsFile, columnsSchema);
  const yamlIssues = [...contest.issues, ...columns.issues];
  if (columns.issues.length > 0) {
    return { edition: null, issues: yamlIssues, broken: ['contest'] };
  }
  const mapping: Mappings | null =
    columns.value === null ? null : { ...columns.value, file: columnsFile, lineOf: columns.lineOf };
  const submissions = await loadTable(data, folder, editionTables.submissions, mapping);
  const authors = await loadTable(data, folder, editionTables.authors, mapping);
  const judges = await loadTable(data, folder, editionTables.judges, mapping);
  const assignments = await loadTable(data, folder, editionTables.assignments, mapping);
  const scores = await loadTable(data, folder, editionTables.scores, mapping);
  const exclusions = await loadTable(data, folder, editionTables.exclusions, mapping);
  const results = await loadTable(data, folder, editionTables.results, mapping);
  const tables = { submissions, authors, judges, assignments, scores, exclusions, results };
  const names = Object.keys(folder === '' ? allTables : editionTables);
  const issues = [
    ...yamlIssues,
    ...Object.values(tables).flatMap((table) => table.issues),
    ...(await findUnreadFiles(data, folder, names, mapping)),
  ];
  const broken = findBroken(tables);
  const others = [authors, assignments, scores, results].some((table) => table.rows.length > 0);
  if (hasNoFile(submissions) && others) {
    issues.push(reportMissingTable(folder, 'submissions', 'các bảng khác'));
    broken.push('submissions.key');
  }
  if (contest.value === null) return { edition: null, issues, broken: ['contest', ...broken] };
  const edition: PrivateEdition = {
    id: folder === '' ? String(contest.value.year) : folder,
    file,
    lineOf: contest.lineOf,
    contest: contest.value,
    submissions: submissions.rows,
    authors: authors.rows,
    judges: judges.rows,
    assignments: assignments.rows,
    scores: scores.rows,
    exclusions: exclusions.rows,
    results: results.rows,
    content: [],
    inputs: [],
  };
  const content = await loadEditionContent(places, folder, edition);
  return {
    edition: { ...edition, content: content.files },
    issues: [...issues, ...content.issues],
    broken: [...broken, ...findBroken({ content })],
    headers: joinHeaders(Object.values(tables).map((table) => table.headers)),
    inputNames: [file, columnsFile, ...listFiles([submissions, scores, results])],
  };
}

/**
 * Lists the files of tables. Those of judges, assignments and sheets set aside are never listed: a
 * small secret table can be found by trial from the hash of its file.
 */
function listFiles(tables: readonly TableReads[string][]): string[] {
  return tables.flatMap(({ headers }) => [...(headers?.keys() ?? [])]);
}

async function loadEditionContent(
  places: DataPlaces,
  folder: string,
  { contest, file, lineOf }: PrivateEdition,
): Promise<Awaited<ReturnType<typeof loadContent>>> {
  const { content } = contest;
  if (content === undefined) return { files: [], issues: [] };
  const beside = content.startsWith('./');
  const root = beside
    ? path.join(places.dataDir, folder, content)
    : path.join(places.contentDir, content);
  const label = beside ? path.posix.join(folder, content) : `src/content/${content}`;
  const opened = openDataFolder(root);
  if ((await opened.list('')).length > 0) return loadContent(opened, label);
  const issue = makeError(
    placeIn(file, { line: lineOf(['content']), column: 'content', value: content }),
    'content-missing',
    `Không có thư mục bài viết ${label}, hoặc thư mục này rỗng.`,
    'Sửa mục content, hoặc xóa mục này nếu chưa có bài viết.',
  );
  return { files: [], issues: [issue] };
}

/**
 * Loads every edition and shared table of the data folder, with every problem found on the way.
 * An edition stands in a folder of its own, or in the data folder itself.
 */
export async function loadDataSet(places: DataPlaces): Promise<LoadedData> {
  const { data, list: listRead } = hashReads(openDataFolder(places.dataDir));
  const folders = await findEditionFolders(data);
  const issues: Issue[] = [];
  if (folders.length === 0) {
    const message = 'Thư mục dữ liệu không có kỳ nào của cuộc thi.';
    const hint = 'Kiểm tra DATA_DIR; trong đó tạo một thư mục, ví dụ 2022, có tệp contest.yaml.';
    issues.push(makeError(placeIn('contest.yaml'), 'contest-missing', message, hint));
  }
  issues.push(...(await findForgottenEditions(data, folders)));
  const editions: { edition: PrivateEdition; inputNames: readonly string[] }[] = [];
  const broken: string[] = folders.length === 0 ? ['contest'] : [];
  const headers: (Headers | undefined)[] = [];
  for (const folder of folders) {
    const loaded = await loadEdition(data, places, folder);
    for (const issue of loaded.issues) issues.push(issue);
    broken.push(...loaded.broken);
    headers.push(loaded.headers);
    const { edition, inputNames = [] } = loaded;
    if (edition !== null) editions.push({ edition, inputNames });
  }
  const units = await loadTable(data, '', sharedTables.units, null);
  const precedents = await loadTable(data, '', sharedTables.precedents, null);
  const adoptions = await loadTable(data, '', sharedTables.adoptions, null);
  const synonyms = await loadTable(data, '', sharedTables.synonyms, null);
  const shared = { units, precedents, adoptions, synonyms };
  const usesUnits = editions.some(({ edition }) =>
    edition.submissions.some(({ value }) => value.unit_code !== null),
  );
  if (hasNoFile(units) && usesUnits) {
    issues.push(reportMissingTable('', 'units', 'các bài dự thi'));
    broken.push('units.key');
  }
  if (!folders.includes('')) {
    issues.push(...(await findUnreadFiles(data, '', Object.keys(sharedTables), null)));
  }
  const resolved = resolveNames({
    editions: editions.map(({ edition, inputNames }) => ({
      ...edition,
      inputs: listRead([...inputNames, ...listFiles([units])]),
    })),
    units: units.rows,
    precedents: precedents.rows,
    adoptions: adoptions.rows,
    synonyms: synonyms.rows,
  });
  const counted = excludeSheets({
    editions: resolved.editions,
    issues: [...issues, ...Object.values(shared).flatMap((table) => table.issues)],
    broken: new Set([...broken, ...findBroken(shared)]),
  });
  return {
    data: { ...resolved, editions: counted.editions },
    issues: counted.issues,
    broken: counted.broken,
    headers: joinHeaders([...headers, ...Object.values(shared).map((table) => table.headers)]),
  };
}
