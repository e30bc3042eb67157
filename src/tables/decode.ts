import { makeError, placeIn, type Issue } from './issue.ts';

export type Decoded = { text: string; issues: Issue[] };

function refuse(issue: Issue): Decoded {
  return { text: '', issues: [issue] };
}

const saveAsUtf8 = 'Mở tệp trong Excel, chọn “Lưu dưới dạng”, kiểu “CSV UTF-8”, rồi thay tệp này.';

function findInvalidLine(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
}

/** Decodes UTF-8, with or without a byte order mark; anything else is refused, never guessed. */
export function decodeUtf8(bytes: Uint8Array, file: string): Decoded {
  const place = placeIn(file);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return refuse(makeError(place, 'encoding-utf16', 'Tệp dùng bảng mã UTF-16.', saveAsUtf8));
  }
  if (first === 0x50 && second === 0x4b) {
    return refuse(
      makeError(
        place,
        'not-text',
        'Tệp mang đuôi văn bản nhưng là tệp nén hoặc sổ tính.',
        saveAsUtf8,
      ),
    );
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const nul = text.indexOf('\0');
    if (nul === -1) return { text: text.replace(/\r\n?/g, '\n'), issues: [] };
    const line = text.slice(0, nul).split('\n').length;
    return refuse(
      makeError(
        placeIn(file, { line }),
        'not-text',
        'Tệp có ký tự NUL, không phải văn bản.',
        saveAsUtf8,
      ),
    );
  } catch {
    const line = findInvalidLine(bytes);
    return refuse(
      makeError(
        placeIn(file, { line }),
        'encoding-unknown',
        'Tệp không phải UTF-8 hợp lệ; đọc tiếp sẽ hỏng dấu tiếng Việt.',
        saveAsUtf8,
      ),
    );
  }
}
