import { loadCheckedData } from '../contest/load-checked.ts';
import type { DataSet, PrivateEdition } from '../contest/edition.ts';
import type { Round } from '../schemas/contest.ts';
import type { Settings } from '../settings.ts';
import { hasErrors, type Issue } from '../tables/issue.ts';
import { formatReport } from '../tables/report.ts';
import { foldText } from '../text/normalise.ts';
import type { Voice } from './command.ts';

/** A round of an edition that a command is to work on. */
export type OpenedRound = { data: DataSet; edition: PrivateEdition; round: Round };

/** What is asked for: an edition's folder and a round's id or name; undefined where not said. */
export type RoundChoice = { edition: string | undefined; round: string | undefined };

/**
 * Which errors stop a command: to spread entries over judges, assignments may be wrong as well as
 * marks and decisions; before judging, marks and decisions; a ranking needs everything right.
 */
export type Needs = 'spread' | 'entries' | 'marks';

const laterFiles = {
  spread: /(?:^|\/)(?:assignments|scores|results|exclusions)\.[a-z]+$|\.md$/,
  entries: /(?:^|\/)(?:scores|results|exclusions)\.[a-z]+$|\.md$/,
};

function findStopping(issues: readonly Issue[], needs: Needs): Issue[] {
  const errors = issues.filter(({ severity }) => severity === 'error');
  return needs === 'marks' ? errors : errors.filter(({ file }) => !laterFiles[needs].test(file));
}

function choose<T>(
  items: readonly T[],
  wanted: string | undefined,
  getNames: (item: T) => readonly string[],
): T | null {
  if (wanted === undefined) return items.length === 1 ? (items[0] ?? null) : null;
  const folded = foldText(wanted);
  return items.find((item) => getNames(item).some((name) => foldText(name) === folded)) ?? null;
}

/**
 * Loads the data and finds the edition and the round that are asked for; an edition or a round
 * need not be named where there is only one. Null after the reason was said.
 */
export async function openRound(
  choice: RoundChoice,
  needs: Needs,
  settings: Settings,
  voice: Voice,
): Promise<OpenedRound | null> {
  const { data, issues } = await loadCheckedData(settings);
  const stopping = findStopping(issues, needs);
  if (hasErrors(stopping)) {
    voice.error(formatReport(stopping));
    return null;
  }
  const edition = choose(data.editions, choice.edition, ({ id }) => [id]);
  if (edition === null) {
    const ids = data.editions.map(({ id }) => id).join(', ');
    voice.error(`Chưa rõ kỳ nào của cuộc thi: ghi --edition. Các kỳ: ${ids}.\n`);
    return null;
  }
  const { rounds } = edition.contest;
  const round = choose(rounds, choice.round, ({ id, name }) => [id, name]);
  if (round === null) {
    const ids = rounds.map(({ id }) => id).join(', ');
    voice.error(
      rounds.length === 0
        ? `Kỳ ${edition.id} chưa có vòng thi nào trong contest.yaml.\n`
        : `Chưa rõ vòng nào: ghi --round. Các vòng của kỳ ${edition.id}: ${ids}.\n`,
    );
    return null;
  }
  return { data, edition, round };
}
