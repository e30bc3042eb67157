import { formatDate } from '../../text/dates.ts';
import { formatNumber8 } from '../store/number.ts';
import type { OutgoingMail } from '../store/records.ts';
import type { EntryLetterSource } from './entry-letters.ts';
import { makeLetter, makeOneLine } from './letter.ts';

/** When the authors of a finalist prepare and defend it: ISO days, null where none is set. */
export type FinalistDays = {
  preparationEndsOn: string | null;
  defence: { startsOn: string; endsOn: string } | null;
};

function describeDays({ preparationEndsOn, defence }: FinalistDays): string | null {
  const lines: string[] = [];
  if (preparationEndsOn !== null) {
    lines.push(`Thời gian chuẩn bị: đến hết ngày ${formatDate(preparationEndsOn)}`);
  }
  if (defence !== null) {
    const { startsOn, endsOn } = defence;
    const days = `ngày ${formatDate(startsOn)}${startsOn === endsOn ? '' : ` đến ngày ${formatDate(endsOn)}`}`;
    lines.push(`Bảo vệ ý tưởng: ${days}`);
  }
  return lines.length === 0 ? null : lines.join('\n');
}

/**
 * Writes the letter that an entry goes on to the second round. The organiser chose the entry, so its
 * title may stand in the letter; the private link cannot, since nobody but the entrant has its key:
 * `lookupLink` is the page on which an entry is looked up.
 */
export function writeFinalistLetter(
  { definition, entry, version }: Omit<EntryLetterSource, 'link'>,
  days: FinalistDays,
  lookupLink: string,
): OutgoingMail | null {
  const number = formatNumber8(entry.receipt);
  const { organiser, receivingOffice, shortName, contestName } = definition;
  const title = makeOneLine(version.content.fields.title ?? '');
  return makeLetter(version, `Bài dự thi ${number} vào vòng 2 – ${shortName}`, [
    'Kính gửi Ông/Bà,',
    `${organiser} trân trọng thông báo: bài dự thi “${title}”, số biên nhận ${number}, gửi đến ${contestName}, được vào vòng 2, bảo vệ ý tưởng.`,
    describeDays(days),
    `Xem lại bài bằng đường dẫn riêng đã nhận khi gửi bài, hoặc tra cứu bằng số biên nhận và điện thoại hay thư điện tử đã ghi trong bài:\n${lookupLink}`,
    receivingOffice === null
      ? organiser
      : `${organiser}\nMọi việc cần hỏi, xin liên hệ: ${receivingOffice}.`,
  ]);
}
