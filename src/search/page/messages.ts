import { formatNumber } from '../../text/numbers.ts';
import type { Answer, ListRequest } from '../answer.ts';
import { hasQuery } from './address.ts';

const shownQueryLength = 60;

function quote(query: string): string {
  const letters = Array.from(query.trim().replace(/\s+/gu, ' '));
  const shown = letters.slice(0, shownQueryLength).join('');
  return `“${shown}${letters.length > shownQueryLength ? '…' : ''}”`;
}

/** What is said when the files of the search cannot be loaded. */
export const notLoaded =
  'Chưa tải được dữ liệu tìm kiếm. Bạn vẫn xem được danh sách bên dưới, hoặc thử tìm lại sau.';

/** What is said while a search takes its time. */
export const searching = 'Đang tìm…';

/** What is said when nothing is asked any more. */
export const allShown = 'Đã hiện lại toàn bộ danh sách.';

/** Writes which page of a list is shown, to stand behind the count; empty where it is the only one. */
export function formatPage(page: number, pages: number): string {
  return pages > 1 ? `, trang ${formatNumber(page)} trong ${formatNumber(pages)}` : '';
}

/** Writes how many results there are and which page of them is shown. */
export function formatTotal({ total, page, pages }: Answer, request: ListRequest): string {
  if (total === 0) {
    return hasQuery(request)
      ? `Không tìm thấy kết quả nào cho ${quote(request.query)}.`
      : 'Không có kết quả nào phù hợp với bộ lọc.';
  }
  return `${formatNumber(total)} kết quả${formatPage(page, pages)}`;
}

/** Lists what a reader has to know of how the results came about. */
export function listRemarks({ corrected, partial, total }: Answer): string[] {
  if (total === 0) return [];
  return [
    ...(corrected === null ? [] : [`Đang hiện kết quả cho ${quote(corrected)}.`]),
    ...(partial ? ['Không có kết quả nào có đủ các từ; dưới đây là những kết quả gần nhất.'] : []),
  ];
}

/** Writes what is read aloud when an answer is there. */
export function formatAnnouncement(answer: Answer, request: ListRequest): string {
  return [...listRemarks(answer), formatTotal(answer, request)].join(' ');
}
