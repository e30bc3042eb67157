import type { Issue } from '../tables/issue.ts';
import { checkDataSet } from './checks/index.ts';
import { loadDataSet, type DataPlaces, type LoadedData } from './load.ts';

/**
 * Code of a finding → tables whose faults alone can cause it. A reference into a table that could
 * not be read whole would be reported as wrong although the organiser wrote it right.
 */
const echoes: Record<string, readonly string[]> = {
  'entry-unknown': ['submissions', 'contest'],
  'unit-unknown': ['units'],
  'field-unknown': ['contest'],
  'precedent-unknown': ['precedents'],
  'score-differs': ['scores'],
  'guide-without-winner': ['results'],
  'winner-without-guide': ['results'],
  'entry-out-of-window': ['results'],
  'shares-not-whole': ['authors'],
  'sheet-partial': ['scores'],
  'sheets-missing': ['scores'],
};

/** Loads the data folder and checks rows and tables against one another: all problems at once. */
export async function loadCheckedData(places: DataPlaces): Promise<LoadedData> {
  const { data, issues, broken } = await loadDataSet(places);
  const isEcho = ({ code }: Issue) => (echoes[code] ?? []).some((table) => broken.has(table));
  const findings = checkDataSet(data).filter((issue) => !isEcho(issue));
  return { data, issues: [...issues, ...findings], broken };
}
