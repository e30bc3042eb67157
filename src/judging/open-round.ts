import type { Round } from '../schemas/contest.ts';
import type { Settings } from '../settings.ts';
import type { Voice } from './command.ts';
import { choose, openEdition, type Needs, type OpenedEdition } from './open-edition.ts';

/** A round of an edition that a command is to work on. */
export type OpenedRound = OpenedEdition & { round: Round };

/** What is asked for: an edition's folder and a round's id or name; undefined where not said. */
export type RoundChoice = { edition: string | undefined; round: string | undefined };

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
  const opened = await openEdition(choice.edition, needs, settings, voice);
  if (opened === null) return null;
  const { id, contest } = opened.edition;
  const { rounds } = contest;
  const round = choose(rounds, choice.round, (one) => [one.id, one.name]);
  if (round !== null) return { ...opened, round };
  const ids = rounds.map((one) => one.id).join(', ');
  if (rounds.length === 0) {
    voice.error(`Kỳ ${id} chưa có vòng thi nào trong contest.yaml.\n`);
    return null;
  }
  const problem =
    choice.round === undefined
      ? 'Chưa rõ vòng nào: ghi --round'
      : `Không có vòng “${choice.round}”`;
  voice.error(`${problem}. Các vòng của kỳ ${id}: ${ids}.\n`);
  return null;
}
