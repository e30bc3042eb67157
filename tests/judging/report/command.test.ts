import { readXlsx } from 'hucre';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDesk, rank } from './desk.ts';

/** Takes one block out of what was printed: from its heading to the next. */
function findBlock(out: string, heading: string): string {
  const after = out.slice(out.indexOf(heading));
  const next = /\n\n(?=\p{Lu}{2,} )/u.exec(after)?.index ?? after.length;
  return after.slice(0, next).trimEnd();
}

describe('judging -- rank', () => {
  it('prints the official ranking first, with means, sheets and what broke a tie', async () => {
    const { code, out } = await rank(await makeDesk(), '--edition', '2022', '--round', 'vong-1');
    expect(code).toBe(0);
    expect(out.slice(0, out.indexOf('BÀI CHƯA')))
      .toBe(`Kỳ 2022, Vòng 1: 3 bài được xếp hạng, 1 bài chưa.

XẾP HẠNG CHÍNH THỨC
Tính từ các phiếu đủ tiêu chí theo contest.yaml; điểm tiêu chí là trung bình cộng.

                                  Khả năng            Xét khi
Hạng  Bài        Điểm  Tính mới  nhân rộng  Số phiếu  bằng điểm
───────────────────────────────────────────────────────────────
   1  HG22-001  16,50      8,50       8,00         2
   2  HG22-002  15,00      7,75       7,25         2  Tính mới
   3  HG22-003  15,00      7,00       8,00         2  Tính mới

`);
  });

  it('names the entries without a rank, and why', async () => {
    const { out } = await rank(await makeDesk(), '--round', 'Vòng 1');
    expect(findBlock(out, 'BÀI CHƯA')).toContain(
      'HG22-004         0            1  chỉ có 1 phiếu, đều thiếu tiêu chí',
    );
  });

  it('says of every other block that it changes nothing', async () => {
    const { out } = await rank(await makeDesk(), '--round', 'vong-1');
    const [, beside = ''] = out.split('THAM KHẢO CHO BAN TỔ CHỨC: các bảng dưới đây không đổi');
    expect(beside.match(/Bảng này để tham khảo, không đổi thứ hạng chính thức\./g)).toHaveLength(6);
  });

  it('asks for one more judge where two are too far apart', async () => {
    const { out } = await rank(await makeDesk(), '--round', 'vong-1');
    expect(findBlock(out, 'BÀI CẦN THÊM')).toBe(`BÀI CẦN THÊM MỘT GIÁM KHẢO
Mức của contest.yaml: phiếu cao nhất và thấp nhất chênh quá 4 điểm thì mời thêm giám khảo; có hơn 2 phiếu đủ tiêu chí là đã thêm.
Bảng này để tham khảo, không đổi thứ hạng chính thức.

                                                       Khác nhau
                    Phiếu thấp  Phiếu cao              nhiều nhất  Việc cần
Bài       Số phiếu        nhất       nhất  Chênh nhau  ở           làm
──────────────────────────────────────────────────────────────────────────────────────────
HG22-002         2       12,50      17,50        5,00  Tính mới    giao thêm một giám khảo

Với mỗi bài còn thiếu, chọn một giám khảo chưa chấm bài ấy, không cùng đơn vị với tác giả và không khai là không được chấm bài ấy.
Thêm một dòng vào bảng assignments với vòng vong-1, rồi gửi phiếu cho giám khảo ấy.`);
  });

  it('tells how mild each judge is, by code only', async () => {
    const judges = 'id,name\nGK-01,Phạm Văn Chín\nGK-02,Đỗ Thị Mười\n';
    const { out } = await rank(await makeDesk({ 'judges.csv': judges }), '--round', 'vong-1');
    const block = findBlock(out, 'GIÁM KHẢO CHẤM RỘNG');
    expect(block).toContain('GK-01             3       +1,67       16,33     1,31         3');
    expect(block).toContain('GK-02             3       -1,67       14,67     1,55         3');
    expect(out).not.toContain('Phạm Văn Chín');
  });

  it('tells who would come in and who would fall out without a judge', async () => {
    const { out } = await rank(await makeDesk(), '--round', 'vong-1');
    const block = findBlock(out, 'KẾT QUẢ CÓ PHỤ THUỘC');
    expect(block.split('\n').slice(-4)).toEqual([
      'GK-01           3  HG22-002           2            3  vào vòng sau  không',
      'GK-01           3  HG22-003           3            2  không         vào vòng sau',
      '',
      'Bỏ các phiếu của giám khảo khác (1 người) thì danh sách vẫn như cũ.',
    ]);
    expect(findBlock(out, 'THỨ HẠNG CHẮC')).toContain(
      '         2  HG22-002         1          3  vào vòng sau',
    );
  });

  it('warns where judges fall into groups, and names sheets that say nothing', async () => {
    const scores = `round,entry_id,judge_id,criterion,score
${[
  ['HG22-001', 'GK-01', 9],
  ['HG22-002', 'GK-01', 6],
  ['HG22-003', 'GK-02', 8],
  ['HG22-004', 'GK-02', 8],
]
  .flatMap(([id, judge, mark]) => [
    `vong-1,${id},${judge},tinh-moi,${mark}`,
    `vong-1,${id},${judge},nhan-rong,${mark}`,
  ])
  .join('\n')}
`;
    const { out } = await rank(await makeDesk({ 'scores.csv': scores }), '--round', 'vong-1');
    const block = findBlock(out, 'THỨ HẠNG KHI QUY');
    expect(block).toContain(
      'Giám khảo chia thành hai nhóm không chấm chung bài nào: (GK-01) (GK-02).',
    );
    expect(block).toContain(
      'Không dùng phiếu của GK-02: chỉ một phiếu, hoặc mọi bài cùng một điểm.',
    );
    expect(block).toContain('Không đủ phiếu dùng được để quy đổi: HG22-003, HG22-004.');
  });
});

describe('judging -- rank --out', () => {
  it('writes a workbook with a worksheet for each block, numbers as numbers', async () => {
    const folder = await makeDesk();
    const file = path.join(folder, 'bao-cao.xlsx');
    const { code, out } = await rank(folder, '--round', 'vong-1', '--out', file);
    expect(code).toBe(0);
    expect(out).toContain('Đã ghi …/bao-cao.xlsx: 8 trang tính.');
    const { sheets } = await readXlsx(await readFile(file), { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual([
      'Xếp hạng',
      'Chưa xếp hạng',
      'Chênh lệch',
      'Thêm giám khảo',
      'Giám khảo',
      'Quy cùng mặt bằng',
      'Bỏ một giám khảo',
      'Khoảng thứ hạng',
    ]);
    const [ranking] = sheets;
    expect(ranking?.rows.slice(1, 4)).toEqual(
      [
        [
          'Hạng',
          'Bài',
          'Tên bài',
          'Điểm',
          'Tính mới',
          'Khả năng nhân rộng',
          'Số phiếu',
          'Xét khi bằng điểm',
        ],
        [1, 'HG22-001', 'Phiếu hẹn có mã', 16.5, 8.5, 8, 2],
        [2, 'HG22-002', '=Sổ tay, một cửa', 15, 7.75, 7.25, 2, 'Tính mới'],
      ].map((row) => [...row, ...Array.from({ length: 8 - row.length }, () => null)]),
    );
    expect(ranking?.freezePane).toEqual({ rows: 2, columns: 2 });
    expect(ranking?.cells?.get('2,3')?.style?.numFmt).toBe('0.00');
    expect(ranking?.cells?.get('3,2')?.formula).toBeUndefined();
    expect(ranking?.pageSetup?.printTitlesRow).toBe('$2:$2');
    expect(ranking?.headerFooter?.oddHeader).toBe('&LXếp hạng chính thức&RKỳ 2022, Vòng 1');
  });

  it('keeps a file that is there', async () => {
    const folder = await makeDesk();
    const file = path.join(folder, 'bao-cao.xlsx');
    await writeFile(file, 'của người khác');
    const { code, error } = await rank(folder, '--round', 'vong-1', '--out', file);
    expect([code, error]).toEqual([
      1,
      'Không ghi được …/bao-cao.xlsx: ở đó đã có tệp trùng tên.\n',
    ]);
    expect(await readFile(file, 'utf8')).toBe('của người khác');
  });

  it('refuses the data folder, and a file that is no workbook', async () => {
    const folder = await makeDesk();
    const inside = path.join(folder, 'data', '2022', 'bao-cao.xlsx');
    expect(await rank(folder, '--round', 'vong-1', '--out', inside)).toEqual({
      code: 2,
      out: '',
      error: 'Không ghi vào thư mục dữ liệu: ghi --out là chỗ khác.\n',
    });
    const text = path.join(folder, 'bao-cao.csv');
    expect(await rank(folder, '--round', 'vong-1', '--out', text)).toEqual({
      code: 2,
      out: '',
      error: 'Tệp của --out phải có đuôi .xlsx.\n',
    });
  });
});

describe('judging -- rank refuses', () => {
  it('words it does not know', async () => {
    const usage =
      'Cách dùng: npm run judging -- rank [--edition 2022] [--round vong-1] [--out bao-cao.xlsx]\n';
    const folder = await makeDesk();
    expect(await rank(folder, '--vong', '1')).toEqual({ code: 2, out: '', error: usage });
    expect(await rank(folder, 'vong-1')).toEqual({ code: 2, out: '', error: usage });
  });

  it('a round without marks', async () => {
    expect(await rank(await makeDesk(), '--round', 'vong-2')).toEqual({
      code: 1,
      out: '',
      error: 'Vòng 2: chưa có điểm nào trong bảng scores.\n',
    });
  });

  it('a faulty mark, naming its place', async () => {
    const scores = `round,entry_id,judge_id,criterion,score
vong-1,HG22-001,GK-01,tinh-moi,7.77
vong-1,HG22-001,GK-01,nhan-rong,7
`;
    const { code, out, error } = await rank(
      await makeDesk({ 'scores.csv': scores }),
      '--round',
      'vong-1',
    );
    expect([code, out]).toEqual([1, '']);
    expect(error).toContain('2022/scores.csv\n  dòng 2, cột score, “7,77”');
  });
});
