import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isInTime } from '../../../contest/eligibility.ts';
import type { Submission } from '../../../schemas/submissions.ts';
import type { Voice } from '../../../judging/command.ts';
import { refusePlace } from '../../../judging/private-place.ts';
import { writeNewFile } from '../../../judging/write-new-file.ts';
import type { Settings } from '../../../settings.ts';
import { getVietnamDate } from '../../../text/dates.ts';
import { formatNumber } from '../../../text/numbers.ts';
import type { EntryContent, FormProblem } from '../../entry.ts';
import { checkForm } from '../../form/check-form.ts';
import { getFormLayout } from '../../form/layout.ts';
import { formatMoment } from '../../formats.ts';
import { formatCanonical } from '../../store/canonical.ts';
import { formatNumber8 } from '../../store/number.ts';
import type { Store } from '../../store/api.ts';
import type { IntakeCommand } from '../command.ts';
import { openForm, type OpenedForm } from '../open-form.ts';
import { withNewStore, type Opened } from '../with-store.ts';
import { attachFiles, dropUnused } from './attach.ts';
import { makePaperTemplate } from './make-template.ts';
import { parsePaperOptions, usage, type PaperOptions } from './options.ts';
import { readPaperWorkbook } from './read-workbook.ts';

type Entering = Extract<PaperOptions, { kind: 'enter' }>;

async function writeTemplate(
  target: string,
  { definition }: OpenedForm,
  settings: Settings,
  voice: Voice,
): Promise<number> {
  const refusal =
    path.extname(target).toLowerCase() === '.xlsx'
      ? await refusePlace(target, settings)
      : 'Tệp mẫu phải có đuôi .xlsx.';
  if (refusal !== null) {
    voice.error(`${refusal.replace('--out', '--template')}\n`);
    return 2;
  }
  const bytes = await makePaperTemplate(getFormLayout(definition), definition);
  const reason = await writeNewFile(path.resolve(target), bytes);
  if (reason !== null) {
    voice.error(`Không ghi được ${target}: ${reason}.\n`);
    return 1;
  }
  voice.out(`Đã ghi ${target}: mỗi bài giấy điền một tệp, cả trang tính “Tác giả”.\n`);
  return 0;
}

/** The same workbook entered twice is one entry; nobody can tell the key from what was typed. */
function makeKey(store: Store, edition: string, content: EntryContent, arrivedAt: string): string {
  const { fields, authors } = content;
  const typed = formatCanonical({ edition, fields, authors, arrivedAt });
  return createHmac('sha256', store.getSecret()).update(`paper ${typed}`).digest('base64url');
}

function listProblems(
  problems: readonly FormProblem[],
  getPlace: (input: string) => string,
): string {
  const lines = problems.map(({ field, message }) =>
    field === 'files' ? `  --attach: ${message}\n` : `  ${getPlace(field)}: ${message}\n`,
  );
  return `Chưa nhập bài: có ${formatNumber(problems.length)} chỗ phải sửa.\n${lines.join('')}`;
}

function describeWindow({ edition }: OpenedForm, { arrivedAt, postmarkedOn }: Entering): string {
  const dates = { received_at: arrivedAt, postmarked_on: postmarkedOn };
  return isInTime(edition.contest, dates as Submission) === false
    ? 'Bài đến ngoài thời hạn: sau khi xuất, ghi lý do không hợp lệ của bài vào bảng results.\n'
    : '';
}

async function enter(
  options: Entering,
  form: OpenedForm,
  settings: Settings,
  voice: Voice,
): Promise<number> {
  const { definition, edition } = form;
  const layout = getFormLayout(definition);
  const bytes = await readFile(options.workbook).catch(() => null);
  if (bytes === null) {
    voice.error(`Không đọc được tệp ${options.workbook}.\n`);
    return 1;
  }
  const read = await readPaperWorkbook(bytes, options.workbook, layout, definition);
  if ('refusal' in read) {
    voice.error(read.refusal);
    return 1;
  }
  const today = getVietnamDate(options.arrivedAt);
  const check = (files: EntryContent['files']) => [
    ...read.problems,
    ...checkForm(read.form, files, layout, definition, today),
  ];
  const problems = check([]);
  if (problems.length > 0) {
    voice.error(listProblems(problems, read.getPlace));
    return 1;
  }
  return withNewStore(settings, voice, async (opened: Opened) => {
    const { kept, problems: refused } = await attachFiles(
      options.attachments,
      opened,
      definition.files,
    );
    const ofFiles = [
      ...refused.map((message) => ({ field: 'files', code: 'file', message })),
      ...check(kept),
    ];
    if (ofFiles.length > 0) {
      await dropUnused(kept, opened);
      voice.error(listProblems(ofFiles, read.getPlace));
      return 1;
    }
    const content = { ...read.form, files: kept };
    const { kind, entry } = await opened.store.sendForm({
      key: makeKey(opened.store, edition.id, content, options.arrivedAt),
      edition: edition.id,
      content,
      receivedAt: options.arrivedAt,
      source: 'paper',
      by: options.by,
      baseVersion: null,
      ...(options.postmarkedOn === null ? {} : { postmarkedOn: options.postmarkedOn }),
    });
    await dropUnused(kept, opened);
    const number = formatNumber8(entry.receipt);
    if (kind === 'closed') {
      voice.error(`Bài này đã nhập trước đó, số ${number}, và đã rút, để riêng hoặc xóa.\n`);
      return 1;
    }
    const what = kind === 'received' ? 'Đã nhập bài giấy.' : 'Bài này đã nhập trước đó.';
    voice.out(
      `${what} Số biên nhận: ${number}\nĐến lúc ${formatMoment(options.arrivedAt)}, ${formatNumber(kept.length)} tệp đính kèm. Người nhập: ${options.by}\n${describeWindow(form, options)}Chạy npm run intake -- export để đưa bài vào bảng.\n`,
    );
    return 0;
  });
}

/** `npm run intake -- paper`: enters an entry that came by post. */
export const paperCommand: IntakeCommand = {
  summary: 'nhập một bài gửi bằng giấy từ tệp Excel; --template ghi tệp mẫu để điền',
  run: async (words, settings, voice) => {
    const options = parsePaperOptions(words);
    if (options === null) {
      voice.error(usage);
      return 2;
    }
    if (options.kind === 'enter' && Date.parse(options.arrivedAt) > settings.clock().getTime()) {
      voice.error('--arrived: giờ này chưa đến. Viết năm-tháng-ngày giờ:phút, giờ Việt Nam.\n');
      return 2;
    }
    const form = await openForm(options.edition, settings, voice);
    if (form === null) return 1;
    return options.kind === 'template'
      ? writeTemplate(options.target, form, settings, voice)
      : enter(options, form, settings, voice);
  },
};
