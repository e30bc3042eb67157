import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, makeDesk, readText, runHere } from './run.ts';

const list = `Tên sáng kiến,Tên,Đồng ý công bố nội dung và tên
Một cửa,Nguyễn Văn An,có
`;

/** Makes an edition as on a terminal: each answer is typed at the question that it follows. */
async function talk(answers: readonly (string | null)[], words: readonly string[] = []) {
  const desk = await makeDesk();
  await writeFile(path.join(desk.folder, 'ds.csv'), list);
  const asked: string[] = [];
  const left = [...answers];
  const ask = (question: string) => {
    asked.push(question);
    return Promise.resolve(left.shift() ?? null);
  };
  return { desk, asked, ...(await runHere(desk, 'ds.csv', words, ask)) };
}

const askedColumn = `Cột “Tên” của tệp là gì? (gần giống; ví dụ “Nguyễn Văn An”)
  1. unit_code (Đơn vị)
  2. name (Họ và tên)
  0. bỏ qua cột này
Ghi số, hoặc tên cột khác: `;

const askedConsent = `Cột “Đồng ý công bố nội dung và tên” của tệp là gì? (gần giống; ví dụ “có”)
  1. consent_text (Đồng ý công bố nội dung)
  2. consent_names (Đồng ý công bố tên)
  0. bỏ qua cột này
Ghi số, hoặc tên cột khác: `;

describe('at a terminal', () => {
  it('asks only what it cannot know, and again where an answer cannot be used', async () => {
    const { desk, asked, out, result } = await talk(
      [
        ...['2', 'tên bàii', '0', '', 'Cuộc thi năm 2027', '', 'Sở Nội vụ'],
        ...['16/8/2027', '1/8/2027', '15/9/2027', 'c'],
      ],
      ['--field', 'Sáng kiến'],
    );
    expect(result).toEqual({ value: 0 });
    const [column, consent, consentAgain, ...rest] = asked;
    expect([column, consent]).toEqual([askedColumn, askedConsent]);
    expect(consentAgain).toMatch(/^Không có cột “tên bàii”\. Có phải là “Tên bài”\? Các cột: /);
    expect(consentAgain?.endsWith(`\n${askedConsent}`)).toBe(true);
    expect(rest).toEqual([
      'Tệp không có cột mã bài. Đánh số bài theo mẫu nào? [BAI27-000]: ',
      'Tên đầy đủ của cuộc thi? ',
      'Đơn vị tổ chức? ',
      'Chưa có câu trả lời.\nĐơn vị tổ chức? ',
      'Ngày bắt đầu nhận bài (ví dụ 16/8/2027)? ',
      'Ngày cuối cùng nhận bài (ví dụ 15/9/2027)? ',
      'Ngày cuối cùng nhận bài (ví dụ 15/9/2027)? ',
      'Tạo thư mục 2027 như trên? [C/k]: ',
    ]);
    expect(out).toContain(
      '\nHết nhận bài (23:59:59 ngày 1/8/2027) phải sau khi bắt đầu nhận bài (00:00 ngày 16/8/2027).\n',
    );
    expect(out).toContain('\nDữ liệu công bố được: 0 lỗi, 0 cảnh báo.\n');
    expect(await readText(desk, '2027/columns.yaml')).toContain('      Tên: name\n');
    expect(await readText(desk, '2027/contest.yaml')).toContain('name: Cuộc thi năm 2027\n');
  });

  it('asks for the fields where neither a flag nor the file tells them', async () => {
    const { asked, desk } = await talk(
      ['Thể chế; Tài chính công', '2', 'c'],
      [
        ...['--ignore', 'Tên', '--ignore', 'Đồng ý công bố nội dung và tên', '--id-format', 'A-0'],
        ...['--name', 'A', '--organiser', 'B', '--opens', '1/8/2027', '--closes', '2/8/2027'],
      ],
    );
    expect(asked).toEqual([
      'Cột nào của tệp là Lĩnh vực?\n  1. Tên\n  2. Đồng ý công bố nội dung và tên\nGhi số: ',
      'Không có tiêu đề “Thể chế; Tài chính công”.\nCột nào của tệp là Lĩnh vực?\n  1. Tên\n  2. Đồng ý công bố nội dung và tên\nGhi số: ',
      'Tạo thư mục 2027 như trên? [C/k]: ',
    ]);
    expect(await readText(desk, '2027/contest.yaml')).toContain('- id: co\n    name: có\n');
  });

  it.each([
    ['ends', ['2', null]],
    ['is told not to go on', ['2', '0', '', 'A', 'B', '16/8/2027', '15/9/2027', 'k']],
  ])('writes nothing where it %s', async (_what, answers) => {
    const { desk, result } = await talk(answers, ['--field', 'Sáng kiến']);
    expect(result).toEqual({ stop: { exitCode: 1, message: 'Đã dừng, chưa ghi gì.\n' } });
    expect(await listFiles(desk.folder)).toEqual(['ds.csv']);
  });

  it('does not ask to go on with --yes', async () => {
    const answers = ['2', '0', '', 'A', 'B', '16/8/2027', '15/9/2027'];
    const { result } = await talk(answers, ['--field', 'Sáng kiến', '--yes']);
    expect(result).toEqual({ value: 0 });
  });

  it('stops where an answer leaves no header for what every entry must have', async () => {
    const consent = 'Đồng ý công bố nội dung và tên=consent_text';
    const words = ['--ignore', 'Tên', '--map', consent, '--map', 'Tên sáng kiến=summary'];
    const { asked, result } = await talk(['1'], words);
    expect(asked).toEqual(['Cột nào của tệp là Tên bài?\n  1. Tên\nGhi số: ']);
    expect(result).toMatchObject({
      stop: {
        exitCode: 1,
        message: expect.stringMatching(/^Tệp không có cột Lĩnh vực: .+\.\n$/) as string,
      },
    });
  });
});
