import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, makeDesk, run } from './run.ts';

describe('npm run new-edition', () => {
  it('prints how it is called', async () => {
    const { status, stdout } = run(await makeDesk(), ['--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Cách dùng: npm run new-edition -- NĂM --from TỆP \[tham số\]\n/);
    expect(stdout).toContain('--id-format HG27-000');
  });

  it('names every wrong word at once, with the flag that was meant', async () => {
    const words = ['hai', '--form', 'ds.csv', '--opens', 'hôm qua', '--map', 'Tên=tille', '--name'];
    expect(run(await makeDesk(), words)).toEqual({
      status: 2,
      stdout: '',
      stderr: `Không có tham số --form. Có phải là --from?
--name thiếu giá trị.
“hai” không phải là năm, ví dụ: npm run new-edition -- 2027 --from danh-sach.xlsx
Không rõ “ds.csv” là gì.
Thiếu --from, ví dụ --from danh-sach.xlsx
--opens: “hôm qua”: Chương trình không đọc được ngày giờ này.
--map: Không có cột “tille”. Có phải là “title”? Các cột: id, received_at, postmarked_on, title, field, entrant_kind, unit_code, summary, need, solution, scope, conditions, benefits, conclusion, first_applied_on, confidential, contact_phone, contact_email, originality_pledge, consent_text, consent_names, withdrawn_on, name, birth_date, workplace, position, qualification, share_percent.
Xem cách dùng: npm run new-edition -- --help
`,
    });
  });

  it('takes no flag twice that has one value, and no last day of defence without the first', async () => {
    const words = ['2027', '--from', 'a.csv', '--name', 'A', '--name', 'B', '--name', 'C'];
    const { status, stderr } = run(await makeDesk(), [...words, '--defence-to', '1/11/2027']);
    expect([status, stderr.split('\n').slice(0, -2)]).toEqual([
      2,
      ['--name chỉ nêu được một lần.', '--defence-to phải đi cùng --defence-from.'],
    ]);
  });

  it('lists each flag that is missing where nobody can be asked, and writes nothing', async () => {
    const desk = await makeDesk();
    await writeFile(
      path.join(desk.folder, 'ds.csv'),
      'Tên sáng kiến,Mục,Đồng ý đăng bài và tên\nMột cửa,A,có\n',
    );
    const { status, stderr } = run(desk, ['2027', '--from', 'ds.csv', '--organiser', 'Sở Nội vụ']);
    expect([status, stderr]).toEqual([
      2,
      `Chưa đủ để tạo thư mục, chưa ghi gì. Thêm các tham số:
  --map "Đồng ý đăng bài và tên=consent_text" hoặc --ignore "Đồng ý đăng bài và tên"
  --map "TIÊU ĐỀ TRONG TỆP=field"
  --id-format BAI27-000
  --name "Cuộc thi sáng kiến năm 2027"
  --opens 2027-08-16
  --closes 2027-09-15
  --field "Cải cách thủ tục hành chính" --field "Chính quyền số"
`,
    ]);
    expect(await listFiles(desk.folder)).toEqual(['ds.csv']);
  });
});
