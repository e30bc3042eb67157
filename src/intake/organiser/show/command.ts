import { adoptionFields, reporterFields } from '../../pages/adoption/fields.ts';
import { formatMoment } from '../../formats.ts';
import type { EntryContent } from '../../entry.ts';
import type { FormDefinition } from '../../form-definition.ts';
import type { Store } from '../../store/api.ts';
import { formatNumber8 } from '../../store/number.ts';
import type { AdoptionRecord, DraftRecord, EntryRecord } from '../../store/records.ts';
import type { IntakeCommand } from '../command.ts';
import { findSubject, type Subject } from '../find-subject.ts';
import { draftLabels, reportLabels, sourceLabels, stateLabels } from '../labels.ts';
import { openForm } from '../open-form.ts';
import { cleanForTerminal } from '../terminal.ts';
import { withStore } from '../with-store.ts';
import { parseWords, text } from '../words.ts';
import { copyFiles } from './copy-files.ts';
import { formatContent } from './format-content.ts';

const usage =
  'Cách dùng: npm run intake -- show <số biên nhận, bản nháp, báo cáo hoặc mã bài> [--version 2] [--files thư-mục] [--edition 2022]\n';

/** What is shown, and the content whose files may be copied; null where there is none. */
type Shown = { said: string; content: EntryContent | null };

function describeHead(entry: EntryRecord): string {
  const { receipt, state, source, receivedAt, entryId, withdrawnAt, postmarkedOn } = entry;
  return [
    `Bài ${formatNumber8(receipt)}: ${stateLabels[state]}, ${sourceLabels[source]}`,
    entryId === null ? 'Mã bài: chưa xuất' : `Mã bài: ${entryId}`,
    `Nhận lúc ${formatMoment(receivedAt)}`,
    ...(postmarkedOn === null ? [] : [`Dấu bưu điện ngày ${postmarkedOn}`]),
    ...(withdrawnAt === null ? [] : [`Rút lúc ${formatMoment(withdrawnAt)}`]),
  ].join('\n');
}

function showEntry(
  store: Store,
  entry: EntryRecord,
  number: number,
  definition: FormDefinition,
): Shown | null {
  const versions = store.listVersions(entry.receipt);
  const shown = versions.find((version) => version.number === number);
  if (shown === undefined) return null;
  const list = versions.map(
    (version) =>
      `  bản ${version.number}, ${formatMoment(version.receivedAt)}${version.number === number ? ' (dưới đây)' : ''}\n`,
  );
  const body = entry.state === 'erased' ? '' : formatContent(shown.content, definition);
  return {
    said: `${describeHead(entry)}\nCác bản:\n${list.join('')}${body}`,
    content: entry.state === 'erased' ? null : shown.content,
  };
}

function showDraft(draft: DraftRecord, definition: FormDefinition): Shown {
  const { number, reason, savedAt, baseVersion, content } = draft;
  const base = baseVersion === null ? '' : `\nSửa bản ${baseVersion} của một bài đã nhận`;
  const head = `Bản nháp ${formatNumber8(number)}: ${draftLabels[reason]}\nLưu lúc ${formatMoment(savedAt)}${base}\n`;
  return { said: head + formatContent(content, definition), content };
}

function showReport(
  { number, modelId, reportedAt, state, fields }: AdoptionRecord,
  { units }: FormDefinition,
): Shown {
  const lines = [...adoptionFields, ...reporterFields].flatMap(({ name, label, options }) => {
    const value = fields[name] ?? '';
    const unit = units.find(({ code }) => name === 'unit_code' && code === value);
    const option = options.find((one) => one.value === value);
    const shown = unit?.name ?? option?.label ?? value;
    return value === '' ? [] : [`  ${label}: ${cleanForTerminal(shown)}\n`];
  });
  const head = `Báo cáo áp dụng ${formatNumber8(number)}: ${reportLabels[state]}\nMô hình ${modelId}, báo lúc ${formatMoment(reportedAt)}\n`;
  return { said: head + lines.join(''), content: null };
}

function showSubject(
  subject: Subject,
  version: number | null,
  store: Store,
  definition: FormDefinition,
): Shown | null {
  if (subject.kind === 'report') return showReport(subject.report, definition);
  if (subject.kind === 'draft') return showDraft(subject.draft, definition);
  return showEntry(store, subject.entry, version ?? subject.entry.version, definition);
}

function parseVersion(written: string | undefined): number | null | 'wrong' {
  if (written === undefined) return null;
  return /^[1-9]\d{0,5}$/.test(written) ? Number(written) : 'wrong';
}

/** `npm run intake -- show`: shows all that is known of an entry, a draft or a report. */
export const showCommand: IntakeCommand = {
  summary: 'xem một bài, bản nháp hoặc báo cáo; --version xem bản cũ, --files chép tệp đính kèm',
  run: async (words, settings, voice) => {
    const parsed = parseWords(words, { edition: text, version: text, files: text });
    const [number, more] = parsed?.positionals ?? [];
    const version = parseVersion(parsed?.values.version);
    if (!parsed || number === undefined || more !== undefined || version === 'wrong') {
      voice.error(usage);
      return 2;
    }
    const form = await openForm(parsed.values.edition, settings, voice);
    if (form === null) return 1;
    return withStore(settings, voice, async ({ store, files }) => {
      const subject = findSubject(store, form.edition.id, number);
      if (subject === null) {
        voice.error(`Không có bài, bản nháp hay báo cáo nào mang số “${number}”.\n`);
        return 1;
      }
      const shown = showSubject(subject, version, store, form.definition);
      if (shown === null) {
        voice.error(`Bài này không có bản ${version ?? 0}.\n`);
        return 1;
      }
      voice.out(shown.said);
      const folder = parsed.values.files;
      if (folder === undefined) return 0;
      const kept = shown.content?.files ?? [];
      if (kept.length === 0) {
        voice.error('Không có tệp đính kèm nào để chép.\n');
        return 1;
      }
      const { code, said } = await copyFiles(kept, folder, files, settings);
      (code === 0 ? voice.out : voice.error)(`\n${said}`);
      return code;
    });
  },
};
