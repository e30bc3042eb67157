import { describe, expect, it } from 'vitest';
import { formatSavedCsv } from '../../src/shortlist/csv.ts';
import { makeModel } from './models.ts';

const head =
  '\uFEFFMã bài,Tên bài,Lĩnh vực,Đơn vị,Giải,Kinh phí năm đầu,Thời gian triển khai,Trang bài dự thi,Hướng dẫn nhân rộng,Ngày lưu\r\n';

function format(changes: Parameters<typeof makeModel>[1]): string {
  const model = { ...makeModel('HG22-009', changes), savedOn: '2022-12-01' };
  return formatSavedCsv([model], 'https://vi.du', null);
}

describe('the CSV of saved models', () => {
  it('opens in Excel as UTF-8 with whole addresses', () => {
    expect(format({})).toBe(
      `${head}HG22-009,Mô hình HG22-009,Cải cách thể chế,UBND huyện Phụng Hiệp,Giải nhất,Đến 10 triệu đồng,42 ngày,https://vi.du/bai-du-thi/HG22-009/,https://vi.du/nhan-rong/HG22-009/,2022-12-01\r\n`,
    );
  });

  it('leaves empty what is not known', () => {
    expect(
      format({ unit: null, award: null, costBand: null, time: null, guideHref: null }),
    ).toContain(
      'HG22-009,Mô hình HG22-009,Cải cách thể chế,,,,,https://vi.du/bai-du-thi/HG22-009/,,2022-12-01\r\n',
    );
  });

  it('quotes commas, quotation marks, line breaks and outer spaces', () => {
    expect(format({ title: 'Một, "hai"', field: 'a\nb', unit: ' c' })).toContain(
      'HG22-009,"Một, ""hai""","a\nb"," c",Giải nhất',
    );
  });

  it.each(['=1+1', '+84', '-2', '@SUM(A1)', '\tx', '\rx', "'=1"])(
    'makes a cell that begins as %j harmless',
    (title) => {
      expect(format({ title })).toMatch(/^HG22-009,"?'/m);
    },
  );

  it('of nothing has its headers', () => {
    expect(formatSavedCsv([], 'https://vi.du', null)).toBe(head);
  });

  it('says in every row what the page says of its data', () => {
    const models = ['A', 'B'].map((id) => ({ ...makeModel(id, {}), savedOn: '2022-12-01' }));
    const [first, ...rows] = formatSavedCsv(models, 'https://vi.du', 'Số liệu minh họa')
      .trimEnd()
      .split('\r\n');
    expect(first).toBe(`${head.trimEnd()},Ghi chú`);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatch(/,2022-12-01,Số liệu minh họa$/);
  });
});
