import { hasErrors, type Issue } from '../tables/issue.ts';
import { checkDataSet } from './checks/index.ts';
import { loadDataSet, type DataPlaces, type LoadedData } from './load.ts';

/** Loads the data folder and checks rows and tables against one another: all problems at once. */
export async function loadCheckedData(places: DataPlaces): Promise<LoadedData> {
  const { data, issues } = await loadDataSet(places);
  const all: Issue[] = [...issues, ...checkDataSet(data)];
  return { data, issues: hasErrors(issues) ? dropEchoes(all, issues) : all };
}

/**
 * Leaves out what only echoes a problem of reading: a reference into a table whose rows could not
 * be read would be reported as unknown although the organiser wrote it right.
 */
function dropEchoes(all: readonly Issue[], reading: readonly Issue[]): Issue[] {
  const broken = new Set(reading.filter((issue) => issue.severity === 'error').map(getTable));
  return all.filter((issue) => {
    const causes = echoes[issue.code] ?? [];
    return reading.includes(issue) || !causes.some((table) => broken.has(table));
  });
}

/** Code of a finding → tables whose faults alone can cause it. */
const echoes: Record<string, readonly string[]> = {
  'entry-unknown': ['submissions', 'contest', 'columns'],
  'unit-unknown': ['units'],
  'field-unknown': ['contest', 'columns'],
  'precedent-unknown': ['precedents'],
  'score-differs': ['scores'],
  'guide-without-winner': ['results'],
  'winner-without-guide': ['results'],
  'entry-out-of-window': ['results'],
  'shares-not-whole': ['authors'],
  'sheet-partial': ['scores'],
  'sheets-missing': ['scores'],
};

function getTable(issue: Issue): string {
  const name = issue.file.slice(issue.file.lastIndexOf('/') + 1);
  return name.replace(/\.\w+$/, '');
}
