import { formatNumber8 } from '../store/number.ts';
import type { EntryRecord } from '../store/records.ts';
import type { IntakeCommand } from './command.ts';
import { findEntry } from './find-subject.ts';
import { stateLabels } from './labels.ts';
import { openForm } from './open-form.ts';
import { withStore } from './with-store.ts';
import { flag, getActor, parseWords, text } from './words.ts';

const usage =
  'Cách dùng: npm run intake -- set-aside <số biên nhận hoặc mã bài> [--undo] --by "Nguyễn Văn A" --reason "…" [--edition 2022]\n';

function describe({ receipt, state }: EntryRecord, isUndone: boolean): string {
  const number = formatNumber8(receipt);
  const next = 'Chạy npm run intake -- export để cập nhật các bảng.\n';
  if (isUndone && state === 'received') return `Bài ${number} được nhận lại. ${next}`;
  if (!isUndone && state === 'set-aside') {
    return `Bài ${number} đã để riêng, không xuất ra bảng và không nhận bản sửa nữa. ${next}`;
  }
  return '';
}

/** `npm run intake -- set-aside`: keeps an entry out of the tables, or takes it back. */
export const setAsideCommand: IntakeCommand = {
  summary: 'để riêng một bài, không xuất ra bảng; --undo để nhận lại',
  run: async (words, settings, voice) => {
    const parsed = parseWords(words, { edition: text, by: text, reason: text, undo: flag });
    const actor = parsed && getActor(parsed.values);
    const [number, more] = parsed?.positionals ?? [];
    if (!parsed || !actor || number === undefined || more !== undefined) {
      voice.error(usage);
      return 2;
    }
    const form = await openForm(parsed.values.edition, settings, voice);
    if (form === null) return 1;
    return withStore(settings, voice, async ({ store }) => {
      const known = findEntry(store, form.edition.id, number);
      if (known === null) {
        voice.error(`Không có bài nào mang số “${number}”.\n`);
        return 1;
      }
      const { undo } = parsed.values;
      const act = { ...actor, at: settings.clock().toISOString() };
      const may = known.state === (undo ? 'set-aside' : 'received');
      const change = () =>
        undo ? store.takeBack(known.receipt, act) : store.setAside(known.receipt, act);
      const entry = may ? await change() : null;
      const said = entry === null ? '' : describe(entry, undo);
      if (said !== '') {
        voice.out(said);
        return 0;
      }
      const state = stateLabels[entry?.state ?? known.state];
      const wish = undo ? 'nhận lại' : 'để riêng';
      voice.error(`Không ${wish} được: bài ${formatNumber8(known.receipt)} ${state}.\n`);
      return 1;
    });
  },
};
