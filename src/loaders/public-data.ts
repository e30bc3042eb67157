import { loadCheckedData } from '../contest/load-checked.ts';
import type { DataSet } from '../contest/edition.ts';
import { publishDataSet, type PublicData } from '../contest/public-data.ts';
import { getSettings } from '../settings.ts';
import { hasErrors } from '../tables/issue.ts';
import { formatReport } from '../tables/report.ts';

/** The report of data that cannot be published; its message is for the organiser. */
export class DataError extends Error {
  override name = 'DataError';
}

let pendingPrivate: Promise<DataSet> | null = null;
let pendingPublic: Promise<PublicData> | null = null;

async function load(): Promise<DataSet> {
  const { data, issues } = await loadCheckedData(getSettings());
  if (hasErrors(issues)) throw new DataError(formatReport(issues));
  return data;
}

/**
 * Loads the data folder once for a build; only the gate that guards publication may ask for it.
 * @throws DataError with every problem, when the data cannot be published.
 */
export function getPrivateData(): Promise<DataSet> {
  pendingPrivate ??= load();
  return pendingPrivate;
}

/**
 * Makes the public view once for a build.
 * @throws DataError with every problem, when the data cannot be published.
 */
export function getPublicData(): Promise<PublicData> {
  pendingPublic ??= getPrivateData().then((data) => publishDataSet(data, getSettings().now));
  return pendingPublic;
}

/** Forgets what was loaded, so that the next call reads the files again. */
export function forgetPublicData(): void {
  pendingPrivate = null;
  pendingPublic = null;
}
