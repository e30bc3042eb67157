import path from 'node:path';
import { parseArgs } from 'node:util';
import { rankEdition, type JudgedRound } from '../../contest/judging/edition-ranking.ts';
import type { Contest } from '../../schemas/contest.ts';
import type { Submission } from '../../schemas/submissions.ts';
import { formatNumber } from '../../text/numbers.ts';
import { formatWord } from '../../minutes/word/format-word.ts';
import type { JudgingCommand } from '../command.ts';
import { openEdition } from '../open-edition.ts';
import { refusePlace } from '../private-place.ts';
import { describeSecrecy } from '../minutes/release.ts';
import { chooseEntries } from './choose-entries.ts';
import { listComments, type Comments, type HeldComment } from './comments.ts';
import { makeGiveawayFinder } from './hold-comments.ts';
import { makeFeedback } from './make-feedback.ts';
import { writeFiles, type NewFile } from './write-files.ts';

const usage =
  'Cách dùng: npm run judging -- feedback [--edition 2022] --entry HG22-001 | --all [--out thư-mục]\n';

type Words = { edition?: string; entry?: string; all?: boolean; out?: string };

function parseWords(words: readonly string[]): Words | null {
  const text = { type: 'string' } as const;
  const options = { edition: text, entry: text, all: { type: 'boolean' }, out: text } as const;
  try {
    const { values } = parseArgs({ args: [...words], options });
    return (values.entry !== undefined) === (values.all ?? false) ? null : values;
  } catch {
    return null;
  }
}

function formatHeld(held: readonly HeldComment[], { rounds }: Contest): string {
  const lines = held.map(({ entryId, round, criterion, file, line, giveaway }) => {
    const own = rounds.find(({ id }) => id === round);
    const name = own?.criteria.find(({ id }) => id === criterion)?.name ?? criterion;
    return `  ${entryId}, ${own?.name ?? round}, ${name} (${file}, dòng ${line}): có “${giveaway}”\n`;
  });
  return `Giữ lại ${formatNumber(held.length)} nhận xét vì có mã, tên hoặc đơn vị của giám khảo; sửa lời nhận xét rồi ghi lại phiếu:\n${lines.join('')}`;
}

function makeFiles(
  contest: Contest,
  entries: readonly Submission[],
  rounds: readonly JudgedRound[],
  { sent, held }: Comments,
): NewFile[] {
  const byEntry = Map.groupBy(sent, ({ entryId }) => entryId);
  const heldByEntry = Map.groupBy(held, ({ entryId }) => entryId);
  return entries.map((entry) => ({
    name: `nhan-xet-${entry.id}.docx`,
    make: () => {
      const judged = rounds.filter(({ sheets }) => sheets.has(entry.id));
      const comments = byEntry.get(entry.id) ?? [];
      const heldRounds = new Set((heldByEntry.get(entry.id) ?? []).map(({ round }) => round));
      return formatWord(makeFeedback({ contest, entry, judged, comments, heldRounds }));
    },
  }));
}

/** `npm run judging -- feedback`: writes feedback sheets that the organiser can send to entrants. */
export const feedbackCommand: JudgingCommand = {
  summary: 'ghi phiếu nhận xét gửi tác giả (docx), không ghi tên giám khảo',
  run: async (words, settings, voice) => {
    const choice = parseWords(words);
    if (choice === null) {
      voice.error(usage);
      return 2;
    }
    const opened = await openEdition(choice.edition, 'everything', settings, voice);
    if (opened === null) return 1;
    const { data, edition } = opened;
    const folder = choice.out ?? path.join('nhan-xet', edition.id);
    const refusal = await refusePlace(folder, settings);
    if (refusal !== null) {
      voice.error(`${refusal}\n`);
      return 2;
    }
    const rounds = rankEdition(edition);
    const chosen = chooseEntries(edition, rounds, choice.entry ?? null);
    if ('problem' in chosen) {
      voice.error(`${chosen.problem}\n`);
      return 1;
    }
    const comments = listComments(edition, makeGiveawayFinder(data, edition));
    const files = makeFiles(edition.contest, chosen.entries, rounds, comments);
    const reason = await writeFiles(path.resolve(folder), files);
    if (reason !== null) {
      voice.error(`Chưa ghi phiếu nhận xét nào vào ${folder}: ${reason}.\n`);
      return 1;
    }
    voice.out(`Đã ghi ${formatNumber(files.length)} phiếu nhận xét vào ${folder}.\n`);
    const secrecy = describeSecrecy(edition.contest, settings.now);
    if (secrecy !== null) voice.out(`${secrecy}\n`);
    const ids = new Set(chosen.entries.map(({ id }) => id));
    const own = comments.held.filter(({ entryId }) => ids.has(entryId));
    if (own.length > 0) voice.error(formatHeld(own, edition.contest));
    return 0;
  },
};
