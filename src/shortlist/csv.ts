import { neutraliseFormula } from '../text/formula.ts';
import type { SavedModel } from './saved-model.ts';

/** Excel reads CSV as UTF-8 only behind a byte order mark. */
const byteOrderMark = '\uFEFF';

const headers = [
  'Mã bài',
  'Tên bài',
  'Lĩnh vực',
  'Đơn vị',
  'Giải',
  'Kinh phí năm đầu',
  'Thời gian triển khai',
  'Trang bài dự thi',
  'Hướng dẫn nhân rộng',
  'Ngày lưu',
];

function formatCell(value: string): string {
  const safe = neutraliseFormula(value);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Formats saved models as CSV for Excel, with whole addresses and no cell that runs as a formula.
 * A file leaves the page and its notice behind: a note, when there is one, stands in every row.
 */
export function formatSavedCsv(
  models: readonly SavedModel[],
  siteOrigin: string,
  note: string | null,
): string {
  const rows = models.map((one) => [
    one.id,
    one.title,
    one.field,
    one.unit ?? '',
    one.award ?? '',
    one.costBand ?? '',
    one.time ?? '',
    siteOrigin + one.href,
    one.guideHref === null ? '' : siteOrigin + one.guideHref,
    one.savedOn,
    ...(note === null ? [] : [note]),
  ]);
  const head = note === null ? headers : [...headers, 'Ghi chú'];
  const lines = [head, ...rows].map((cells) => `${cells.map(formatCell).join(',')}\r\n`);
  return byteOrderMark + lines.join('');
}
