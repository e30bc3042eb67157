import { formatInstant } from '../../text/dates.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { FormDefinition } from '../form-definition.ts';
import type { Store } from '../store/api.ts';
import { formatNumber8 } from '../store/number.ts';
import type { DraftReason, EntryRecord } from '../store/records.ts';
import type { IntakeCommand } from './command.ts';
import { reportStates } from './find-subject.ts';
import { draftLabels, reportLabels, stateLabels } from './labels.ts';
import { openForm } from './open-form.ts';
import { formatTable } from './terminal.ts';
import { withStore } from './with-store.ts';
import { flag, parseWords, text } from './words.ts';

const usage = 'Cách dùng: npm run intake -- list [--edition 2022] [--drafts] [--reports]\n';

/** A line has no room for words. */
function formatTime(instant: string): string {
  return formatInstant(instant).replace(' ngày ', ' ');
}

type Exported = ReturnType<Store['getExported']>;

/** Says whether an entry is new or another than at the last export; '' where it is the same. */
function describeNews({ receipt, version, state }: EntryRecord, exported: Exported): string {
  // What is erased was taken out of the tables at once.
  if (state === 'erased') return '';
  const last = exported.get(receipt);
  if (last !== undefined) return last.version === version && last.state === state ? '' : 'đổi';
  return state === 'received' || state === 'withdrawn' ? 'mới' : '';
}

function listEntries(store: Store, edition: string): string {
  const entries = store.listEntries(edition);
  if (entries.length === 0) return `Kỳ ${edition}: chưa có bài nào gửi qua biểu mẫu.\n`;
  const exported = store.getExported(edition);
  const rows = entries.map((entry) => {
    const { receipt, receivedAt, state, version, entryId } = entry;
    const content = store.getVersion(receipt, version)?.content;
    return [
      formatNumber8(receipt),
      formatTime(receivedAt),
      stateLabels[state],
      String(version),
      entryId ?? '',
      describeNews(entry, exported),
      String(content?.files.length ?? 0),
      content?.fields.title ?? '',
    ];
  });
  const headers = [
    'Biên nhận',
    'Nhận lúc',
    'Tình trạng',
    'Bản',
    'Mã bài',
    'Xuất',
    'Tệp',
    'Tên bài',
  ];
  return `Kỳ ${edition}: ${formatNumber(entries.length)} bài, theo thứ tự nhận.\n\n${formatTable(headers, rows)}`;
}

const reasonOrder: readonly DraftReason[] = ['late', 'invalid', 'saved'];

function listDrafts(store: Store, edition: string): string {
  const drafts = store
    .listDrafts(edition)
    .toSorted(
      (left, right) => reasonOrder.indexOf(left.reason) - reasonOrder.indexOf(right.reason),
    );
  if (drafts.length === 0) return 'Không có bản nháp nào.\n';
  const rows = drafts.map(({ number, savedAt, reason, baseVersion, content }) => [
    formatNumber8(number),
    formatTime(savedAt),
    draftLabels[reason],
    baseVersion === null ? '' : `sửa bản ${baseVersion}`,
    String(content.files.length),
    content.fields.title ?? '',
  ]);
  const headers = ['Số', 'Lưu lúc', 'Vì sao', 'Của bài', 'Tệp', 'Tên bài'];
  return `Bản nháp: ${formatNumber(drafts.length)}, bản gửi muộn đứng trước.\n\n${formatTable(headers, rows)}`;
}

function listReports(store: Store, { units }: FormDefinition): string {
  const reports = reportStates.flatMap((state) => store.listAdoptions(state));
  if (reports.length === 0) return 'Chưa có đơn vị nào báo đã áp dụng.\n';
  const rows = reports.map(({ number, reportedAt, state, modelId, fields }) => [
    formatNumber8(number),
    formatTime(reportedAt),
    reportLabels[state],
    modelId,
    units.find(({ code }) => code === fields.unit_code)?.name ?? fields.unit_code ?? '',
  ]);
  const headers = ['Số', 'Báo lúc', 'Tình trạng', 'Mô hình', 'Đơn vị'];
  return `Đơn vị báo áp dụng: ${formatNumber(reports.length)}.\n\n${formatTable(headers, rows)}`;
}

/** `npm run intake -- list`: lists what came in. */
export const listCommand: IntakeCommand = {
  summary: 'liệt kê bài đã nhận; --drafts thêm bản nháp, --reports thêm báo cáo áp dụng',
  run: async (words, settings, voice) => {
    const parsed = parseWords(words, { edition: text, drafts: flag, reports: flag });
    if (parsed === null || parsed.positionals.length > 0) {
      voice.error(usage);
      return 2;
    }
    const { edition, drafts, reports } = parsed.values;
    const opened = await openForm(edition, settings, voice);
    if (opened === null) return 1;
    const { id } = opened.edition;
    return withStore(settings, voice, async ({ store }) => {
      voice.out(listEntries(store, id));
      if (drafts) voice.out(`\n${listDrafts(store, id)}`);
      if (reports) voice.out(`\n${listReports(store, opened.definition)}`);
      return Promise.resolve(0);
    });
  },
};
