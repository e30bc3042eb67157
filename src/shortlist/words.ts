import { formatCount, formatNumber } from '../text/numbers.ts';
import { mostCompared, type Choice } from './address.ts';

export const notKept =
  'Trình duyệt không cho lưu trên thiết bị này: bộ nhớ đã đầy hoặc đang bị chặn.';

/** What every row of a file says that leaves a page of illustrative data. */
export const illustrative = 'Số liệu minh họa';

export const noInformation = 'Chưa có thông tin';

const longestId = 40;
const mostNamed = 3;

function quote(id: string): string {
  const letters = Array.from(id);
  return `“${letters.slice(0, longestId).join('')}${letters.length > longestId ? '…' : ''}”`;
}

function listIds(ids: readonly string[]): string {
  const named = ids.slice(0, mostNamed).map(quote);
  const rest = ids.length - named.length;
  return rest === 0 ? named.join(', ') : `${named.join(', ')} và ${formatNumber(rest)} mã khác`;
}

/** Says how many models stand side by side. */
export function describeCompared(count: number): string {
  if (count === 0) return 'Chưa chọn mô hình nào. Chọn từ hai đến bốn mô hình để so sánh.';
  if (count === 1) return 'Mới có một mô hình. Thêm ít nhất một mô hình nữa để so sánh.';
  return `Đang so sánh ${formatCount(count)} mô hình.`;
}

/** Says what of an address could not be followed; empty when all of it was. */
export function describeLeftOut({ unknown, over }: Choice): string[] {
  const left: string[] = [];
  if (unknown.length > 0) left.push(`Không có mô hình đoạt giải mang mã ${listIds(unknown)}.`);
  if (over.length > 0) {
    const most = formatCount(mostCompared);
    left.push(`Chỉ so sánh được ${most} mô hình một lần nên bỏ qua ${listIds(over)}.`);
  }
  return left;
}

/** Says that the text of models did not arrive. */
export function describeNotLoaded(ids: readonly string[]): string {
  return `Không tải được ${listIds(ids)}. Hãy kiểm tra kết nối rồi tải lại trang.`;
}

/** Says how many entries are saved. */
export function describeSaved(count: number): string {
  return `Đã lưu ${formatNumber(count)} bài.`;
}

/** Says what the ticks on the list of saved models still need before they can be compared. */
export function describeTicked(count: number, comparable: number): string {
  if (comparable < 2) return 'Muốn so sánh, hãy lưu ít nhất hai mô hình đoạt giải.';
  if (count < 2) return 'Đánh dấu từ hai đến bốn mô hình đoạt giải để so sánh.';
  if (count === mostCompared) return 'Đã đánh dấu đủ bốn mô hình.';
  return `Đã đánh dấu ${formatCount(count)} mô hình.`;
}
