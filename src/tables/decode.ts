import {
  countLines,
  decodeBytes,
  type ByteProblem,
  type TextForm,
} from '../encodings/decode-bytes.ts';
import { makeError, placeIn, type Issue } from './issue.ts';

type Decoded = { text: string; form: TextForm; issues: Issue[] };

const problems: Record<ByteProblem, readonly [code: string, message: string]> = {
  nul: ['not-text', 'Tệp này không phải tệp văn bản: dòng này có ký tự rỗng (NUL).'],
  'lone-surrogate': [
    'encoding-broken',
    'Dòng này có ký tự bị mất một nửa, không đọc thành chữ được.',
  ],
  mixed: [
    'encoding-unknown',
    'Tệp có chỗ theo UTF-8, có chỗ theo bảng mã khác, bắt đầu từ dòng này.',
  ],
  damaged: [
    'encoding-unknown',
    'Tệp lưu theo Unicode, nhưng dòng này có chỗ hỏng; đọc tiếp sẽ mất chữ.',
  ],
};

/** Tells how to save a file anew: a table in Excel, any other text in Notepad. */
function adviseUtf8(file: string): string {
  return /\.(?:ya?ml|md)$/i.test(file)
    ? 'Mở tệp bằng Notepad, chọn “Lưu dưới dạng”, mã hóa “UTF-8”, rồi thay tệp này.'
    : 'Mở tệp bằng Excel, chọn “Lưu dưới dạng”, kiểu “CSV UTF-8”, rồi thay tệp này.';
}

function refuse(file: string, line: number | null, code: string, message: string): Decoded {
  const issue = makeError(placeIn(file, { line }), code, message, adviseUtf8(file));
  return { text: '', form: 'utf-8', issues: [issue] };
}

/**
 * Decodes the bytes of a text, whose line ends stay as they are. In the form `single-byte` each
 * character stands for a byte of an encoding that is yet to be found out.
 */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const decoded = decodeBytes(bytes);
  if ('problem' in decoded) return refuse(file, decoded.line, ...problems[decoded.problem]);
  return { ...decoded, issues: [] };
}

/** Decodes a text that must be Unicode, and brings its line ends to `\n`. */
export function decodeUnicode(bytes: Uint8Array, file: string): Decoded {
  const decoded = decodeText(bytes, file);
  if (decoded.form === 'single-byte') {
    const message = 'Tệp không lưu theo Unicode; đọc tiếp sẽ hỏng dấu tiếng Việt.';
    const before = decoded.text.slice(0, decoded.text.search(/[\u0080-\uFFFF]/));
    return refuse(file, countLines(before), 'encoding-unknown', message);
  }
  return { ...decoded, text: decoded.text.replace(/\r\n?/g, '\n') };
}
