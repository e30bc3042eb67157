import { joinPath, tableExtensions, type DataFolder } from '../contest/data-folder.ts';
import { columnsSchema, type ColumnsFile, type TableMapping } from '../schemas/columns.ts';
import type { TableDefinition } from '../schemas/table.ts';
import { editionTables, sharedTables } from '../schemas/tables.ts';
import { decodeUtf8 } from '../tables/decode.ts';
import { parseYaml } from '../tables/yaml.ts';

/** A table that is read from a file, and how columns.yaml says to read it. */
export type TableSource = { table: TableDefinition; mapping: TableMapping | null };

/** A file with every table that is read from it; its path is relative to the data folder. */
export type TableFile = { file: string; sources: TableSource[] };

/** Reads columns.yaml of a folder; null where it cannot be used, and so nothing beside it. */
async function readColumns(
  data: DataFolder,
  folder: string,
): Promise<ColumnsFile['tables'] | null> {
  const file = joinPath(folder, 'columns.yaml');
  const read = await data.read(file);
  if (read.kind === 'missing') return {};
  if (read.kind === 'refused') return null;
  const { text, issues } = decodeUtf8(read.bytes, file);
  return issues.length > 0 ? null : (parseYaml(text, columnsSchema, file).value?.tables ?? null);
}

/** Finds the file that bears a table's name; null where none does, or two do. */
function findNamedFile(names: readonly string[], table: string): string | null {
  const [file, second] = tableExtensions
    .map((extension) => table + extension)
    .filter((name) => names.includes(name));
  return second === undefined ? (file ?? null) : null;
}

async function findInFolder(
  data: DataFolder,
  folder: string,
  tables: readonly TableDefinition[],
  mappings: ColumnsFile['tables'],
): Promise<TableFile[]> {
  const names = await data.list(folder);
  const files = new Map<string, TableFile>();
  for (const table of tables) {
    const mapping = mappings[table.name as keyof ColumnsFile['tables']] ?? null;
    const name = mapping?.file ?? findNamedFile(names, table.name);
    if (name === null) continue;
    const file = joinPath(folder, name);
    const known = files.get(file) ?? { file, sources: [] };
    known.sources.push({ table, mapping });
    files.set(file, known);
  }
  return [...files.values()];
}

async function findEditionFolders(data: DataFolder): Promise<string[]> {
  const names = await data.list('');
  if (names.includes('contest.yaml')) return [''];
  const lists = await Promise.all(names.map((name) => data.list(name)));
  return names.filter((_, index) => lists[index]?.includes('contest.yaml') === true);
}

/** Finds the files of all tables as the loader does: by name, or by columns.yaml. */
export async function findTableFiles(data: DataFolder): Promise<TableFile[]> {
  const found: TableFile[] = [];
  for (const folder of await findEditionFolders(data)) {
    const mappings = await readColumns(data, folder);
    if (mappings === null) continue;
    found.push(...(await findInFolder(data, folder, Object.values(editionTables), mappings)));
  }
  return [...found, ...(await findInFolder(data, '', Object.values(sharedTables), {}))];
}
