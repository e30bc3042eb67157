import { loadCheckedData } from '../contest/load-checked.ts';
import { publishDataSet, type PublicData } from '../contest/public-data.ts';
import { hasErrors } from '../tables/issue.ts';
import { formatReport } from '../tables/report.ts';
import { getSettings } from '../settings.ts';

/** The report of a data set that cannot be published. */
export class DataError extends Error {
  override name = 'DataError';
}

let pending: Promise<PublicData> | null = null;

async function load(): Promise<PublicData> {
  const settings = getSettings();
  const { data, issues } = await loadCheckedData(settings);
  if (hasErrors(issues)) throw new DataError(formatReport(issues));
  return publishDataSet(data, settings.now);
}

/**
 * Loads the public view once for all collections of a build.
 * @throws DataError with every problem, when the data cannot be published.
 */
export function getPublicData(): Promise<PublicData> {
  pending ??= load();
  return pending;
}

/** Forgets what was loaded, so that the next call reads the files again. */
export function forgetPublicData(): void {
  pending = null;
}
