import { formatNumber } from '../../text/numbers.ts';
import type { KeptFile } from '../entry.ts';
import type { FormDefinition } from '../form-definition.ts';
import { formatEnd, formatMoment, formatSize } from '../formats.ts';
import { formatNumber8 } from '../store/number.ts';
import type { EntryRecord, OutgoingMail, VersionRecord } from '../store/records.ts';
import { makeLetter } from './letter.ts';

/** What a letter about an entry is written from. */
export type EntryLetterSource = {
  definition: FormDefinition;
  entry: EntryRecord;
  version: VersionRecord;
  /** The private page of the entry. */
  link: string;
};

/*
 * Anybody may enter somebody else's address in the form. So these letters repeat nothing of what
 * was typed, not even the title: they cannot be made to carry a stranger's words.
 */

const greeting = 'Kính gửi Ông/Bà,';

function describeFile({ kind, sizeBytes, sha256, scan }: KeptFile, index: number): string {
  const note = scan === 'waiting' ? ', đang chờ quét vi-rút' : '';
  return `${index + 1}. ${kind.toUpperCase()}, ${formatSize(sizeBytes)}${note}\n   SHA-256: ${sha256}`;
}

function describeFiles(files: readonly KeptFile[]): string {
  if (files.length === 0) return 'Tệp đính kèm: không có';
  return [`Tệp đính kèm: ${formatNumber(files.length)}`, ...files.map(describeFile)].join('\n');
}

function describeLink({ definition, entry, version, link }: EntryLetterSource): string {
  const { window } = definition;
  const mayChange =
    window !== null &&
    entry.state === 'received' &&
    Date.parse(version.receivedAt) < Date.parse(window.closesAt);
  const [use, holder] = mayChange
    ? [
        `Xem bài, và sửa hoặc rút bài đến ${formatEnd(definition)}, tại đường dẫn riêng:`,
        'đọc, sửa và rút được bài',
      ]
    : ['Xem bài tại đường dẫn riêng:', 'đọc được bài'];
  return `${use}\n${link}\nAi có đường dẫn này đều ${holder}; xin giữ kín, không chuyển tiếp thư này.`;
}

function describeSender({ organiser, receivingOffice }: FormDefinition, reason: string): string {
  const office = receivingOffice === null ? [] : [`Nơi nhận bài: ${receivingOffice}.`];
  return [organiser, ...office, `Thư này được gửi tự động. ${reason}`].join('\n');
}

const notMine = 'Nếu Ông/Bà không gửi bài dự thi nào, xin báo cho nơi nhận bài.';

/** Writes the letter that an entry was received. */
export function writeReceiptLetter(source: EntryLetterSource): OutgoingMail | null {
  const { definition, entry, version } = source;
  const number = formatNumber8(entry.receipt);
  return makeLetter(version, `Đã nhận bài dự thi ${number} – ${definition.shortName}`, [
    greeting,
    `${definition.organiser} đã nhận bài dự thi của Ông/Bà gửi đến: ${definition.contestName}.`,
    [
      `Số biên nhận: ${number}`,
      `Nhận lúc: ${formatMoment(version.receivedAt)}`,
      describeFiles(version.content.files),
    ].join('\n'),
    'Ông/Bà không phải làm gì thêm.',
    describeLink(source),
    describeSender(definition, notMine),
  ]);
}

/** Writes the letter that a correction of an entry was received. */
export function writeCorrectionLetter(source: EntryLetterSource): OutgoingMail | null {
  const { definition, entry, version } = source;
  const number = formatNumber8(entry.receipt);
  return makeLetter(version, `Đã nhận bản sửa của bài dự thi ${number} – ${definition.shortName}`, [
    greeting,
    `${definition.organiser} đã nhận bản sửa của bài dự thi ${number}, gửi đến: ${definition.contestName}. Bản này thay cho bản trước.`,
    [
      `Số biên nhận, không đổi: ${number}`,
      `Bản thứ: ${formatNumber(version.number)}`,
      `Nhận bản sửa lúc: ${formatMoment(version.receivedAt)}`,
      describeFiles(version.content.files),
    ].join('\n'),
    'Ông/Bà không phải làm gì thêm.',
    describeLink(source),
    describeSender(definition, 'Nếu Ông/Bà không sửa bài, xin báo ngay cho nơi nhận bài.'),
  ]);
}

/** Writes the letter that an entry was withdrawn. */
export function writeWithdrawalLetter(source: EntryLetterSource): OutgoingMail | null {
  const { definition, entry, version } = source;
  const number = formatNumber8(entry.receipt);
  const at = entry.withdrawnAt === null ? '' : ` lúc ${formatMoment(entry.withdrawnAt)}`;
  return makeLetter(version, `Đã rút bài dự thi ${number} – ${definition.shortName}`, [
    greeting,
    `Bài dự thi ${number}, gửi đến: ${definition.contestName}, đã được rút${at}. ${definition.organiser} không chấm bài này nữa.`,
    describeLink(source),
    describeSender(definition, 'Nếu Ông/Bà không rút bài, xin báo ngay cho nơi nhận bài.'),
  ]);
}
