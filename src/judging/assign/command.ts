import path from 'node:path';
import type { PrivateEdition } from '../../contest/edition.ts';
import { assignments, type Assignment } from '../../schemas/assignments.ts';
import type { JudgingCommand } from '../command.ts';
import { openRound } from '../open-round.ts';
import { writeTable } from '../write-table.ts';
import { findAssignmentsFile } from './assignments-file.ts';
import { formatSummary } from './format-summary.ts';
import { parseOptions, usage } from './options.ts';
import { makePlan, type Plan } from './plan.ts';

/** Lists every row of the table: those of other rounds as they were, then those of the plan. */
function listRows(edition: PrivateEdition, roundId: string, plan: Plan): Assignment[] {
  const others = edition.assignments
    .map(({ value }) => value)
    .filter(({ round }) => round !== roundId);
  const own = plan.assignments.map(({ entryId, judgeId }) => ({
    round: roundId,
    entry_id: entryId,
    judge_id: judgeId,
  }));
  return [...others, ...own];
}

/** `assign`: spreads the entries of a round over its judges and writes assignments.csv. */
export const assignCommand: JudgingCommand = {
  summary: 'giao bài cho giám khảo, ghi assignments.csv',
  run: async (words, settings, voice) => {
    const options = parseOptions(words);
    if (options === null) {
      voice.error(usage);
      return 2;
    }
    const opened = await openRound(options, 'spread', settings, voice);
    if (opened === null) return 1;
    const { edition, round } = opened;
    const target = await findAssignmentsFile(settings.dataDir, edition);
    if ('refusal' in target) {
      voice.error(`${target.refusal}\n`);
      return 1;
    }
    const made = makePlan(opened, options);
    if ('refusal' in made) {
      voice.error(made.refusal);
      return 1;
    }
    const { plan } = made;
    const rows = listRows(edition, round.id, plan);
    const refused = await writeTable(path.join(settings.dataDir, target.file), assignments, rows);
    if (refused !== null) {
      voice.error(`Không ghi được ${target.file}: ${refused}\n`);
      return 1;
    }
    voice.out(`${round.name}\n${formatSummary(plan.judgeIds, plan.assignments, plan.keptOff)}`);
    voice.out(
      `Đã ghi ${target.file}. Cùng dữ liệu, chạy lại với --seed ${plan.seed} sẽ ra đúng cách giao này.\n`,
    );
    return 0;
  },
};
