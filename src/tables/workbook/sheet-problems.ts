import { formatNumber } from '../../text/numbers.ts';
import { makeError, makeWarning, placeIn, type Issue } from '../issue.ts';
import { maxCellCharacters, maxColumns, maxRows } from '../limits.ts';
import { getColumnName, type Address } from './addresses.ts';

/** A sheet has more rows or columns than a table may have. */
export function makeTooLarge(file: string, sheet: string, rows: number, columns: number): Issue {
  return makeError(
    placeIn(file),
    'table-too-large',
    `Bảng ở trang tính “${sheet}” có ${formatNumber(rows - 1)} dòng và ${formatNumber(columns)} cột; nhiều nhất là ${formatNumber(maxRows)} dòng và ${formatNumber(maxColumns)} cột.`,
    'Xóa các dòng, các cột thừa.',
  );
}

/** A cell of a sheet holds more than a cell of Excel can. */
export function makeCellTooLong(
  file: string,
  sheet: string,
  { line, column }: Address,
  text: string,
): Issue {
  return makeError(
    placeIn(file, { line, column: getColumnName(column), value: text.slice(0, 200) }),
    'cell-too-long',
    `Ô ${getColumnName(column)}${line} ở trang tính “${sheet}” dài ${formatNumber(text.length)} ký tự; một ô nhận nhiều nhất ${formatNumber(maxCellCharacters)} ký tự.`,
    'Rút gọn nội dung ô.',
  );
}

/** Cells of a sheet have a formula whose result is not in the file. */
export function makeFormulaWithoutValue(
  file: string,
  sheet: string,
  { line, column }: Address,
  count: number,
): Issue {
  const others = count === 1 ? '' : ` Trang tính này có tất cả ${formatNumber(count)} ô như vậy.`;
  return makeError(
    placeIn(file, { line, column: getColumnName(column) }),
    'formula-without-value',
    `Ô ${getColumnName(column)}${line} ở trang tính “${sheet}” có công thức, nhưng tệp không lưu kết quả.${others}`,
    'Mở tệp bằng Excel để Excel tính lại, rồi lưu và thay tệp này.',
  );
}

/** A sheet that the workbook hides is left out. */
export function makeSheetHidden(file: string, sheet: string): Issue {
  return makeWarning(
    placeIn(file),
    'sheet-hidden',
    `Trang tính “${sheet}” đang bị ẩn nên không được đọc.`,
    'Nếu cần dữ liệu ở đó thì bỏ ẩn trang tính, hoặc ghi tên vào mục sheet của columns.yaml.',
  );
}

const mostNamed = 10;

/** Ends a sentence with the first of the names. */
function endWithNames(names: readonly string[]): string {
  const quoted = names.slice(0, mostNamed).map((name) => `“${name}”`);
  return `${quoted.join(', ')}${names.length > mostNamed ? '…' : '.'}`;
}

/** columns.yaml chooses a sheet that the workbook does not have. */
export function makeSheetMissing(file: string, sheet: string, names: readonly string[]): Issue {
  return makeError(
    placeIn(file),
    'sheet-missing',
    `Tệp không có trang tính nào tên “${sheet}”.`,
    `Các trang tính của tệp: ${endWithNames(names)} Sửa mục sheet của columns.yaml.`,
  );
}

/** No sheet that is shown holds anything. */
export function makeNothingShown(file: string): Issue {
  return makeError(
    placeIn(file),
    'file-empty',
    'Mọi trang tính của tệp đều trống hoặc đang bị ẩn.',
    'Bỏ ẩn trang tính có dữ liệu; chưa có dữ liệu thì thêm dòng tiêu đề theo data/README.md, hoặc xóa tệp.',
  );
}
