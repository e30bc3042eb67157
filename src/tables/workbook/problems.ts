import { formatNumber } from '../../text/numbers.ts';
import { makeError, makeWarning, placeIn, type Issue } from '../issue.ts';
import {
  maxColumns,
  maxRows,
  maxUnpackedBytes,
  maxWorkbookCharacters,
  maxWorkbookMegabytes,
  maxWorkbookSeconds,
} from '../limits.ts';
import { getColumnName, type Address } from './addresses.ts';

/** The file is cut off, or its inside does not hang together. */
export function makeDamaged(file: string): Issue {
  return makeError(
    placeIn(file),
    'workbook-damaged',
    'Tệp Excel bị hỏng hoặc chưa chép xong.',
    'Lấy lại tệp gốc; nếu Excel mở được thì lưu thành tệp .xlsx mới rồi thay tệp này.',
  );
}

/** The file is empty of bytes. */
export function makeEmptyFile(file: string): Issue {
  return makeError(
    placeIn(file),
    'file-empty',
    'Tệp rỗng, không có nội dung nào.',
    'Chép lại tệp, hoặc xóa tệp nếu chưa có dữ liệu.',
  );
}

/** The workbook opens only with a password. */
export function makeProtected(file: string): Issue {
  return makeError(
    placeIn(file),
    'workbook-protected',
    'Tệp Excel có mật khẩu, chương trình không mở được.',
    'Mở tệp bằng Excel, chọn Tệp → Thông tin → Bảo vệ sổ làm việc → Mã hóa bằng mật khẩu, xóa mật khẩu, rồi lưu lại.',
  );
}

/** The workbook asks for more memory or time than one file may take. */
export function makeTooHeavy(file: string): Issue {
  const megabytes = formatNumber(maxUnpackedBytes / 1024 / 1024);
  const memory = formatNumber(maxWorkbookMegabytes);
  return makeError(
    placeIn(file),
    'workbook-too-heavy',
    `Tệp Excel quá lớn: giải nén ra hơn ${megabytes} MB, hoặc khi đọc cần hơn ${memory} MB bộ nhớ hay hơn ${maxWorkbookSeconds} giây.`,
    'Chép riêng các ô có dữ liệu sang một sổ làm việc mới (dán giá trị), lưu kiểu .xlsx, rồi thay tệp này.',
  );
}

/** The cells of the workbook hold more text than a table may have. */
export function makeTooMuchText(file: string): Issue {
  return makeError(
    placeIn(file),
    'table-too-large',
    `Các ô của tệp có quá nhiều chữ; nhiều nhất là ${formatNumber(maxWorkbookCharacters)} ký tự.`,
    'Xóa các dòng, các cột thừa.',
  );
}

/** A sheet has more rows or columns than a table may have. */
export function makeTooLarge(file: string, sheet: string, rows: number, columns: number): Issue {
  return makeError(
    placeIn(file),
    'table-too-large',
    `Bảng ở trang tính “${sheet}” có ${formatNumber(rows - 1)} dòng và ${formatNumber(columns)} cột; nhiều nhất là ${formatNumber(maxRows)} dòng và ${formatNumber(maxColumns)} cột.`,
    'Xóa các dòng, các cột thừa.',
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

/** columns.yaml chooses a sheet that the workbook does not have. */
export function makeSheetMissing(file: string, sheet: string, names: readonly string[]): Issue {
  return makeError(
    placeIn(file),
    'sheet-missing',
    `Tệp không có trang tính nào tên “${sheet}”.`,
    `Các trang tính của tệp: ${names.map((name) => `“${name}”`).join(', ')}. Sửa mục sheet của columns.yaml.`,
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

/** Why reading stops half-way. */
export type Fault = 'damaged' | 'too-heavy' | 'too-much-text';

/** What was read, or why it could not be. */
export type Found<T> = { value: T } | { fault: Fault };

/** Turns a fault into a problem of the file. */
export function makeFault(file: string, fault: Fault): Issue {
  if (fault === 'damaged') return makeDamaged(file);
  return fault === 'too-heavy' ? makeTooHeavy(file) : makeTooMuchText(file);
}
