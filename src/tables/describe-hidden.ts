import type { Grid, RawRow } from './grid.ts';
import { makeWarning, placeIn, type Issue } from './issue.ts';
import { listSome, nameColumn } from './name-columns.ts';

/** Says that hidden rows and columns were read like the others, and which they are. */
export function describeHidden(
  { hiddenLines, hiddenColumns }: Grid,
  header: RawRow | null,
  file: string,
): Issue[] {
  const columns = hiddenColumns.map((index) => nameColumn(header, index));
  const parts = [
    ...(hiddenLines.length === 0 ? [] : [`dòng ${listSome(hiddenLines)}`]),
    ...(columns.length === 0 ? [] : [`cột ${listSome(columns)}`]),
  ];
  if (parts.length === 0) return [];
  const message = `Trong Excel, ${parts.join(' và ')} đang bị ẩn; chương trình vẫn đọc.`;
  const hint = 'Nếu không muốn đọc thì xóa hẳn; nếu đúng là dữ liệu thì không phải làm gì.';
  const place = placeIn(file, { line: hiddenLines[0] ?? null });
  return [makeWarning(place, 'cells-hidden', message, hint)];
}
