import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contest, listFiles, makeDesk, makeWorkbook, run, runHere } from './run.ts';

const list = 'Mã bài,Tên bài,Lĩnh vực\nA-1,Một cửa,Cải cách thể chế\n';

async function makeDeskWithList() {
  const desk = await makeDesk();
  await writeFile(path.join(desk.folder, 'ds.csv'), list);
  return desk;
}

describe('a new edition is refused', () => {
  it('leaves an edition that stands there as it is', async () => {
    const desk = await makeDeskWithList();
    await mkdir(path.join(desk.dataDir, '2027'), { recursive: true });
    expect(run(desk, ['2027', '--from', 'ds.csv', ...contest])).toEqual({
      status: 1,
      stdout: '',
      stderr: 'Thư mục 2027 đã có trong thư mục dữ liệu; chương trình không ghi đè.\n',
    });
    expect(await listFiles(desk.folder)).toEqual(['ds.csv']);
  });

  it('takes no second edition beside one that stands in the data folder itself', async () => {
    const desk = await makeDeskWithList();
    await mkdir(desk.dataDir);
    await writeFile(path.join(desk.dataDir, 'contest.yaml'), 'name: A\n');
    const { status, stderr } = run(desk, ['2027', '--from', 'ds.csv', ...contest]);
    expect([status, stderr]).toEqual([
      1,
      'Trong thư mục dữ liệu có contest.yaml: một kỳ nằm ngay ở đó. Chuyển các tệp của kỳ ấy vào một thư mục riêng, ví dụ 2026, rồi chạy lại.\n',
    ]);
  });

  it('says why a file cannot be read', async () => {
    const desk = await makeDeskWithList();
    await writeFile(path.join(desk.folder, 'hong.xlsx'), 'PK\u0003\u0004 hỏng');
    await writeFile(path.join(desk.folder, 'hai.xlsx'), makeWorkbook({ A: [['x']], B: [['y']] }));
    const read = (...words: string[]) => run(desk, ['2027', ...words, ...contest]).stderr;
    expect(read('--from', 'khong-co.csv')).toBe('Không có tệp khong-co.csv.\n');
    expect(read('--from', '.')).toContain('Đây là thư mục, không phải tệp.');
    expect(read('--from', 'hong.xlsx')).toMatch(/^hong\.xlsx: Tệp Excel bị hỏng .+\n {2}→ .+\n$/);
    expect(read('--from', 'hai.xlsx', '--sheet', 'C')).toBe(
      'hai.xlsx: Tệp không có trang tính nào tên “C”.\n  → Các trang tính của tệp: “A”, “B”. Sửa --sheet.\n',
    );
    expect(read('--from', 'hai.xlsx')).toBe(
      'Chưa rõ bảng ở trang tính nào. Thêm một trong:\n  --sheet "A"\n  --sheet "B"\n',
    );
  });

  it('refuses answers that do not fit the file or each other', async () => {
    const desk = await makeDeskWithList();
    const read = async (...words: string[]) =>
      (await runHere(desk, 'ds.csv', [...contest, ...words])).result;
    const refuse = (message: string) => ({ stop: { exitCode: 2, message } });
    expect(await read('--ignore', 'Lĩnh vựt')).toEqual(
      refuse(
        'Tệp không có tiêu đề “Lĩnh vựt”. Có phải là “Lĩnh vực”? Các tiêu đề: Mã bài, Tên bài, Lĩnh vực.\n',
      ),
    );
    expect(await read('--map', 'Mã bài=title', '--map', 'Lĩnh vực=Tên bài')).toEqual(
      refuse('Có hai tiêu đề cùng được chọn cho cột title (Tên bài).\n'),
    );
    expect(await read('--map', 'Mã bài=title', '--map', 'Mã bài=id')).toEqual(
      refuse('Tiêu đề “Mã bài” chỉ dùng được cho một cột của mỗi bảng: title, id.\n'),
    );
    expect(await read('--like', '2026')).toEqual(refuse('--like: không có kỳ “2026”.\n'));
    expect(await listFiles(desk.folder)).toEqual(['ds.csv']);
  });

  it('says that a column is lacking where every header gives another one', async () => {
    const desk = await makeDesk();
    await writeFile(path.join(desk.folder, 'ds.csv'), 'Mã bài,Tóm tắt\nA-1,Một cửa về ấp\n');
    expect((await runHere(desk, 'ds.csv', contest)).result).toEqual({
      stop: {
        exitCode: 1,
        message: `Tệp không có cột Tên bài: mọi tiêu đề đã dùng cho cột khác. Thêm cột vào tệp, hoặc chọn lại bằng --map "TIÊU ĐỀ TRONG TỆP=title".
Tệp không có cột Lĩnh vực: mọi tiêu đề đã dùng cho cột khác. Thêm cột vào tệp, hoặc chọn lại bằng --map "TIÊU ĐỀ TRONG TỆP=field"; mọi bài cùng một lĩnh vực thì nêu --field "Tên lĩnh vực".
`,
      },
    });
    expect(await listFiles(desk.folder)).toEqual(['ds.csv']);
  });

  it('says in one line that the data folder cannot be written', async () => {
    const desk = await makeDeskWithList();
    await writeFile(desk.dataDir, 'no folder');
    const { status, stderr } = run(desk, ['2027', '--from', 'ds.csv', ...contest]);
    expect([status, stderr]).toEqual([
      1,
      'Không ghi được vào thư mục dữ liệu: ở đó đã có tệp trùng tên.\n',
    ]);
  });
});
