import path from 'node:path';
import { columnsSchema } from '../schemas/columns.ts';
import { contestSchema } from '../schemas/contest.ts';
import { editionTables, sharedTables } from '../schemas/tables.ts';
import { decodeUtf8 } from '../tables/decode.ts';
import { hasErrors, makeError, placeIn, type Issue } from '../tables/issue.ts';
import { parseYaml, type YamlResult } from '../tables/yaml.ts';
import type { z } from 'astro/zod';
import { openDataFolder, type DataFolder } from './data-folder.ts';
import { loadContent } from './content/load-content.ts';
import type { DataSet, PrivateEdition } from './edition.ts';
import { loadTable } from './load-table.ts';

/** What was read. `broken` names the tables and YAML files that could not be read whole. */
export type LoadedData = { data: DataSet; issues: Issue[]; broken: ReadonlySet<string> };

type TableReads = Record<string, { issues: Issue[] }>;

function findBroken(reads: TableReads): string[] {
  return Object.keys(reads).filter((name) => hasErrors(reads[name]?.issues ?? []));
}

/** Where the data and the texts stand. */
export type DataPlaces = {
  /** Absolute path of the data folder. */
  dataDir: string;
  /** Absolute path of the folder that holds one folder of texts per edition. */
  contentDir: string;
};

async function loadYaml<S extends z.ZodType>(
  data: DataFolder,
  file: string,
  schema: S,
): Promise<YamlResult<z.output<S>>> {
  const read = await data.read(file);
  const nothing = (issues: Issue[]) => ({ value: null, issues, lineOf: () => 1 });
  if (read.kind === 'missing') return nothing([]);
  if (read.kind === 'refused') return nothing([read.issue]);
  const decoded = decodeUtf8(read.bytes, file);
  if (decoded.issues.length > 0) return nothing(decoded.issues);
  return parseYaml(decoded.text, schema, file);
}

type LoadedEdition = { edition: PrivateEdition | null; issues: Issue[]; broken: string[] };

async function loadEdition(
  data: DataFolder,
  places: DataPlaces,
  folder: string,
): Promise<LoadedEdition> {
  const file = folder === '' ? 'contest.yaml' : `${folder}/contest.yaml`;
  const columnsFile = folder === '' ? 'columns.yaml' : `${folder}/columns.yaml`;
  const contest = await loadYaml(data, file, contestSchema);
  const columns = await loadYaml(data, columnsFile, columnsSchema);
  const issues = [...contest.issues, ...columns.issues];
  if (contest.value === null || columns.issues.length > 0) return { edition: null, issues, broken: ['contest'] };
  const mapping = columns.value;
  const submissions = await loadTable(data, folder, editionTables.submissions, mapping);
  const authors = await loadTable(data, folder, editionTables.authors, mapping);
  const scores = await loadTable(data, folder, editionTables.scores, mapping);
  const results = await loadTable(data, folder, editionTables.results, mapping);
  const tables = { submissions, authors, scores, results };
  const content = await loadEditionContent(places, folder, file, contest.value.content);
  return {
    edition: {
      id: folder === '' ? String(contest.value.year) : folder,
      file,
      lineOf: contest.lineOf,
      contest: contest.value,
      submissions: submissions.rows,
      authors: authors.rows,
      scores: scores.rows,
      results: results.rows,
      content: content.files,
    },
    issues: [
      ...issues,
      ...Object.values(tables).flatMap((table) => table.issues),
      ...content.issues,
    ],
    broken: findBroken(tables),
  };
}

async function loadEditionContent(
  places: DataPlaces,
  folder: string,
  file: string,
  content: string | undefined,
): Promise<Awaited<ReturnType<typeof loadContent>>> {
  if (content === undefined) return { files: [], issues: [] };
  const beside = content.startsWith('./');
  const root = beside
    ? path.join(places.dataDir, folder, content)
    : path.join(places.contentDir, content);
  const label = beside ? path.join(folder, content) : `src/content/${content}`;
  const opened = openDataFolder(root);
  if ((await opened.list('')).length > 0) return loadContent(opened, label);
  const issue = makeError(
    placeIn(file, { column: 'content', value: content }),
    'content-missing',
    `Không có thư mục bài viết ${label}, hoặc thư mục rỗng.`,
    'Sửa mục content, hoặc xóa mục này nếu kỳ thi chưa có bài viết.',
  );
  return { files: [], issues: [issue] };
}

async function findEditionFolders(data: DataFolder): Promise<string[]> {
  const names = await data.list('');
  if (names.includes('contest.yaml')) return [''];
  const folders: string[] = [];
  for (const name of names) {
    if ((await data.list(name)).includes('contest.yaml')) folders.push(name);
  }
  return folders;
}

/**
 * Loads every edition and shared table of the data folder, with every problem found on the way.
 * An edition stands in a folder of its own, or in the data folder itself.
 */
export async function loadDataSet(places: DataPlaces): Promise<LoadedData> {
  const data = openDataFolder(places.dataDir);
  const folders = await findEditionFolders(data);
  const issues: Issue[] = [];
  if (folders.length === 0) {
    const message = 'Thư mục dữ liệu không có kỳ thi nào.';
    const hint = 'Tạo thư mục của kỳ thi, ví dụ 2022, có tệp contest.yaml.';
    issues.push(makeError(placeIn('contest.yaml'), 'contest-missing', message, hint));
  }
  const editions: PrivateEdition[] = [];
  const broken: string[] = folders.length === 0 ? ['contest'] : [];
  for (const folder of folders) {
    const loaded = await loadEdition(data, places, folder);
    issues.push(...loaded.issues);
    broken.push(...loaded.broken);
    if (loaded.edition !== null) editions.push(loaded.edition);
  }
  const units = await loadTable(data, '', sharedTables.units, null);
  const precedents = await loadTable(data, '', sharedTables.precedents, null);
  const adoptions = await loadTable(data, '', sharedTables.adoptions, null);
  const synonyms = await loadTable(data, '', sharedTables.synonyms, null);
  const shared = { units, precedents, adoptions, synonyms };
  return {
    data: {
      editions,
      units: units.rows,
      precedents: precedents.rows,
      adoptions: adoptions.rows,
      synonyms: synonyms.rows,
    },
    issues: [...issues, ...Object.values(shared).flatMap((table) => table.issues)],
    broken: new Set([...broken, ...findBroken(shared)]),
  };
}
