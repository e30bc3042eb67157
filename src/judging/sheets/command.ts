import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatIssues } from '../../tables/report.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { JudgingCommand } from '../command.ts';
import { openRound, type OpenedRound } from '../open-round.ts';
import { refusePlace } from '../private-place.ts';
import { checkAssignments, getAssignments } from './check-assignments.ts';
import { formatRedactionFile, redactionFile } from './redaction-file.ts';
import type { JudgeWorkbook } from './judge-workbook.ts';
import { listWorkbooks } from './list-workbooks.ts';
import { makeJudgeWorkbook } from './make-workbook.ts';
import { isBlindRound, prepareEntries, type PreparedEntries } from './prepare-entries.ts';
import { writeFolder, type PreparedFile } from './write-folder.ts';

const usage =
  'Cách dùng: npm run judging -- sheets [--edition 2022] --round vong-1 [--out thư-mục]\n';

type Words = { edition: string | undefined; round: string | undefined; out: string | undefined };

function parseWords(words: readonly string[]): Words | null {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        edition: { type: 'string' },
        round: { type: 'string' },
        out: { type: 'string' },
      },
    });
    return { edition: values.edition, round: values.round, out: values.out };
  } catch {
    return null;
  }
}

/** Everything that is written for a round. */
type Plan = { workbooks: JudgeWorkbook[]; prepared: PreparedEntries; isBlind: boolean };

function makePlan({ data, edition, round }: OpenedRound): Plan {
  const isBlind = isBlindRound(edition, round);
  const ids = new Set(getAssignments(edition, round).map(({ value }) => value.entry_id));
  const prepared = prepareEntries(data, edition, round, ids);
  const workbooks = listWorkbooks(edition, round, isBlind, prepared.entries);
  return { workbooks, prepared, isBlind };
}

function listFiles({ workbooks, prepared, isBlind }: Plan): PreparedFile[] {
  const sheets = workbooks.map((workbook) => ({
    name: `${workbook.judgeId}.xlsx`,
    make: () => makeJudgeWorkbook(workbook),
  }));
  const report = {
    name: redactionFile,
    make: () => Promise.resolve(formatRedactionFile(prepared)),
  };
  return isBlind ? [...sheets, report] : sheets;
}

function formatOutcome({ workbooks, prepared, isBlind }: Plan, shown: string): string {
  const width = Math.max(...workbooks.map(({ judgeId }) => judgeId.length));
  const lines = workbooks.map(
    ({ judgeId, entries }) => `  ${judgeId.padEnd(width)}  ${formatNumber(entries.length)} bài\n`,
  );
  const { redactions, doubts } = prepared;
  const hidden = `Đã che ${formatNumber(redactions.length)} chỗ; ${formatNumber(doubts.length)} chỗ khác cần người đọc lại. Xem ${redactionFile} trước khi gửi phiếu; tệp này của Ban Tổ chức, không gửi cho giám khảo.\n`;
  const count = formatNumber(workbooks.length);
  return `Đã ghi ${count} phiếu chấm vào ${shown}:\n${lines.join('')}${isBlind ? hidden : ''}`;
}

/** `npm run judging -- sheets`: writes a workbook for each judge of a round. */
export const sheetsCommand: JudgingCommand = {
  summary: 'ghi phiếu chấm (xlsx) cho từng giám khảo',
  run: async (words, settings, voice) => {
    const parsed = parseWords(words);
    if (parsed === null) {
      voice.error(usage);
      return 2;
    }
    const opened = await openRound(parsed, 'entries', settings, voice);
    if (opened === null) return 1;
    const issues = checkAssignments(opened.edition, opened.round);
    if (issues.length > 0) {
      voice.error(formatIssues(issues));
      return 1;
    }
    const { edition, round } = opened;
    const folder = parsed.out ?? path.join('phieu-cham', edition.id, round.id);
    const refused = await refusePlace(folder, settings);
    if (refused !== null) {
      voice.error(`${refused}\n`);
      return 2;
    }
    const plan = makePlan(opened);
    const refusal = await writeFolder(path.resolve(folder), listFiles(plan));
    if (refusal !== null) {
      voice.error(
        `Chưa ghi phiếu nào vào ${folder}: ${refusal}. Chuyển các tệp cũ đi nơi khác, hoặc ghi --out là một thư mục mới.\n`,
      );
      return 1;
    }
    voice.out(formatOutcome(plan, folder));
    return 0;
  },
};
