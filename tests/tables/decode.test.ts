import { describe, expect, it } from 'vitest';
import { decodeUnicode } from '../../src/tables/decode.ts';

const excelHint = 'Mở tệp bằng Excel, chọn “Lưu dưới dạng”, kiểu “CSV UTF-8”, rồi thay tệp này.';

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Decodes bytes that must be refused, and returns what the organiser is told. */
function refuse(bytes: Uint8Array, file = '2022/submissions.csv') {
  const { text, issues } = decodeUnicode(bytes, file);
  expect(text).toBe('');
  return issues.map(({ code, severity, line, message, hint }) => ({
    code,
    severity,
    line,
    message,
    hint,
  }));
}

describe('decodeUnicode', () => {
  it('reads Vietnamese text', () => {
    expect(decodeUnicode(encode('Mã bài,Tên bài\n1,Một cửa'), 'a.csv')).toMatchObject({
      text: 'Mã bài,Tên bài\n1,Một cửa',
      issues: [],
    });
  });

  it('leaves out the byte order mark that Excel writes', () => {
    expect(decodeUnicode(encode('\ufeffid,title'), 'a.csv').text).toBe('id,title');
  });

  it('brings the line ends of Windows and of old Macs to line feeds', () => {
    expect(decodeUnicode(encode('a\r\nb\rc\nd'), 'a.csv').text).toBe('a\nb\nc\nd');
  });

  it('reads a file that begins with the letters PK', () => {
    expect(decodeUnicode(encode('PKI,x\n'), 'a.csv')).toMatchObject({ text: 'PKI,x\n' });
  });

  it('reads an empty file', () => {
    expect(decodeUnicode(new Uint8Array(), 'a.csv')).toMatchObject({ text: '', issues: [] });
  });

  it.each([
    ['little', [0xff, 0xfe, 0x61, 0x00, 0x0d, 0x00, 0x0a, 0x00]],
    ['big', [0xfe, 0xff, 0x00, 0x61, 0x00, 0x0d, 0x00, 0x0a]],
  ])('reads UTF-16, %s end first, as Notepad may save it', (_, bytes) => {
    expect(decodeUnicode(new Uint8Array(bytes), 'contest.yaml')).toMatchObject({
      text: 'a\n',
      issues: [],
    });
  });

  it('refuses what is no Unicode: "Hậu" as windows-1258 writes it', () => {
    expect(refuse(new Uint8Array([0x48, 0xe2, 0xf2, 0x75, 0x0a]), 'contest.yaml')).toEqual([
      {
        code: 'encoding-unknown',
        severity: 'error',
        line: 1,
        message: 'Tệp không lưu theo Unicode; đọc tiếp sẽ hỏng dấu tiếng Việt.',
        hint: 'Mở tệp bằng Notepad, chọn “Lưu dưới dạng”, mã hóa “UTF-8”, rồi thay tệp này.',
      },
    ]);
  });

  it.each(['một\nhai\n', 'một\r\nhai\r\n', 'một\rhai\r'])(
    'names the line of the first byte that is not UTF-8 after %j',
    (before) => {
      const bytes = new Uint8Array([
        ...encode(before),
        ...encode('bốn, năm, sáu, bảy'),
        0xe2,
        0x0a,
      ]);
      expect(refuse(bytes)).toEqual([
        {
          code: 'encoding-unknown',
          severity: 'error',
          line: 3,
          message: 'Tệp lưu theo Unicode, nhưng dòng này có chỗ hỏng; đọc tiếp sẽ mất chữ.',
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
        message: 'Tệp này không phải tệp văn bản: dòng này có ký tự rỗng (NUL).',
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
