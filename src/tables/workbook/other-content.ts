import { makeError, placeIn, type Issue } from '../issue.ts';

const saveAsWorkbook =
  'Mở tệp bằng Excel, chọn “Lưu dưới dạng”, kiểu “Sổ làm việc Excel (.xlsx)”, rồi thay tệp này.';

const copyTable =
  'Chép bảng sang một sổ làm việc Excel mới, lưu kiểu “Sổ làm việc Excel (.xlsx)”, rồi thay tệp này.';

const contents = {
  html: ['trang web (HTML)', saveAsWorkbook],
  xml: ['tệp XML', saveAsWorkbook],
  text: ['văn bản hoặc nội dung khác', saveAsWorkbook],
  binary: ['sổ làm việc nhị phân (.xlsb)', saveAsWorkbook],
  openDocument: ['tệp OpenDocument (.ods, .odt)', saveAsWorkbook],
  word: ['văn bản Word', copyTable],
  slides: ['bản trình chiếu PowerPoint', copyTable],
  container: ['tệp của chương trình khác', copyTable],
  archive: ['tệp nén (.zip)', 'Giải nén, rồi chép tệp Excel ở bên trong vào thư mục này.'],
} as const;

/** What a file may be that was taken for a workbook. */
export type OtherContent = keyof typeof contents;

/** The file is something else than a workbook. */
export function makeNotExcel(file: string, content: OtherContent): Issue {
  const [what, hint] = contents[content];
  const message = `Chương trình không đọc được tệp này: bên trong là ${what}.`;
  return makeError(placeIn(file), 'workbook-not-excel', message, hint);
}
