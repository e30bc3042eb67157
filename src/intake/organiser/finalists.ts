import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { getPreparationEnd, getRelease } from '../../contest/timeline.ts';
import type { PrivateEdition } from '../../contest/edition.ts';
import { openEdition } from '../../judging/open-edition.ts';
import type { Settings } from '../../settings.ts';
import { formatInstant } from '../../text/dates.ts';
import { formatNumber } from '../../text/numbers.ts';
import { writeFinalistLetter, type FinalistDays } from '../mail/finalist-letter.ts';
import { lookupAddress } from '../pages/addresses.ts';
import type { Store } from '../store/api.ts';
import { formatNumber8 } from '../store/number.ts';
import type { EntryRecord, OutgoingMail } from '../store/records.ts';
import type { IntakeCommand } from './command.ts';
import { openForm, type OpenedForm } from './open-form.ts';
import { formatTable } from './terminal.ts';
import { withStore } from './with-store.ts';
import { flag, parseWords, text } from './words.ts';

const usage = 'Cách dùng: npm run intake -- finalists [--edition 2022] [--dry-run]\n';

/** An entry that came through the form and goes on, with its letter; null where it has no address. */
type Finalist = {
  entry: EntryRecord;
  id: string;
  title: string;
  letter: OutgoingMail | null;
  isTold: boolean;
};

/** Names the file that remembers whose letter was queued: nothing personal, a line an entry. */
export function getToldFile(intakeDir: string): string {
  return path.join(intakeDir, 'da-bao-vong-2.txt');
}

async function readTold(intakeDir: string): Promise<Set<string>> {
  const told = await readFile(getToldFile(intakeDir), 'utf8').catch(() => '');
  return new Set(told.split('\n'));
}

/** Ids of entries that the organiser's decision lets into the second round or further. */
function findFinalistIds({ contest, results }: PrivateEdition): Set<string> {
  const further = new Set(contest.rounds.slice(1).map(({ id }) => id));
  return new Set(
    results.flatMap(({ value: { entry_id: id, round_reached: round } }) =>
      id !== null && round !== null && further.has(round) ? [id] : [],
    ),
  );
}

function getDays({ timeline }: PrivateEdition['contest']): FinalistDays {
  const defence = timeline?.defence;
  return {
    preparationEndsOn: timeline === undefined ? null : getPreparationEnd(timeline),
    defence:
      defence === undefined ? null : { startsOn: defence.starts_on, endsOn: defence.ends_on },
  };
}

function listFinalists(
  store: Store,
  ids: ReadonlySet<string>,
  { edition, definition }: OpenedForm,
  told: ReadonlySet<string>,
  lookupLink: string,
): Finalist[] {
  const days = getDays(edition.contest);
  return store.listEntries(edition.id).flatMap((entry) => {
    const { entryId: id, state, receipt } = entry;
    const version = store.getVersion(receipt, entry.version);
    if (id === null || !ids.has(id) || state !== 'received' || version === null) return [];
    const letter = writeFinalistLetter({ definition, entry, version }, days, lookupLink);
    const title = version.content.fields.title ?? '';
    return [{ entry, id, title, letter, isTold: told.has(`${edition.id} ${receipt}`) }];
  });
}

function describeMail({ letter, isTold }: Finalist): string {
  if (letter === null) return 'không có thư điện tử';
  return isTold ? 'đã xếp trước đó' : 'sẽ xếp';
}

function formatFinalists(finalists: readonly Finalist[], others: readonly string[]): string {
  const rows = finalists.map((one) => [
    formatNumber8(one.entry.receipt),
    one.id,
    describeMail(one),
    one.title,
  ]);
  const table =
    rows.length === 0 ? '' : `\n${formatTable(['Biên nhận', 'Mã bài', 'Thư', 'Tên bài'], rows)}`;
  const rest =
    others.length === 0
      ? ''
      : `\nVào vòng 2 nhưng không gửi qua biểu mẫu hoặc đã rút, phải báo cách khác: ${others.join(', ')}.\n`;
  return `Vào vòng 2, gửi qua biểu mẫu: ${formatNumber(finalists.length)} bài.\n${table}${rest}`;
}

function describeSecrecy({ contest }: PrivateEdition, now: Date): string | null {
  const at = contest.timeline?.finalists?.announced_at;
  if (getRelease(contest, now).finalists) return null;
  return at === undefined
    ? 'Danh sách vào vòng 2 chưa được công bố trên trang.\n'
    : `Danh sách vào vòng 2 đến ${formatInstant(at)} mới được công bố trên trang.\n`;
}

async function queueLetters(
  finalists: readonly Finalist[],
  store: Store,
  { intakeDir, clock }: Settings,
): Promise<number> {
  let queued = 0;
  for (const { entry, letter, isTold } of finalists) {
    if (letter === null || isTold) continue;
    await store.queueMail(letter, clock().toISOString());
    await appendFile(getToldFile(intakeDir), `${entry.edition} ${entry.receipt}\n`, {
      mode: 0o600,
    });
    queued += 1;
  }
  return queued;
}

/** `npm run intake -- finalists`: queues the letter to each entry that goes on, once. */
export const finalistsCommand: IntakeCommand = {
  summary: 'xếp thư báo bài vào vòng 2 theo results.csv, mỗi bài một lần; --dry-run chỉ liệt kê',
  run: async (words, settings, voice) => {
    const parsed = parseWords(words, { edition: text, 'dry-run': flag });
    if (parsed === null || parsed.positionals.length > 0) {
      voice.error(usage);
      return 2;
    }
    const form = await openForm(parsed.values.edition, settings, voice);
    if (form === null) return 1;
    const checked = await openEdition(form.edition.id, 'marks', settings, voice);
    if (checked === null) return 1;
    return withStore(settings, voice, async ({ store }) => {
      const ids = findFinalistIds(checked.edition);
      const lookupLink = new URL(lookupAddress, settings.siteUrl).href;
      const told = await readTold(settings.intakeDir);
      const finalists = listFinalists(store, ids, form, told, lookupLink);
      const own = new Set(finalists.map(({ id }) => id));
      voice.out(
        formatFinalists(
          finalists,
          [...ids].filter((id) => !own.has(id)),
        ),
      );
      voice.out(describeSecrecy(form.edition, settings.clock()) ?? '');
      if (parsed.values['dry-run']) {
        voice.out('Chưa xếp thư nào (--dry-run).\n');
        return 0;
      }
      if (settings.smtpUrl === '') {
        voice.error(
          'Chưa đặt SMTP_URL nên không có thư nào được xếp. Báo cho tác giả cách khác.\n',
        );
        return 1;
      }
      const queued = await queueLetters(finalists, store, settings);
      voice.out(`Đã xếp ${formatNumber(queued)} thư; máy chủ đang chạy sẽ gửi dần.\n`);
      return 0;
    });
  },
};
