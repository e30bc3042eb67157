import { beforeAll, describe, expect, it } from 'vitest';
import { buildResultsPage, type BuiltPage } from './judged-edition.ts';

function readCells(row: Element): string[] {
  return [...row.querySelectorAll('td, th')].map((cell) =>
    cell.textContent.replace(/\s+/g, ' ').trim(),
  );
}

function readTable({ document }: BuiltPage, index: number): string[][] {
  const table = document.querySelectorAll('main table')[index];
  return [...(table?.querySelectorAll('tbody tr') ?? [])].map(readCells);
}

describe('the results page of a contest with weights, a median, a carried score and a minimum', () => {
  let page: BuiltPage;
  beforeAll(async () => {
    page = await buildResultsPage('sheets', '2023-12-01T08:00:00+07:00');
  });

  it('starts with the winners, each with its final score, rank and the reason for another order', () => {
    const winners = [...page.document.querySelectorAll('.winners > li')].map((winner) =>
      winner.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(winners).toEqual([
      'Giải nhất Bài P2 Một cửa 17,8 điểm, hạng 1 ở Bảo vệ',
      'Giải nhì Bài P1 Một cửa 16,7 điểm, hạng 2 ở Bảo vệ Lý do khác thứ hạng: Bài mới nhất trong các bài bảo vệ.',
    ]);
  });

  it('shows the way of each finalist, with what the last round carries', () => {
    expect(readTable(page, 0)).toEqual([
      ['Bài P2 P2 · Giải nhất', '26,00 hạng 2', '17,3', '17,8 hạng 1'],
      ['Bài P1 P1 · Giải nhì', '26,00 hạng 1', '17,3', '16,7 hạng 2'],
    ]);
  });

  it('ranks the last round first, with both parts of the score and the minimum that is missed', () => {
    expect(readTable(page, 1)).toEqual([
      ['1', 'Bài P2 P2 · Giải nhất', '18,33', '3', '18,3', '17,3', '17,8'],
      ['2', 'Bài P1 P1 · Giải nhì · 16,7 điểm, dưới mức 17', '16,00', '3', '16,0', '17,3', '16,7'],
    ]);
    expect(page.text).toContain('Bài P1 (P1): 16,7 điểm, dưới mức 17.');
  });

  it('ranks the first round by score and criterion, never by judge', () => {
    expect(readTable(page, 3)).toEqual([
      [
        '1',
        'Bài P1 P1 · Giải nhì · vào vòng sau · bằng điểm, xét hiệu quả',
        '8,67',
        '8,33',
        '3',
        '26,00',
      ],
      [
        '2',
        'Bài P2 P2 · Giải nhất · vào vòng sau · bằng điểm, xét hiệu quả',
        '8,67',
        '8,00',
        '3',
        '26,00',
      ],
      ['3', 'Bài P3 P3 · đồng hạng', '7,00', '7,00', '3', '21,00'],
      ['3', 'Bài P4 P4 · đồng hạng', '7,00', '7,00', '3', '21,00'],
      ['5', 'Bài P5 P5', '6,00', '5,00', '2/3', '17,00'],
    ]);
    expect(page.text).not.toContain('GKBIMAT');
  });

  it('counts sheets, partial sheets and sheets set aside, and names who is short of sheets', () => {
    expect(page.text).toContain(
      '5 bài được xếp hạng; 14 phiếu đủ tiêu chí trên 15 phiếu cần có. 1 phiếu thiếu tiêu chí, không được tính. Ban Tổ chức quyết định không tính 1 phiếu: Giám khảo cùng đơn vị với tác giả.',
    );
    expect(page.text).toContain('Bài P5 (P5): 2 trên 3 phiếu.');
  });

  it('names the ties, what broke each and what stayed level', () => {
    expect(page.text).toContain(
      'Có 2 nhóm bài bằng điểm; 1 nhóm còn bài đồng hạng. 26,00 điểm Hạng 1: Bài P1 P1 · Hiệu quả 8,33 Hạng 2: Bài P2 P2 · Hiệu quả 8,00 21,00 điểm Hạng 3: Bài P3 P3 · so hết vẫn bằng, đồng hạng Hạng 3: Bài P4 P4 · so hết vẫn bằng, đồng hạng',
    );
  });

  it('says the rule in words under each round', () => {
    expect(page.text).toContain(
      'Điểm của bài gồm 50% điểm các phiếu vòng này và 50% điểm của bài ở Bài viết, quy về thang 20 điểm.',
    );
    expect(page.text).toContain(
      'Bằng điểm thì so điểm trung bình của tiêu chí Tính mới, rồi Hiệu quả.',
    );
  });

  it('offers every file, and the hashes of what the result rests on', () => {
    const links = [...page.document.querySelectorAll('main a')].map((link) =>
      link.getAttribute('href'),
    );
    expect(links).toEqual(
      expect.arrayContaining(
        ['ket-qua.csv', 'ket-qua.json', 'phieu-cham.csv', 'bien-ban/', 'bien-ban.docx'].map(
          (file) => `/ket-qua/2023/${file}`,
        ),
      ),
    );
    expect(page.text).toMatch(/2023\/scores\.csv [0-9a-f]{64}/);
  });
});

describe('the results page', () => {
  it('says what cannot be computed again where only means are published', async () => {
    const { text } = await buildResultsPage('means', '2023-12-01T08:00:00+07:00');
    expect(text).not.toContain('phieu-cham.csv');
    expect(text).toContain('Từ các tệp công bố không tính lại được:');
    expect(text).toContain('Điểm của bài ở Bài viết, vì điểm của bài là trung vị các phiếu');
  });

  it('has only the list of finalists until the awards are released', async () => {
    const { text, document } = await buildResultsPage('sheets', '2023-11-01T07:59:59+07:00');
    expect(text).toContain('Giải được công bố lúc 08:00 ngày 1/11/2023, giờ Việt Nam.');
    expect(text).toContain('Bài vào vòng cuối');
    expect(
      [...document.querySelectorAll('main li h3')].map((one) => one.textContent.trim()),
    ).toEqual(['Bài P1', 'Bài P2']);
    expect(text).not.toMatch(/Giải nhất|hạng \d|ket-qua\.json|[0-9a-f]{64}/i);
  });
});
