import path from 'node:path';
import { scores } from '../../schemas/scores.ts';
import { hasErrors, type Issue } from '../../tables/issue.ts';
import { formatIssues } from '../../tables/report.ts';
import type { JudgingCommand } from '../command.ts';
import { openRound } from '../open-round.ts';
import { writeTable } from '../write-table.ts';
import { collectSheets } from './collect-sheets.ts';
import type { CollectedFile } from './collected.ts';
import { getContext } from './context.ts';
import { parseOptions, usage } from './options.ts';
import { openScoresFile } from './scores-file.ts';
import { formatMissing, formatRead, formatWritten } from './summary.ts';
import { hasNews, updateScores } from './update-scores.ts';

/** Leaves out files with errors: a mark that cannot be read would pass for one taken back. */
function keepSound(files: readonly CollectedFile[], issues: readonly Issue[]): CollectedFile[] {
  const faulty = new Set(
    issues.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  );
  return files.filter(({ file }) => !faulty.has(file));
}

/** Reads the filled workbooks of a round back into scores.csv. */
export const collectCommand: JudgingCommand = {
  summary: 'đọc phiếu giám khảo gửi về, kiểm tra từng ô, ghi vào scores.csv',
  run: async (words, settings, voice) => {
    const options = parseOptions(words);
    if (options === null) {
      voice.error(usage);
      return 2;
    }
    const opened = await openRound(options, 'entries', settings, voice);
    if (opened === null) return 1;
    const { data, edition, round } = opened;
    const context = getContext(data, edition, round, options.acceptedChanges);
    const unknown = options.acceptedChanges.find((id) => !context.entries.has(id));
    if (unknown !== undefined) {
      voice.error(`--accept-changed: không có bài nào mã “${unknown}”.\n`);
      return 2;
    }
    const existing = await openScoresFile(settings.dataDir, data, edition);
    const { files, issues } = await collectSheets(options.from, context);
    const { rounds } = edition.contest;
    const updated = updateScores(existing.rows, keepSound(files, issues), {
      round,
      rounds,
      mayReplace: options.mayReplace,
    });
    const all = [...existing.issues, ...issues, ...updated.issues];
    if (hasErrors(all)) {
      voice.error(`${formatIssues(all)}\nCó lỗi nên chưa ghi gì vào ${existing.file}.\n`);
      return 1;
    }
    if (all.length > 0) voice.out(`${formatIssues(all)}\n`);
    voice.out(formatRead(files));
    voice.out(formatMissing(updated.scores, files, context));
    if (!hasNews(updated)) {
      voice.out(`Không có gì mới; ${existing.file} giữ nguyên.\n`);
      return 0;
    }
    const target = path.join(settings.dataDir, existing.file);
    const refusal = await writeTable(target, scores, updated.scores);
    if (refusal !== null) {
      voice.error(`Không ghi được ${existing.file}: ${refusal}.\n`);
      return 1;
    }
    voice.out(formatWritten(existing.file, updated));
    return 0;
  },
};
