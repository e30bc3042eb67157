import { joinPath, openDataFolder, type DataFolder } from '../contest/data-folder.ts';
import { findEditionFolders } from '../contest/find-files.ts';
import { loadYaml } from '../contest/load-yaml.ts';
import { contestSchema, type Contest } from '../schemas/contest.ts';
import type { Issue } from '../tables/issue.ts';

/** An edition that a new one is made like: its folder, its contest.yaml as text and as read. */
export type EarlierEdition = { folder: string; text: string; contest: Contest };

/** An edition whose contest.yaml cannot be read. */
type Broken = { folder: string; issues: Issue[] };

/** The editions of a data folder; those whose contest.yaml has faults are listed with them. */
type EarlierEditions = {
  editions: EarlierEdition[];
  broken: Broken[];
  /** True where an edition stands in the data folder itself. */
  isInPlace: boolean;
};

async function loadContest(
  data: DataFolder,
  folder: string,
): Promise<EarlierEdition | Broken | null> {
  const file = joinPath(folder, 'contest.yaml');
  const { text, value: contest, issues } = await loadYaml(data, file, contestSchema);
  if (issues.length > 0) return { folder, issues };
  return text === null || contest === null ? null : { folder, text, contest };
}

/** Loads the contest.yaml of every edition in a data folder, the newest first. */
export async function loadEarlierEditions(dataDir: string): Promise<EarlierEditions> {
  const data = openDataFolder(dataDir);
  const folders = await findEditionFolders(data);
  const isInPlace = folders.includes('');
  const all: EarlierEditions = { editions: [], broken: [], isInPlace };
  for (const folder of isInPlace ? [] : folders) {
    const loaded = await loadContest(data, folder);
    if (loaded === null) continue;
    if ('contest' in loaded) all.editions.push(loaded);
    else all.broken.push(loaded);
  }
  all.editions.sort((one, other) => other.contest.year - one.contest.year);
  return all;
}
