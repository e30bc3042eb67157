import { formatNumber } from '../../text/numbers.ts';
import { makeText, type Block, type DocumentTable } from '../document.ts';

/** Nobody signs more rows than these on paper, and Word takes long to open them. */
const mostRows = 1000;

/** Makes the blocks of a table; of a very long one the first rows, and where the others stand. */
export function makeTableBlocks(table: DocumentTable): Block[] {
  if (table.rows.length <= mostRows) return [table];
  const note = `In ${formatNumber(mostRows)} dòng đầu; danh sách đủ ${formatNumber(table.rows.length)} dòng ở tệp ket-qua.csv, công bố cùng biên bản này.`;
  return [makeText(note), { ...table, rows: table.rows.slice(0, mostRows) }];
}
