import { joinPath, type DataFolder } from '../contest/data-folder.ts';
import { findEditionFolders, findTableNames } from '../contest/find-files.ts';
import { loadYaml } from '../contest/load-yaml.ts';
import { columnsSchema, type ColumnsFile, type TableMapping } from '../schemas/columns.ts';
import type { TableDefinition } from '../schemas/table.ts';
import { editionTables, sharedTables } from '../schemas/tables.ts';
import type { MappingPlace } from '../tables/mapping.ts';

/** A table that is read from a file, and how columns.yaml says to read it. */
export type TableSource = { table: TableDefinition; mapping: TableMapping | null };

/**
 * A file with every table that is read from it, and where columns.yaml says so; its path is
 * relative to the data folder.
 */
export type TableFile = { file: string; sources: TableSource[]; columns: MappingPlace | null };

async function findInFolder(
  data: DataFolder,
  folder: string,
  tables: readonly TableDefinition[],
  mappings: ColumnsFile['tables'],
  columns: MappingPlace | null,
): Promise<TableFile[]> {
  const files = new Map<string, TableFile>();
  for (const table of tables) {
    const mapping = mappings[table.name as keyof ColumnsFile['tables']] ?? null;
    const named =
      mapping === null ? await findTableNames(data, folder, table.name) : [mapping.file];
    const [name, second] = named;
    if (name === undefined || second !== undefined) continue;
    const file = joinPath(folder, name);
    const known = files.get(file) ?? { file, sources: [], columns };
    known.sources.push({ table, mapping });
    files.set(file, known);
  }
  return [...files.values()];
}

/** Finds the files of all tables as the loader does: by name, or by columns.yaml. */
export async function findTableFiles(data: DataFolder): Promise<TableFile[]> {
  const found: TableFile[] = [];
  for (const folder of await findEditionFolders(data)) {
    const file = joinPath(folder, 'columns.yaml');
    const { value, issues, lineOf } = await loadYaml(data, file, columnsSchema);
    if (issues.length > 0) continue;
    const tables = Object.values(editionTables);
    const place = value === null ? null : { file, lineOf };
    found.push(...(await findInFolder(data, folder, tables, value?.tables ?? {}, place)));
  }
  return [...found, ...(await findInFolder(data, '', Object.values(sharedTables), {}, null))];
}
