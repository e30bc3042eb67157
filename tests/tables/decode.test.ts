import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../src/tables/decode.ts';

const excelHint = 'Mở tệp trong Excel, chọn “Lưu dưới dạng”, kiểu “CSV UTF-8”, rồi thay tệp này.';

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Decodes bytes that must be refused, and returns what the organiser is told. */
function refuse(bytes: Uint8Array, file = '2022/submissions.csv') {
  const { text, issues } = decodeUtf8(bytes, file);
  expect(text).toBe('');
  return issues.map(({ code, severity, line, message, hint }) => ({
    code,
    severity,
    line,
    message,
    hint,
  }));
}

describe('decodeUtf8', () => {
  it('reads Vietnamese text', () => {
    expect(decodeUtf8(encode('Mã bài,Tên bài\n1,Một cửa'), 'a.csv')).toEqual({
      text: 'Mã bài,Tên bài\n1,Một cửa',
      issues: [],
    });
  });

  it('leaves out the byte order mark that Excel writes', () => {
    expect(decodeUtf8(encode('\ufeffid,title'), 'a.csv').text).toBe('id,title');
  });

  it('brings the line ends of Windows and of old Macs to line feeds', () => {
    expect(decodeUtf8(encode('a\r\nb\rc\nd'), 'a.csv').text).toBe('a\nb\nc\nd');
  });

  it('reads a file that begins with the letters PK', () => {
    expect(decodeUtf8(encode('PKI,x\n'), 'a.csv')).toEqual({ text: 'PKI,x\n', issues: [] });
  });

  it('reads an empty file', () => {
    expect(decodeUtf8(new Uint8Array(), 'a.csv')).toEqual({ text: '', issues: [] });
  });

  it.each([
    ['little', [0xff, 0xfe, 0x61, 0x00]],
    ['big', [0xfe, 0xff, 0x00, 0x61]],
  ])('refuses UTF-16, %s end first', (_, bytes) => {
    expect(refuse(new Uint8Array(bytes))).toEqual([
      {
        code: 'encoding-utf16',
        severity: 'error',
        line: null,
        message: 'Tệp lưu theo bảng mã UTF-16.',
        hint: excelHint,
      },
    ]);
  });

  it.each([
    ['.xlsx', [0x50, 0x4b, 0x03, 0x04]],
    ['.xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ])('refuses an %s that was only renamed', (_, bytes) => {
    expect(refuse(new Uint8Array(bytes))).toEqual([
      {
        code: 'not-text',
        severity: 'error',
        line: null,
        message: 'Tên tệp là tên của tệp văn bản, nhưng bên trong là tệp Excel hoặc tệp nén.',
        hint: excelHint,
      },
    ]);
  });

  it.each(['a\nb\n', 'a\r\nb\r\n', 'a\rb\r'])(
    'names the line of the first byte that is not UTF-8 after %j',
    (before) => {
      // "Hậu" as windows-1258 writes it.
      const bytes = new Uint8Array([...encode(before), 0x48, 0xe2, 0xf2, 0x75, 0x0a]);
      expect(refuse(bytes)).toEqual([
        {
          code: 'encoding-unknown',
          severity: 'error',
          line: 3,
          message: 'Tệp không lưu theo bảng mã UTF-8; đọc tiếp sẽ hỏng dấu tiếng Việt.',
          hint: excelHint,
        },
      ]);
    },
  );

  it('refuses a text that was cut off inside a letter', () => {
    const whole = encode('id,title\n1,Một cửa số');
    expect(refuse(whole.slice(0, -1)).map(({ code, line }) => [code, line])).toEqual([
      ['encoding-unknown', 2],
    ]);
  });

  it.each(['a\nb\0', 'a\rb\0', 'a\r\nb\0'])('names the line of a NUL in %j', (text) => {
    expect(refuse(encode(text))).toEqual([
      {
        code: 'not-text',
        severity: 'error',
        line: 2,
        message: 'Tệp không phải văn bản: dòng này có ký tự NUL.',
        hint: excelHint,
      },
    ]);
  });

  it.each(['2022/contest.yaml', 'columns.yml', 'rules/01.md'])(
    'does not send the writer of %s to Excel',
    (file) => {
      expect(refuse(new Uint8Array([0xff]), file).map(({ hint }) => hint)).toEqual([
        'Mở tệp bằng Notepad, chọn “Lưu dưới dạng”, mã hóa “UTF-8”, rồi thay tệp này.',
      ]);
    },
  );
});
