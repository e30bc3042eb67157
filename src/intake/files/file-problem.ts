import { formatSize } from '../formats.ts';

/** What in a file keeps it from being taken. */
export type FileRefusal =
  | 'file-empty'
  | 'file-archive'
  | 'file-program'
  | 'file-web-page'
  | 'file-other-image'
  | 'file-old-office'
  | 'file-other-office'
  | 'file-locked'
  | 'file-macro'
  | 'file-embedded'
  | 'file-swollen'
  | 'file-damaged'
  | 'file-unknown'
  | 'file-infected';

/** Why a file is not taken; the message is for the entrant and names the file. */
export type FileProblem = { code: FileRefusal | 'file-too-large'; message: string };

const saveAsOffice = 'chọn “Lưu thành” (Save As), loại .docx, .xlsx hoặc .pptx, rồi gửi lại.';
const takenKinds = 'pdf, docx, xlsx, pptx, jpg, png, webp';

/** What follows the name of the file. */
const reasons: Readonly<Record<FileRefusal, string>> = {
  'file-empty': 'không có nội dung nào. Hãy mở tệp xem lại rồi chọn lại.',
  'file-archive':
    'là tệp nén (zip, rar, 7z hoặc tương tự). Hãy giải nén rồi gửi từng tệp bên trong.',
  'file-program': `là chương trình hoặc tập lệnh, không phải tài liệu. Các loại tệp được nhận: ${takenKinds}.`,
  'file-web-page': 'là trang web hoặc hình SVG. Hãy mở tệp, in ra tệp .pdf rồi gửi tệp .pdf đó.',
  'file-other-image':
    'là hình ở định dạng không được nhận, ví dụ HEIC của điện thoại, GIF, BMP hoặc TIFF. Hãy lưu hình thành .jpg hoặc .png rồi gửi lại.',
  'file-old-office': `là tệp Office đời cũ (.doc, .xls, .ppt hoặc tương tự). Hãy mở tệp, ${saveAsOffice}`,
  'file-other-office': `là tài liệu văn phòng ở định dạng không được nhận, ví dụ tệp mẫu, tệp nhị phân hoặc OpenDocument. Hãy mở tệp, ${saveAsOffice}`,
  'file-locked':
    'được đặt mật khẩu nên Ban Tổ chức không mở được. Hãy bỏ mật khẩu, lưu lại rồi gửi lại.',
  'file-macro': `có macro hoặc điều khiển ActiveX nên không được nhận. Hãy mở tệp, ${saveAsOffice}`,
  'file-embedded':
    'có chương trình hoặc tệp khác được nhúng bên trong. Hãy xóa phần nhúng đó, lưu lại rồi gửi lại; tài liệu kèm theo thì gửi thành tệp riêng.',
  'file-swollen':
    'chứa quá nhiều dữ liệu nén bên trong nên không được nhận. Hãy lưu tài liệu thành .pdf rồi gửi tệp .pdf đó.',
  'file-damaged':
    'không mở được, có thể đã hỏng. Hãy mở tệp trên máy xem lại, lưu lại rồi gửi lại.',
  'file-unknown': `không thuộc loại tệp được nhận. Hãy lưu tài liệu thành một trong các loại: ${takenKinds}.`,
  'file-infected':
    'bị chương trình diệt vi-rút nhận ra là có mã độc nên không được nhận. Hãy quét vi-rút máy của bạn rồi gửi bản sạch.',
};

/** Makes the problem of a file by what is wrong with it. */
export function makeFileProblem(code: FileRefusal, name: string): FileProblem {
  return { code, message: `Tệp “${name}” ${reasons[code]}` };
}

/** Makes the problem of a file that is larger than a file may be. */
export function makeTooLargeProblem(name: string, maxBytes: number): FileProblem {
  return {
    code: 'file-too-large',
    message: `Tệp “${name}” lớn hơn ${formatSize(maxBytes)}, mức lớn nhất của một tệp. Hãy giảm cỡ ảnh trong tệp hoặc chia tệp rồi gửi lại.`,
  };
}
