import { makeError, placeIn, type Issue } from './issue.ts';

export type Decoded = { text: string; issues: Issue[] };

function refuse(issue: Issue): Decoded {
  return { text: '', issues: [issue] };
}

/** Tells how to save a file anew: a table in Excel, any other text in Notepad. */
function adviseUtf8(file: string): string {
  return /\.(?:ya?ml|md)$/i.test(file)
    ? 'Mở tệp bằng Notepad, chọn “Lưu dưới dạng”, mã hóa “UTF-8”, rồi thay tệp này.'
    : 'Mở tệp trong Excel, chọn “Lưu dưới dạng”, kiểu “CSV UTF-8”, rồi thay tệp này.';
}

/** Tells whether a file begins as a zip archive, which an .xlsx is, or as an .xls does. */
function isWorkbook([first, second, third]: Uint8Array): boolean {
  const isZip = first === 0x50 && second === 0x4b && third === 0x03;
  return isZip || (first === 0xd0 && second === 0xcf);
}

/** Counts the lines of a text whose line ends are not yet brought to `\n`. */
function countLines(text: string): number {
  return text.split(/\r\n?|\n/).length;
}

function findInvalidLine(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  return countLines(text.slice(0, text.indexOf('\uFFFD')));
}

/** Decodes UTF-8, with or without a byte order mark; anything else is refused, never guessed. */
export function decodeUtf8(bytes: Uint8Array, file: string): Decoded {
  const place = placeIn(file);
  const [first, second] = bytes;
  const saveAsUtf8 = adviseUtf8(file);
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return refuse(makeError(place, 'encoding-utf16', 'Tệp lưu theo bảng mã UTF-16.', saveAsUtf8));
  }
  if (isWorkbook(bytes)) {
    return refuse(
      makeError(
        place,
        'not-text',
        'Tên tệp là tên của tệp văn bản, nhưng bên trong là tệp Excel hoặc tệp nén.',
        saveAsUtf8,
      ),
    );
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const nul = text.indexOf('\0');
    if (nul === -1) return { text: text.replace(/\r\n?/g, '\n'), issues: [] };
    const line = countLines(text.slice(0, nul));
    return refuse(
      makeError(
        placeIn(file, { line }),
        'not-text',
        'Tệp không phải văn bản: dòng này có ký tự NUL.',
        saveAsUtf8,
      ),
    );
  } catch {
    const line = findInvalidLine(bytes);
    return refuse(
      makeError(
        placeIn(file, { line }),
        'encoding-unknown',
        'Tệp không lưu theo bảng mã UTF-8; đọc tiếp sẽ hỏng dấu tiếng Việt.',
        saveAsUtf8,
      ),
    );
  }
}
