import type { PublicEntry, PublicStatus } from '../../contest/public-edition.ts';

const reasonTitles: Partial<Record<PublicStatus, string>> = {
  duplicate: 'Vì sao bài trùng lắp',
  invalid: 'Vì sao bài không hợp lệ',
};

/** Returns the title of the reason why an entry is out of the contest; null where it is not. */
export function getReasonTitle(status: PublicStatus): string | null {
  return reasonTitles[status] ?? null;
}

/** Lists the parts of an entry's full text that are there, each with its title. */
export function listFullText(text: PublicEntry['text']): { title: string; text: string }[] {
  const parts = [
    { title: 'Sự cần thiết và thực trạng', text: text?.need },
    { title: 'Nội dung giải pháp', text: text?.solution },
    { title: 'Phạm vi áp dụng', text: text?.scope },
    { title: 'Điều kiện cần thiết để áp dụng', text: text?.conditions },
    { title: 'Lợi ích thu được', text: text?.benefits },
    { title: 'Kết luận', text: text?.conclusion },
  ];
  return parts.flatMap(({ title, text: own }) => (own ? [{ title, text: own }] : []));
}
