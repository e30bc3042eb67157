import { loadCheckedData } from '../../contest/load-checked.ts';
import type { DataSet, PrivateEdition } from '../../contest/edition.ts';
import type { Settings } from '../../settings.ts';
import { hasErrors } from '../../tables/issue.ts';
import { formatReport } from '../../tables/report.ts';
import type { Voice } from '../command.ts';

/** An edition that a command is to work on, as a whole. */
export type OpenedEdition = { data: DataSet; edition: PrivateEdition };

/**
 * Loads the data and finds the edition that is asked for; it need not be named where there is only
 * one. Null after the reason was said: any error stops, for what is signed or sent must be right.
 */
export async function openEdition(
  wanted: string | undefined,
  settings: Settings,
  voice: Voice,
): Promise<OpenedEdition | null> {
  const { data, issues } = await loadCheckedData(settings);
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (hasErrors(errors)) {
    voice.error(formatReport(errors));
    return null;
  }
  const found = data.editions.filter(({ id }) => wanted === undefined || id === wanted);
  const [edition] = found;
  if (edition === undefined || found.length > 1) {
    const ids = data.editions.map(({ id }) => id).join(', ');
    voice.error(`Chưa rõ kỳ nào của cuộc thi: ghi --edition. Các kỳ: ${ids}.\n`);
    return null;
  }
  return { data, edition };
}
