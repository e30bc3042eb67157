import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  findOfficialRound,
  type OfficialRound,
} from '../../contest/judging/analysis/official-round.ts';
import { rankEdition, type JudgedRound } from '../../contest/judging/edition-ranking.ts';
import type { PrivateEdition } from '../../contest/edition.ts';
import type { Settings } from '../../settings.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { JudgingCommand, Voice } from '../command.ts';
import { openRound } from '../open-round.ts';
import { refusePlace } from '../private-place.ts';
import { writeNewFile } from '../write-new-file.ts';
import { formatForTerminal } from './format-terminal.ts';
import { makeReport, type Report } from './make-report.ts';
import { makeReportWorkbook } from './make-workbook.ts';

const usage =
  'Cách dùng: npm run judging -- rank [--edition 2022] [--round vong-1] [--out bao-cao.xlsx]\n';

const beside =
  'THAM KHẢO CHO BAN TỔ CHỨC: các bảng dưới đây không đổi thứ hạng chính thức và không được đăng.\n';

type Words = { edition?: string; round?: string; out?: string };

function parseWords(words: readonly string[]): Words | null {
  try {
    const text = { type: 'string' } as const;
    const options = { edition: text, round: text, out: text };
    return parseArgs({ args: [...words], options }).values;
  } catch {
    return null;
  }
}

/** Says why a workbook cannot go where it is wanted; null where it can. */
async function refuseTarget(target: string, settings: Settings): Promise<string | null> {
  return path.extname(target).toLowerCase() === '.xlsx'
    ? refusePlace(target, settings)
    : 'Tệp của --out phải có đuôi .xlsx.';
}

function print({ official, information }: Report, title: string, voice: Voice): void {
  const tables = (list: Report['official']) => list.map(formatForTerminal).join('\n');
  voice.out(`${title}\n\n${tables(official)}\n${beside}\n${tables(information)}`);
}

async function save(
  target: string,
  { round }: JudgedRound,
  report: Report,
  edition: PrivateEdition,
  voice: Voice,
): Promise<number> {
  const tables = [...report.official, ...report.information];
  const title = `Kỳ ${edition.id}, ${round.name}`;
  const bytes = await makeReportWorkbook(title, edition.contest.organiser.name, tables);
  const reason = await writeNewFile(path.resolve(target), bytes);
  if (reason !== null) {
    voice.error(`Không ghi được ${target}: ${reason}.\n`);
    return 1;
  }
  voice.out(`\nĐã ghi ${target}: ${formatNumber(tables.length)} trang tính.\n`);
  return 0;
}

function getTitle(edition: PrivateEdition, { judged }: OfficialRound): string {
  const { round, ranked, unranked } = judged;
  const rest = unranked.length === 0 ? '' : `, ${formatNumber(unranked.length)} bài chưa`;
  const setAside = edition.exclusions.filter(({ value }) => value.round === round.id).length;
  const uncounted =
    setAside === 0
      ? ''
      : ` Ban Tổ chức không tính ${formatNumber(setAside)} phiếu (bảng exclusions).`;
  return `Kỳ ${edition.id}, ${round.name}: ${formatNumber(ranked.length)} bài được xếp hạng${rest}.${uncounted}`;
}

/** Prints the official ranking of a round and, beside it, what the organiser may want to know. */
export const rankCommand: JudgingCommand = {
  summary: 'in thứ hạng của một vòng, kèm phân tích cho Ban Tổ chức',
  async run(words, settings, voice) {
    const choice = parseWords(words);
    if (choice === null) {
      voice.error(usage);
      return 2;
    }
    const { edition: editionId, round: roundId, out } = choice;
    const refusal = out === undefined ? null : await refuseTarget(out, settings);
    if (refusal !== null) {
      voice.error(`${refusal}\n`);
      return 2;
    }
    const opened = await openRound(
      { edition: editionId, round: roundId },
      'marks',
      settings,
      voice,
    );
    if (opened === null) return 1;
    const { edition, round } = opened;
    const official = findOfficialRound(edition.contest, rankEdition(edition), round.id);
    if (official === null || official.judged.sheets.size === 0) {
      voice.error(`${round.name}: chưa có điểm nào trong bảng scores.\n`);
      return 1;
    }
    const titles = new Map(edition.submissions.map(({ value }) => [value.id, value.title]));
    const report = makeReport(official, titles);
    const title = getTitle(edition, official);
    print(report, title, voice);
    return out === undefined ? 0 : await save(out, official.judged, report, edition, voice);
  },
};
