import { formatNumber } from '../../text/numbers.ts';
import { makeError, placeIn, type Issue } from '../issue.ts';
import {
  maxMergedAreas,
  maxSheets,
  maxUnpackedBytes,
  maxWorkbookCharacters,
  maxWorkbookMegabytes,
  maxWorkbookSeconds,
} from '../limits.ts';

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
function makeTooMuchText(file: string): Issue {
  return makeError(
    placeIn(file),
    'table-too-large',
    `Các ô của tệp có quá nhiều chữ; nhiều nhất là ${formatNumber(maxWorkbookCharacters)} ký tự.`,
    'Xóa các dòng, các cột thừa.',
  );
}

/** The workbook has more sheets than are read. */
function makeTooManySheets(file: string): Issue {
  return makeError(
    placeIn(file),
    'too-many-sheets',
    `Tệp có quá nhiều trang tính; nhiều nhất là ${maxSheets} trang tính.`,
    'Xóa các trang tính thừa, hoặc chép bảng sang một sổ làm việc Excel mới rồi thay tệp này.',
  );
}

/** A sheet has more merged areas than are read. */
function makeTooManyMerged(file: string): Issue {
  return makeError(
    placeIn(file),
    'table-too-large',
    `Một trang tính của tệp có quá nhiều ô gộp; nhiều nhất là ${formatNumber(maxMergedAreas)} vùng gộp.`,
    'Mở tệp bằng Excel, chọn cả trang tính, bỏ gộp ô, rồi lưu lại.',
  );
}

const makers = {
  damaged: makeDamaged,
  'too-heavy': makeTooHeavy,
  'too-much-text': makeTooMuchText,
  'too-many-sheets': makeTooManySheets,
  'too-many-merged': makeTooManyMerged,
};

/** Why reading stops half-way. */
export type Fault = keyof typeof makers;

/** What was read, or why it could not be. */
export type Found<T> = { value: T } | { fault: Fault };

/** Turns a fault into a problem of the file. */
export function makeFault(file: string, fault: Fault): Issue {
  return makers[fault](file);
}
