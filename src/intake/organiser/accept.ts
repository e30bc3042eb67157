import { getVietnamDate, formatInstant } from '../../text/dates.ts';
import type { FormProblem } from '../entry.ts';
import { checkForm } from '../form/check-form.ts';
import { getFormLayout } from '../form/layout.ts';
import { formatNumber8 } from '../store/number.ts';
import type { DraftRecord, EntryRecord } from '../store/records.ts';
import type { IntakeCommand } from './command.ts';
import { makeEntryTexts, readEntryTexts } from './export/entry-texts.ts';
import { openForm, type OpenedForm } from './open-form.ts';
import { withStore } from './with-store.ts';
import { getActor, parseWords, text } from './words.ts';

const usage =
  'Cách dùng: npm run intake -- accept <số bản nháp> --by "Nguyễn Văn A" --reason "…" [--edition 2022]\n';

/** Lists problems of a form, one a line. */
export function formatProblems(problems: readonly FormProblem[]): string {
  return problems
    .map(({ field, message }) => {
      const author = /^authors\.(\d+)\./.exec(field)?.[1];
      return `  ${author === undefined ? '' : `Tác giả ${Number(author) + 1}: `}${message}\n`;
    })
    .join('');
}

/** Names the columns of a draft that could not be exported. */
function findUnreadable(draft: DraftRecord, { edition }: OpenedForm): string[] {
  const entry: EntryRecord = {
    receipt: draft.number,
    edition: draft.edition,
    state: 'received',
    source: 'late-draft',
    receivedAt: draft.savedAt,
    withdrawnAt: null,
    postmarkedOn: null,
    version: 1,
    entryId: null,
  };
  const id = `${edition.contest.year}-0`;
  const read = readEntryTexts(makeEntryTexts(edition.contest, entry, draft.content, id));
  if ('unreadable' in read) return read.unreadable;
  return draft.content.authors.length === 0 ? ['Tác giả'] : [];
}

/** `npm run intake -- accept`: makes an entry of a draft that was sent too late. */
export const acceptCommand: IntakeCommand = {
  summary: 'nhận một bản nháp gửi muộn làm bài dự thi, theo quyết định của Ban Tổ chức',
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
    return withStore(settings, voice, async ({ store }) => {
      const draft = store.findDraftByNumber(number);
      if (draft?.edition !== form.edition.id) {
        voice.error(`Kỳ ${form.edition.id} không có bản nháp nào mang số “${number}”.\n`);
        return 1;
      }
      const shown = formatNumber8(draft.number);
      const unreadable = findUnreadable(draft, form);
      const { content } = draft;
      const problems = checkForm(
        content,
        content.files,
        getFormLayout(form.definition),
        form.definition,
        getVietnamDate(draft.savedAt),
      );
      if (unreadable.length > 0) {
        voice.error(
          `Chưa nhận bản nháp ${shown}: không xuất ra bảng được vì thiếu hoặc sai ở: ${unreadable.join(', ')}. Mọi chỗ thiếu hoặc sai của bản nháp:\n${formatProblems(problems)}`,
        );
        return 1;
      }
      const entry = await store.acceptDraft(draft.number, {
        ...actor,
        at: settings.clock().toISOString(),
      });
      if (entry === null) {
        voice.error(
          `Không nhận được bản nháp ${shown}: bài của bản nháp này đã rút, để riêng hoặc xóa.\n`,
        );
        return 1;
      }
      voice.out(
        `Đã nhận bản nháp ${shown}, lưu lúc ${formatInstant(draft.savedAt)}. Số biên nhận: ${formatNumber8(entry.receipt)}, bản ${entry.version}.\n`,
      );
      if (problems.length > 0) {
        voice.out(`Bài còn thiếu hoặc sai, cần hỏi lại tác giả:\n${formatProblems(problems)}`);
      }
      voice.out('Chạy npm run intake -- export để đưa bài vào bảng.\n');
      return 0;
    });
  },
};
