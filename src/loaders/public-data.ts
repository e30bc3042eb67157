import { loadCheckedData } from '../contest/load-checked.ts';
import type { DataSet } from '../contest/edition.ts';
import type { LoadedData } from '../contest/load.ts';
import { publishDataSet, type PublicData } from '../contest/public-data.ts';
import { getSettings } from '../settings.ts';
import { hasErrors } from '../tables/issue.ts';
import { formatReport } from '../tables/report.ts';

/** The report of data that cannot be published; its message is for the organiser. */
export class DataError extends Error {
  override name = 'DataError';
}

type Memory = {
  checked: Promise<LoadedData> | null;
  published: Promise<PublicData> | null;
};

/**
 * What one process has loaded. The command, Astro's configuration and its content layer are
 * separate module graphs: only the global object lets them share one reading of the files.
 */
const memoryKey = Symbol.for('nhan-rong.data');
const shared = globalThis as unknown as Record<symbol, Memory | undefined>;
const memory: Memory = (shared[memoryKey] ??= { checked: null, published: null });

/** Loads and checks the data folder once for a build, with every problem found. */
export function getCheckedData(): Promise<LoadedData> {
  memory.checked ??= loadCheckedData(getSettings());
  return memory.checked;
}

/**
 * Returns the private data; only the gate that guards publication may ask for it.
 * @throws DataError with every problem, when the data cannot be published.
 */
export async function getPrivateData(): Promise<DataSet> {
  const { data, issues } = await getCheckedData();
  if (hasErrors(issues)) throw new DataError(formatReport(issues));
  return data;
}

/**
 * Makes the public view once for a build.
 * @throws DataError with every problem, when the data cannot be published.
 */
export function getPublicData(): Promise<PublicData> {
  memory.published ??= getPrivateData().then((data) => publishDataSet(data, getSettings().now));
  return memory.published;
}

/** Forgets what was loaded, so that the next call reads the files again. */
export function forgetPublicData(): void {
  memory.checked = null;
  memory.published = null;
}
