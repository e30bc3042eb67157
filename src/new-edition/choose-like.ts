import { getNearest } from '../text/nearest.ts';
import { formatReport } from '../tables/report.ts';
import { loadEarlierEditions, type EarlierEdition } from './earlier-edition.ts';
import type { Outcome } from './outcome.ts';
import { stop } from './outcome.ts';

/** Chooses the edition to take rounds and the like from: the one named, else the newest. */
export async function chooseLike(
  dataDir: string,
  asked: string | null,
): Promise<Outcome<EarlierEdition | null>> {
  const { editions, broken, isInPlace } = await loadEarlierEditions(dataDir);
  if (isInPlace) {
    return stop(
      1,
      'Trong thư mục dữ liệu có contest.yaml: một kỳ nằm ngay ở đó. Chuyển các tệp của kỳ ấy vào một thư mục riêng, ví dụ 2026, rồi chạy lại.\n',
    );
  }
  if (asked === 'none') return { value: null };
  const faulty = broken.find(({ folder }) => asked === null || folder === asked);
  if (faulty !== undefined) {
    return stop(
      1,
      `Kỳ ${faulty.folder} còn lỗi trong contest.yaml, chưa lấy theo được. Sửa lỗi, hoặc thêm --like none.\n\n${formatReport(faulty.issues)}`,
    );
  }
  if (asked === null) return { value: editions[0] ?? null };
  const found = editions.find(({ folder }) => folder === asked);
  if (found !== undefined) return { value: found };
  const folders = editions.map(({ folder }) => folder);
  const nearest = getNearest(asked, folders);
  const hint = nearest === null ? '' : ` Có phải là ${nearest}?`;
  const list = folders.length === 0 ? '' : ` Các kỳ đang có: ${folders.join(', ')}.`;
  return stop(2, `--like: không có kỳ “${asked}”.${hint}${list}\n`);
}
