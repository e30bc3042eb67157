import path from 'node:path';
import type { Voice } from '../../../judging/command.ts';
import type { Settings } from '../../../settings.ts';
import { formatInstant } from '../../../text/dates.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { readBackups } from '../backup/known-backups.ts';
import type { IntakeCommand } from '../command.ts';
import { findSubject, type Subject } from '../find-subject.ts';
import { openForm, type OpenedForm } from '../open-form.ts';
import { nameFolder, withStore, type Opened } from '../with-store.ts';
import { getActor, parseWords, text } from '../words.ts';
import { eraseSubject } from './erase-subject.ts';
import { listPersonalValues, splitShared, type PersonalValue } from './personal-values.ts';
import { searchFolder } from './search-folder.ts';

const usage =
  'Cách dùng: npm run intake -- erase <số biên nhận, bản nháp, báo cáo hoặc mã bài> --by "Nguyễn Văn A" --reason "…" [--edition 2022]\n';

type Actor = { by: string; reason: string };

function listLabels(values: readonly PersonalValue[]): string {
  return [...new Set(values.map(({ label }) => label))].join(', ');
}

/** Searches what is left for the values that were erased; gives the exit code. */
async function prove(
  values: { own: PersonalValue[]; shared: PersonalValue[] },
  { folder }: OpenedForm,
  { dataDir, intakeDir }: Settings,
  voice: Voice,
): Promise<number> {
  const root = path.join(dataDir, folder);
  const places = [intakeDir, root].map((place) => [place, nameFolder(place)] as const);
  const searches = [];
  for (const [place, shown] of places) searches.push(await searchFolder(place, shown, values.own));
  const files = searches.reduce((sum, search) => sum + search.files, 0);
  const found = searches.flatMap((search) => search.found);
  const names = places.map(([, shown]) => shown).join(' và ');
  const what = `Đã tìm ${formatNumber(values.own.length)} giá trị (${listLabels(values.own)}) trong ${formatNumber(files)} tệp của ${names}`;
  if (values.own.length > 0 && found.length === 0) {
    voice.out(`${what}: không còn ở đâu. Bên trong tệp đính kèm của bài khác không được đọc.\n`);
  }
  if (values.shared.length > 0) {
    voice.out(
      `Không tìm ${formatNumber(values.shared.length)} giá trị (${listLabels(values.shared)}) vì bài khác hoặc bản nháp khác cũng có.\n`,
    );
  }
  if (found.length === 0) return 0;
  const lines = found.map(
    ({ file, line, label }) => `  ${file}${line === null ? '' : `, dòng ${line}`}: ${label}\n`,
  );
  voice.error(
    `${what}: vẫn còn ở những chỗ sau; chỗ nào của người này thì tự xóa:\n${lines.join('')}`,
  );
  return 1;
}

async function describeBackups({ intakeDir }: Settings): Promise<string> {
  const backups = await readBackups(intakeDir);
  const still = 'Bản sao lưu lập trước lúc này vẫn còn nội dung đã xóa';
  if (backups.length === 0) return `${still}; chương trình chưa ghi nhận bản nào.\n`;
  const lines = backups.map(
    ({ folder, at }) => `  ${nameFolder(folder)}, lập lúc ${formatInstant(at)}\n`,
  );
  return `${still}, phải xóa riêng. Các bản đã ghi nhận:\n${lines.join('')}`;
}

async function erase(
  subject: Subject,
  actor: Actor,
  form: OpenedForm,
  opened: Opened,
  settings: Settings,
  voice: Voice,
): Promise<number> {
  const { store } = opened;
  const values = listPersonalValues(subject, store);
  if (values.some((value) => actor.reason.includes(value.text))) {
    voice.error(
      'Chưa xóa gì: lý do có thông tin của người gửi, mà nhật ký thì không xóa được. Ghi lại lý do, chỉ nêu số.\n',
    );
    return 1;
  }
  const act = { ...actor, at: settings.clock().toISOString() };
  const { said, left } = await eraseSubject(subject, act, opened, form, settings);
  voice.out(said);
  if (left !== null) voice.error(left);
  const code = await prove(splitShared(values, store, form.edition.id), form, settings, voice);
  voice.out(await describeBackups(settings));
  return left === null ? code : 1;
}

function isOfOtherEdition(subject: Subject, edition: string): boolean {
  if (subject.kind === 'report') return false;
  return (subject.kind === 'entry' ? subject.entry : subject.draft).edition !== edition;
}

/** `npm run intake -- erase`: fulfils a person's request that what they sent be erased. */
export const eraseCommand: IntakeCommand = {
  summary:
    'xóa nội dung và tệp của một bài, bản nháp hoặc báo cáo theo yêu cầu của người gửi, rồi tìm lại để chứng minh',
  run: async (words, settings, voice) => {
    const parsed = parseWords(words, { edition: text, by: text, reason: text });
    const actor = parsed && getActor(parsed.values);
    const [number, more] = parsed?.positionals ?? [];
    if (!parsed || !actor || number === undefined || more !== undefined) {
      voice.error(usage);
      return 2;
    }
    const form = await openForm(parsed.values.edition, settings, voice);
    if (form === null) return 1;
    return withStore(settings, voice, async (opened) => {
      const subject = findSubject(opened.store, form.edition.id, number);
      if (subject === null || isOfOtherEdition(subject, form.edition.id)) {
        voice.error(
          `Kỳ ${form.edition.id} không có bài, bản nháp hay báo cáo nào mang số “${number}”.\n`,
        );
        return 1;
      }
      return erase(subject, actor, form, opened, settings, voice);
    });
  },
};
