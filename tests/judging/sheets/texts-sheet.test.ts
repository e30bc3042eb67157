import { describe, expect, it } from 'vitest';
import { makeJudgeWorkbook } from '../../../src/judging/sheets/make-workbook.ts';
import { makeEntry, makeInput, writeAndRead } from './workbook.ts';

function inParts(text: string) {
  return { parts: [{ title: 'Nội dung giải pháp', text }] };
}

describe('the sheet with texts', () => {
  it('has the entries one below the other, a paragraph a row, and says what is missing', async () => {
    const parts = [
      { title: 'Tóm tắt', text: 'Một mã.' },
      { title: 'Nội dung giải pháp', text: 'Việc thứ nhất.\n\n- Việc thứ hai.' },
      { title: 'Phạm vi áp dụng', text: null },
      { title: 'Lợi ích thu được', text: null },
    ];
    const { texts } = await writeAndRead(makeInput({ entries: [makeEntry({ parts })] }));
    expect(texts.rows.map((row) => row.slice(0, 2))).toEqual([
      ['HG22-001', 'Phiếu hẹn có mã'],
      ['Lĩnh vực', 'Chính quyền số'],
      ['Tóm tắt', 'Một mã.'],
      ['Nội dung giải pháp', 'Việc thứ nhất.'],
      [null, '- Việc thứ hai.'],
      ['Bài không ghi', 'Phạm vi áp dụng; Lợi ích thu được'],
    ]);
  });

  it('is reached by a click on the id, each entry on a page of its own', async () => {
    const { marks, texts } = await writeAndRead(makeInput());
    const second = texts.rows.findIndex(([id]) => id === 'HG22-002');
    expect(marks.cells?.get('1,1')?.hyperlink?.location).toBe("'Bài dự thi'!A1");
    expect(marks.cells?.get('2,1')?.hyperlink?.location).toBe(`'Bài dự thi'!A${second + 1}`);
    expect(texts.rowBreaks).toEqual([second - 1]);
  });

  it.each(['=1+1', '+84', '-5', '@SUM(A1)', '#N/A', '#REF!', '007', 'TRUE', '2022-01-02'])(
    'keeps %s as text',
    async (text) => {
      const entries = [makeEntry({ title: text, ...inParts(text) })];
      const { marks, texts } = await writeAndRead(makeInput({ entries }));
      expect(marks.rows[1]?.[2]).toBe(text);
      expect(texts.rows.slice(0, 3).map((row) => row[1])).toEqual([text, 'Chính quyền số', text]);
    },
  );

  it('leaves out what no file can hold, and keeps what looks like an escape', async () => {
    const text = 'a\u0000b\u0008c\uFFFEd _x0041_ e\uD800f';
    const { texts } = await writeAndRead(makeInput({ entries: [makeEntry(inParts(text))] }));
    expect(texts.rows[2]?.[1]).toBe('abcd _x0041_ e\uFFFDf');
  });

  it('cuts no text and makes no row too high for Excel', async () => {
    const sentence = 'Người dân quét mã trên phiếu hẹn để biết hồ sơ đến đâu rồi. ';
    const text = [
      sentence.repeat(200).trim(),
      'từ '.repeat(3000).trim(),
      'a'.repeat(20_000),
      'W'.repeat(40_000),
    ].join('\n');
    const { texts } = await writeAndRead(makeInput({ entries: [makeEntry(inParts(text))] }));
    const written = texts.rows.slice(2).map((row) => row[1] ?? '');
    expect(written.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    expect(written.every((cell) => typeof cell === 'string' && cell.length < 32_767)).toBe(true);
    const heights = [...(texts.rowDefs?.values() ?? [])].map(({ height = 0 }) => height);
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
    expect(written[0]).toMatch(/rồi\.$/);
  });
});

describe('a workbook', () => {
  it('is the same to the byte for the same input', async () => {
    const first = await makeJudgeWorkbook(makeInput());
    expect(await makeJudgeWorkbook(makeInput())).toEqual(first);
  });

  it('tells the judge what to mark, what an empty cell means, and whom to send it to', async () => {
    const { guide } = await writeAndRead(makeInput());
    const lines = guide.rows.map((row) => row.filter((cell) => cell !== null).join(' | '));
    expect(lines).toContain('Mã giám khảo: GK-01. Số bài được giao: 2.');
    expect(lines).toContain('Tiêu chí | Xét điều gì | Tối thiểu | Tối đa | Bước điểm | Hệ số');
    expect(lines).toContain('Hiệu quả | Đo được. | 0 | 20 | 0.5 | 1');
    const rules = lines.filter((line) => /^\d\. /.test(line));
    expect(rules[3]).toBe(
      '4. Chấm đủ mọi tiêu chí của một bài. Thiếu dù một tiêu chí thì phiếu cho bài ấy không được tính; ô trống không phải là điểm 0. Dòng còn thiếu điểm có nền cam.',
    );
    expect(rules[4]).toBe(
      '5. Điểm phiếu là tổng điểm các tiêu chí; cao nhất 30 điểm. Excel tự tính khi bài đã đủ điểm.',
    );
    expect(rules.at(-1)).toBe(
      '9. Chấm xong, lưu tệp dạng .xlsx và gửi lại Ban Tổ chức cuộc thi. Xin không chuyển tệp cho người khác.',
    );
  });
});
