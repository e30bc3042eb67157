import { encodingTitles, type LegacyEncoding } from '../encodings/legacy.ts';
import type { RawRow } from '../tables/grid.ts';

/** What is wrong in a file and safe to mend. */
export type Repair = LegacyEncoding | 'nfd' | 'unicode' | 'spaces' | 'date';

/** What a cell needs only because the copy is a CSV file; alone it is no reason for a copy. */
type Adjustment = 'formula' | 'merged' | 'decimals' | 'group-name';

export type Work = Repair | Adjustment;

/** One cell of a copy that differs from its original, or the file as a whole. */
export type Change = {
  /** Line in the original, from 1; null for the whole file. */
  line: number | null;
  column: string;
  /** The cell as it stands in the original and in the copy. */
  before: string;
  after: string;
  works: Work[];
};

/** The rows of a sheet as they stand in its copy, and what was done. */
export type MendedSheet = { rows: RawRow[]; changes: Change[] };

const repairTitles: Record<Repair, string> = {
  tcvn3: `chuyển ${encodingTitles.tcvn3} sang Unicode`,
  vni: `chuyển ${encodingTitles.vni} sang Unicode`,
  viscii: `chuyển ${encodingTitles.viscii} sang Unicode`,
  'windows-1258': `chuyển ${encodingTitles['windows-1258']} sang Unicode`,
  nfd: 'chuyển sang Unicode dựng sẵn',
  unicode: 'lưu cả tệp theo UTF-8',
  spaces: 'bỏ khoảng trắng thừa',
  date: 'viết lại ngày',
};

const adjustmentTitles: Record<Adjustment, string> = {
  formula: 'thêm dấu nháy đơn ở đầu để Excel không chạy như công thức',
  merged: 'điền theo ô gộp, vì CSV không có ô gộp',
  decimals: 'thêm số 0 vào cuối phần thập phân để không lẫn với hàng nghìn',
  'group-name': 'bỏ tên nhóm trong ô gộp, vì CSV không có ô gộp',
};

const titles: Record<Work, string> = { ...repairTitles, ...adjustmentTitles };

/** Tells whether a change mends something that was wrong in the original. */
export function isRepair({ works }: Change): boolean {
  return works.some((work) => work in repairTitles);
}

/** Names what was done, for people. */
export function getWorkTitle(work: Work): string {
  return titles[work];
}
