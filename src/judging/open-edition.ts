import { loadCheckedData } from '../contest/load-checked.ts';
import type { DataSet, PrivateEdition } from '../contest/edition.ts';
import type { Settings } from '../settings.ts';
import type { Issue } from '../tables/issue.ts';
import { formatIssues } from '../tables/report.ts';
import { foldText } from '../text/normalise.ts';
import type { Voice } from './command.ts';

/** An edition that a command is to work on. */
export type OpenedEdition = { data: DataSet; edition: PrivateEdition };

/**
 * Which errors stop a command: to spread entries over judges, assignments may be wrong as well as
 * marks and decisions; before judging, marks and decisions. A ranking needs all tables right, but
 * texts may wait for the decision; what is signed or sent out needs everything right.
 */
export type Needs = 'spread' | 'entries' | 'marks' | 'everything';

const mayBeWrong: Readonly<Record<Needs, RegExp | null>> = {
  spread: /(?:^|\/)(?:assignments|scores|results|exclusions)\.[a-z]+$|\.md$/,
  entries: /(?:^|\/)(?:scores|results|exclusions)\.[a-z]+$|\.md$/,
  marks: /\.md$/,
  everything: null,
};

function findStopping(issues: readonly Issue[], needs: Needs): Issue[] {
  const errors = issues.filter(({ severity }) => severity === 'error');
  return errors.filter(({ file }) => mayBeWrong[needs]?.test(file) !== true);
}

/** Finds the one item that is called so; where nothing is asked for, the only one there is. */
export function choose<T>(
  items: readonly T[],
  wanted: string | undefined,
  getNames: (item: T) => readonly string[],
): T | null {
  if (wanted === undefined) return items.length === 1 ? (items[0] ?? null) : null;
  const folded = foldText(wanted);
  return items.find((item) => getNames(item).some((name) => foldText(name) === folded)) ?? null;
}

/**
 * Loads the data and finds the edition that is asked for; it need not be named where there is only
 * one. Null after the reason was said.
 */
export async function openEdition(
  wanted: string | undefined,
  needs: Needs,
  settings: Settings,
  voice: Voice,
): Promise<OpenedEdition | null> {
  const { data, issues } = await loadCheckedData(settings);
  const stopping = findStopping(issues, needs);
  if (stopping.length > 0) {
    voice.error(`Dữ liệu có lỗi nên chưa làm được.\n\n${formatIssues(stopping)}`);
    return null;
  }
  const edition = choose(data.editions, wanted, ({ id }) => [id]);
  if (edition !== null) return { data, edition };
  const ids = data.editions.map(({ id }) => id).join(', ');
  const problem =
    wanted === undefined ? 'Chưa rõ kỳ nào của cuộc thi: ghi --edition' : `Không có kỳ “${wanted}”`;
  voice.error(`${problem}. Các kỳ: ${ids}.\n`);
  return null;
}
