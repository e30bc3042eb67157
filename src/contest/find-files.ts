import { tableExtensions, type DataFolder } from './data-folder.ts';

/**
 * Finds the folders of editions: those with a contest.yaml, or '' where the data folder itself has
 * one.
 */
export async function findEditionFolders(data: DataFolder): Promise<string[]> {
  const names = await data.list('');
  if (names.includes('contest.yaml')) return [''];
  const folders: string[] = [];
  for (const name of names) {
    if ((await data.list(name)).includes('contest.yaml')) folders.push(name);
  }
  return folders;
}

/** Finds the files of a folder that bear a table's name. */
export async function findTableNames(
  data: DataFolder,
  folder: string,
  table: string,
): Promise<string[]> {
  const names = await data.list(folder);
  return tableExtensions
    .map((extension) => table + extension)
    .filter((file) => names.includes(file));
}
