import { describe, expect, it } from 'vitest';
import { fill } from './books.ts';
import {
  collect,
  collected,
  header,
  listEdition,
  makeDesk,
  makeSentDesk,
  readScores,
  send,
} from './desk.ts';

describe('several files of a judge', () => {
  it('are read once where they are the same', async () => {
    const { desk, books } = await makeSentDesk();
    await send(desk, { 'GK-01 (1).xlsx': books.first });
    const { code, all: said } = await collect(desk);
    expect(code).toBe(0);
    expect(said).toContain(`GK-01.xlsx
  “GK-01”
    Phiếu này giống hệt GK-01 (1).xlsx; chỉ đọc một lần. [sheet-sent-again]`);
    expect(await readScores(desk)).toEqual(collected);
  });

  it('are refused where they differ, both named', async () => {
    const { desk, books } = await makeSentDesk();
    await send(desk, { 'lan-2/GK-01.xlsx': fill(books.first, { E3: 9 }) });
    const words = ['--from', desk.sent, `${desk.sent}/lan-2`];
    const { code, all: said } = await collect(desk, ...words);
    expect(code).toBe(1);
    expect(said).toContain(`lan-2/GK-01.xlsx
  “GK-01”
    Giám khảo gửi hai phiếu khác nhau: phieu/GK-01.xlsx và lan-2/GK-01.xlsx; khác ở HG22-002 (Tính mới 8 → 9). [sheets-differ]`);
    expect(await readScores(desk)).toBeNull();
  });
});

describe('what is given after --from', () => {
  it('may be files; lock files and other things are passed over, and said', async () => {
    const { desk } = await makeSentDesk();
    await send(desk, {
      '~$GK-01.xlsx': 'x',
      '.DS_Store': 'x',
      'da-che.csv': 'x',
      'cu/a.xlsx': 'x',
    });
    const { code, all: said } = await collect(desk);
    expect(code).toBe(0);
    expect(said).toContain(`phieu
  cả tệp
    Trong thư mục có thứ không phải tệp Excel nên không được đọc: cu, da-che.csv. [files-not-read]`);
    expect(said).toContain(`~$GK-01.xlsx
  cả tệp
    Đây là tệp khóa, không phải phiếu: phiếu đang mở trong phần mềm bảng tính. [lock-file]`);
    const files = ['--from', `${desk.sent}/GK-02.xlsx`, `${desk.sent}/GK-01.xlsx`];
    const again = await collect(desk, ...files);
    expect(again.all).toContain('GK-01  3 phiếu đủ tiêu chí');
  });

  it('may be missing, empty or too much', async () => {
    const desk = await makeDesk();
    const nothing = await collect(desk);
    expect(nothing.all).toContain('Không có phiếu nào để đọc. [no-files]');
    const missing = await collect(desk, '--from', `${desk.sent}/khong-co`);
    expect(missing.all).toContain(
      'khong-co\n  cả tệp\n    Không có tệp hoặc thư mục này. [file-missing]',
    );
    const many = Array.from({ length: 501 }, (_, index) => [`GK-${index}.xlsx`, 'x'] as const);
    await send(desk, Object.fromEntries(many));
    const tooMany = await collect(desk);
    expect(tooMany.all).toContain('Có 501 tệp; mỗi lần đọc nhiều nhất 500 tệp. [too-many-files]');
    expect([nothing.code, missing.code, tooMany.code]).toEqual([1, 1, 1]);
  });

  it('is asked for, as are words that are known', async () => {
    const desk = await makeDesk();
    const usage = /^Cách dùng: npm run judging -- collect .*--from.*\n$/;
    const wrong = await collect(desk, '--from', desk.sent, '--nhanh');
    expect(wrong.code).toBe(2);
    expect(wrong.all).toMatch(usage);
    const unknown = await collect(desk, '--accept-changed', 'HG22-009');
    expect(unknown).toEqual({
      code: 2,
      all: '--accept-changed: không có bài nào mã “HG22-009”.\n',
    });
  });
});

describe('a table of marks that cannot be written', () => {
  it('is refused where it stands as a workbook or is read by columns.yaml', async () => {
    const { desk } = await makeSentDesk({ 'scores.tsv': header.replaceAll(',', '\t') });
    const { code, all: said } = await collect(desk);
    expect(code).toBe(1);
    expect(said).toContain(
      'Bảng điểm đang nằm ở scores.tsv; chương trình chỉ ghi vào scores.csv. [scores-elsewhere]',
    );
    const mapped = await makeSentDesk({
      'columns.yaml': 'tables:\n  scores: { file: diem.csv }\n',
      'diem.csv': header,
    });
    expect((await collect(mapped.desk)).all).toContain(
      'columns.yaml đọc bảng điểm từ diem.csv; chương trình không ghi vào đó. [scores-elsewhere]',
    );
    expect(await listEdition(mapped.desk)).not.toContain('scores.csv');
  });

  it('is refused where a row cannot be read or stands twice', async () => {
    const row = 'vong-1,HG22-003,GK-03,tinh-moi';
    const { desk } = await makeSentDesk({ 'scores.csv': `${header}\n${row},7,,\n${row},8,,\n` });
    expect((await collect(desk)).all).toContain('Trùng với dòng 2. [key-repeated]');
    const broken = await makeSentDesk({ 'scores.csv': `${header}\n${row},bảy,,\n` });
    expect((await collect(broken.desk)).all).toContain('Ô này phải là số. [number-malformed]');
    expect(await readScores(broken.desk)).toEqual([]);
  });
});
