import path from 'node:path';
import { parseArgs } from 'node:util';
import type { PrivateEdition } from '../../contest/edition.ts';
import { publishEdition } from '../../contest/public-edition.ts';
import { makeMinutes } from '../../minutes/make-minutes.ts';
import { formatWord } from '../../minutes/word/format-word.ts';
import type { Settings } from '../../settings.ts';
import type { JudgingCommand } from '../command.ts';
import { openEdition, type OpenedEdition } from '../open-edition.ts';
import { refusePlace } from '../private-place.ts';
import { writeNewFile } from '../write-new-file.ts';
import { describeSecrecy, getMinutesInstant } from './release.ts';

const usage = 'Cách dùng: npm run judging -- minutes [--edition 2022] [--out bien-ban.docx]\n';

type Words = { edition?: string; out?: string };

function parseWords(words: readonly string[]): Words | null {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({ args: [...words], options: { edition: text, out: text } }).values;
  } catch {
    return null;
  }
}

/** Writes the minutes as a Word file; null where contest.yaml does not say when awards are out. */
async function makeFile({ data, edition }: OpenedEdition, now: Date): Promise<Uint8Array | null> {
  const instant = getMinutesInstant(edition.contest, now);
  if (instant === null) return null;
  const published = publishEdition(edition, instant);
  const units = data.units.map(({ value }) => value);
  return formatWord(makeMinutes(published.edition, published.entries, units));
}

/** Says what the minutes cannot tell yet, since no table does. */
function listOpen({ contest, scores, results }: PrivateEdition): string[] {
  const marked = new Set(scores.map(({ value }) => value.round));
  const unmarked = contest.rounds.filter(({ id }) => !marked.has(id)).map(({ name }) => name);
  return [
    unmarked.length === 0 ? '' : `Chưa có phiếu chấm nào: ${unmarked.join(', ')}.`,
    results.some(({ value }) => value.award !== null)
      ? ''
      : 'Bảng results chưa ghi giải nào, nên biên bản chưa có kết quả.',
  ];
}

async function refuseTarget(target: string, settings: Settings): Promise<string | null> {
  return path.extname(target).toLowerCase() === '.docx'
    ? refusePlace(target, settings)
    : 'Tệp của --out phải có đuôi .docx.';
}

/** `npm run judging -- minutes`: writes the minutes for signing, before the result is released. */
export const minutesCommand: JudgingCommand = {
  summary: 'ghi biên bản kết quả (docx) để in và ký trước giờ công bố',
  run: async (words, settings, voice) => {
    const choice = parseWords(words);
    if (choice === null) {
      voice.error(usage);
      return 2;
    }
    const opened = await openEdition(choice.edition, 'everything', settings, voice);
    if (opened === null) return 1;
    const { edition } = opened;
    const shown = choice.out ?? `bien-ban-${edition.id}.docx`;
    const refusal = await refuseTarget(shown, settings);
    if (refusal !== null) {
      voice.error(`${refusal}\n`);
      return 2;
    }
    const bytes = await makeFile(opened, settings.now);
    if (bytes === null) {
      voice.error(
        `${edition.file}: chưa ghi thời điểm công bố giải (timeline.awards.announced_at), nên chưa lập được biên bản.\n`,
      );
      return 1;
    }
    const reason = await writeNewFile(path.resolve(shown), bytes);
    if (reason !== null) {
      voice.error(`Không ghi được ${shown}: ${reason}.\n`);
      return 1;
    }
    const remarks = [...listOpen(edition), describeSecrecy(edition.contest, settings.now) ?? ''];
    const lines = remarks.filter((remark) => remark !== '').map((remark) => `${remark}\n`);
    voice.out(`Đã ghi biên bản: ${shown}\n${lines.join('')}`);
    return 0;
  },
};
