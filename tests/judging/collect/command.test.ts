import { describe, expect, it } from 'vitest';
import { fill } from './books.ts';
import {
  all,
  collect,
  collected,
  header,
  listEdition,
  makeOwnBook,
  makeSentDesk,
  readScores,
  send,
} from './desk.ts';

describe('collect', () => {
  it('writes the marks of every judge, says what it read and what is still to come', async () => {
    const { desk } = await makeSentDesk();
    const { code, all: said } = await collect(desk);
    expect(said).toBe(`CẢNH BÁO (1)

GK-02.xlsx
  dòng 3, cột B (Mã bài) của trang “Phiếu chấm”, “HG22-002”
    Phiếu thiếu điểm của tiêu chí “Hiệu quả” nên chưa được tính. [sheet-partial]
    → Hỏi giám khảo điểm còn thiếu; thiếu điểm không bao giờ tính là 0.

Đã đọc phiếu của 2 giám khảo:
  GK-01  3 phiếu đủ tiêu chí, 0 thiếu tiêu chí, 0 chưa chấm  (GK-01.xlsx)
  GK-02  1 phiếu đủ tiêu chí, 1 thiếu tiêu chí, 0 chưa chấm  (GK-02.xlsx)
Vòng 1 còn thiếu phiếu đủ tiêu chí của:
  GK-02  1 bài: HG22-002
Đã ghi 2022/scores.csv: 5 phiếu, 9 dòng; lần này 5 phiếu mới, 0 không đổi, 0 được thay.
`);
    expect(code).toBe(0);
    expect(await readScores(desk)).toEqual(collected);
    expect(await listEdition(desk)).toEqual([
      'assignments.csv',
      'contest.yaml',
      'scores.csv',
      'submissions.csv',
    ]);
  });

  it('keeps the marks of other rounds, judges and sheets that are set aside', async () => {
    const { desk } = await makeSentDesk({
      'scores.csv': `${header}
Vòng 2,HG22-001,GK-09,Trình bày,9,,
vong-1,HG22-003,GK-03,tinh-moi,"7,5",Được,
vong-1,HG22-003,GK-03,hieu-qua,11,,
`,
      'exclusions.csv': 'round,entry_id,judge_id,reason\nvong-1,HG22-003,GK-03,Chấm nhầm bài\n',
    });
    const { all: said } = await collect(desk);
    expect(said).toContain('7 phiếu, 12 dòng; lần này 5 phiếu mới');
    expect(await readScores(desk)).toEqual([
      ...collected,
      'vong-1,HG22-003,GK-03,tinh-moi,7.5,Được,',
      'vong-1,HG22-003,GK-03,hieu-qua,11,,',
      'vong-2,HG22-001,GK-09,trinh-bay,9,,',
    ]);
  });

  it('changes nothing when the same sheets are read again', async () => {
    const { desk } = await makeSentDesk();
    await collect(desk);
    const { code, all: said } = await collect(desk);
    expect(code).toBe(0);
    expect(said).toMatch(/\nKhông có gì mới; 2022\/scores\.csv giữ nguyên\.\n$/);
    expect(await readScores(desk)).toEqual(collected);
  });

  it('adds what a judge adds, and takes nothing away for what is left empty', async () => {
    const { desk, books } = await makeSentDesk();
    await collect(desk);
    const blank = await makeOwnBook(desk, 'GK-01', all);
    await send(desk, {
      'GK-01.xlsx': blank,
      'GK-02.xlsx': fill(books.second, { F3: 14, H3: 'Khá' }),
    });
    const { all: said } = await collect(desk);
    expect(said).toBe(`Đã đọc phiếu của 2 giám khảo:
  GK-01  0 phiếu đủ tiêu chí, 0 thiếu tiêu chí, 3 chưa chấm  (GK-01.xlsx)
  GK-02  2 phiếu đủ tiêu chí, 0 thiếu tiêu chí, 0 chưa chấm  (GK-02.xlsx)
Vòng 1: đã đủ phiếu.
Đã ghi 2022/scores.csv: 5 phiếu, 10 dòng; lần này 0 phiếu mới, 1 không đổi, 1 được bổ sung, 0 được thay.
`);
    expect(await readScores(desk)).toEqual(
      collected.flatMap((line) =>
        line === 'vong-1,HG22-002,GK-02,tinh-moi,9,,'
          ? ['vong-1,HG22-002,GK-02,tinh-moi,9,Khá,', 'vong-1,HG22-002,GK-02,hieu-qua,14,,']
          : [line],
      ),
    );
  });

  it('replaces marks only when told to, and lists them', async () => {
    const { desk, books } = await makeSentDesk();
    await collect(desk);
    await send(desk, {
      'GK-01.xlsx': fill(books.first, { E2: 8, H2: 'Rất hay', F3: '', J2: 'không' }),
    });
    const refused = await collect(desk);
    expect(refused.code).toBe(1);
    expect(refused.all).toContain(`LỖI (2)

GK-01.xlsx
  dòng 2, “HG22-001”
    Phiếu khác với điểm đã có trong scores.csv: Tính mới 7,5 → 8; nhận xét về Tính mới. [sheet-differs-from-scores]
    → Nếu phiếu này mới đúng thì chạy lại với --replace; nếu không thì bỏ tệp này ra.
  dòng 3, “HG22-002”
    Phiếu khác với điểm đã có trong scores.csv: Hiệu quả 12,5 → trống. [sheet-differs-from-scores]
`);
    expect(refused.all).toMatch(/\nCó lỗi nên chưa ghi gì vào 2022\/scores\.csv\.\n$/);
    expect(await readScores(desk)).toEqual(collected);

    const replaced = await collect(desk, '--replace');
    expect(replaced.code).toBe(0);
    expect(replaced.all).toContain('Thay điểm đã có trong scores.csv: Hiệu quả 12,5 → trống.');
    expect(replaced.all).toContain('0 phiếu mới, 3 không đổi, 2 được thay.');
    expect(await readScores(desk)).toEqual([
      'vong-1,HG22-001,GK-01,tinh-moi,8,Rất hay,',
      ...collected.slice(1, 5),
      ...collected.slice(6),
    ]);
  });

  it('does not take a mark that cannot be read for one taken back', async () => {
    const { desk, books } = await makeSentDesk();
    await collect(desk);
    await send(desk, { 'GK-01.xlsx': fill(books.first, { E2: 'bảy rưỡi' }) });
    const { code, all: said } = await collect(desk);
    expect(said).toContain('LỖI (1)');
    expect(said).toContain('cột E (Tính mới) của trang “Phiếu chấm”, “bảy rưỡi”');
    expect(said).not.toContain('sheet-differs-from-scores');
    expect(code).toBe(1);
    expect(await readScores(desk)).toEqual(collected);
  });

  it('writes nothing while there is any error', async () => {
    const { desk, books } = await makeSentDesk();
    await send(desk, { 'GK-02.xlsx': fill(books.second, { E2: 7.77 }) });
    const { code, all: said } = await collect(desk);
    expect(code).toBe(1);
    expect(said).toBe(
      `LỖI (1)

GK-02.xlsx
  dòng 2, cột E (Tính mới) của trang “Phiếu chấm”, “7,77”
    Điểm tiêu chí “Tính mới” phải theo bước 0,1; gần nhất là 7,7 hoặc 7,8. [score-off-step]
    → Hỏi lại giám khảo rồi sửa ô này.

CẢNH BÁO (1)

GK-02.xlsx
  dòng 3, cột B (Mã bài) của trang “Phiếu chấm”, “HG22-002”
    Phiếu thiếu điểm của tiêu chí “Hiệu quả” nên chưa được tính. [sheet-partial]
    → Hỏi giám khảo điểm còn thiếu; thiếu điểm không bao giờ tính là 0.

Có lỗi nên chưa ghi gì vào 2022/scores.csv.
`,
    );
    expect(await readScores(desk)).toBeNull();
  });
});
