import { beforeAll, describe, expect, it } from 'vitest';
import { publishDataSet } from '../../../src/contest/public-data.ts';
import type { SearchRecord, SearchSource } from '../../../src/search/record.ts';
import { makeSearchSource } from '../../../src/search/source/make-source.ts';
import { at } from '../../contest/build.ts';
import { dataSet } from './data-set.ts';

let source: SearchSource;
beforeAll(() => {
  source = makeSearchSource(publishDataSet(dataSet, at('2023-01-01 00:00:00')));
});

function find(kind: string, id: string): SearchRecord {
  const found = source.records.find(({ card }) => card.kind === kind && card.id === id);
  if (found === undefined) throw new Error(`No ${kind} ${id}`);
  return found;
}

function getSection({ card }: SearchRecord, name: string): string | undefined {
  return card.sections.find((section) => section.name === name)?.text;
}

describe('the records', () => {
  it('come in the order of their lists, newest edition first', () => {
    expect(source.records.map(({ card }) => `${card.kind} ${card.href}`)).toEqual([
      'bai-du-thi /bai-du-thi/HG22-001/',
      'mo-hinh /bai-du-thi/HG22-002/',
      'bai-du-thi /bai-du-thi/HG22-003/',
      'mo-hinh /bai-du-thi/HG22-004/',
      'mo-hinh /bai-du-thi/HG21-001/',
      'huong-dan /nhan-rong/HG22-002/',
      'tien-le /kiem-tra-y-tuong/#TL-01',
      'tien-le /kiem-tra-y-tuong/#TL-02',
      'the-le /the-le/#dieu-3',
      'the-le /the-le/#dieu-10',
      'hoi-dap /hoi-dap/#ai-duoc',
      'hoi-dap /hoi-dap/#bao-chi',
    ]);
    expect(source.synonyms).toEqual([{ term: 'CCHC', means: 'cải cách hành chính' }]);
  });

  it('have of a winner all that its page shows', () => {
    expect(find('mo-hinh', 'HG22-002').card).toEqual({
      kind: 'mo-hinh',
      id: 'HG22-002',
      href: '/bai-du-thi/HG22-002/',
      language: 'vi',
      title: 'Bài thắng',
      summary: 'Người dân quét mã trên phiếu hẹn để biết hồ sơ đến đâu.',
      sections: [
        { name: 'Nhận xét của Ban Giám khảo', text: 'Gọn.' },
        { name: 'Sự cần thiết và thực trạng', text: 'Dân đi lại nhiều lần.' },
        { name: 'Nội dung giải pháp', text: 'Hai việc:\nIn mã.\nDán mã.' },
        { name: 'Tác giả', text: 'Lâm Quốc Thịnh' },
        { name: 'Đơn vị', text: 'Sở Nội vụ tỉnh Hậu Giang', aside: true },
        { name: 'Lĩnh vực', text: 'Chính quyền số', aside: true },
      ],
      field: 'chinh-quyen-so',
      unit: { name: 'Sở Nội vụ tỉnh Hậu Giang', href: '/don-vi/hg-snv/' },
      award: 'Giải nhất',
      excluded: null,
      facts: ['Mã bài HG22-002', '15,50 điểm, vòng vong-1'],
      model: {
        id: 'HG22-002',
        title: 'Phiếu hẹn có mã',
        href: '/bai-du-thi/HG22-002/',
        field: 'Chính quyền số',
        unit: 'Sở Nội vụ tỉnh Hậu Giang',
        award: 'Giải nhất',
        costBand: '10–50 triệu đồng',
        time: '61 ngày',
        guideHref: '/nhan-rong/HG22-002/',
      },
    });
  });

  it('have of other entries neither text nor names, and say how far they came', () => {
    const entry = find('bai-du-thi', 'HG22-001');
    expect(entry.card.sections).toEqual([
      { name: 'Đơn vị', text: 'UBND xã Tân Bình, huyện Phụng Hiệp', aside: true },
      { name: 'Lĩnh vực', text: 'Chính quyền số', aside: true },
    ]);
    expect(entry.card.facts).toEqual(['Mã bài HG22-001', 'Vào vòng vong-2']);
  });

  it('can be saved when they are models, with or without a guide', () => {
    const saved = source.records.flatMap(({ card }) => (card.model === null ? [] : [card]));
    expect(saved.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'mo-hinh HG22-002',
      'mo-hinh HG22-004',
      'mo-hinh HG21-001',
    ]);
    expect(find('mo-hinh', 'HG22-004').card.model).toEqual({
      id: 'HG22-004',
      title: 'Bài kín',
      href: '/bai-du-thi/HG22-004/',
      field: 'Chính quyền số',
      unit: null,
      award: 'Giải khuyến khích',
      costBand: null,
      time: null,
      guideHref: null,
    });
  });

  it('say why an entry is out', () => {
    const entry = find('bai-du-thi', 'HG22-003');
    expect(entry.card.excluded).toBe('Trùng lắp');
    expect(getSection(entry, 'Vì sao bài trùng lắp')).toBe('Giống Sa Đéc.');
  });

  it('leave out the unit and the field of an entry only where it has none', () => {
    const { card } = find('mo-hinh', 'HG22-004');
    expect(card.unit).toBeNull();
    expect(card.sections.map(({ name }) => name)).toEqual(['Lĩnh vực']);
    expect(find('mo-hinh', 'HG21-001').card.language).toBe('en');
  });

  it('have all texts of a guide', () => {
    const record = find('huong-dan', 'HG22-002');
    expect(record.card.title).toBe('Phiếu hẹn có mã');
    expect(record.card.award).toBe('Giải nhất');
    expect(getSection(record, 'Kinh phí')).toBe('Máy in\nGiấy, chi thường xuyên');
    expect(getSection(record, 'Rủi ro')).toBe('Mất mạng: ghi sổ tay');
    expect(getSection(record, 'Kinh nghiệm')).toBe('Tháng đầu\nQuầy một cửa đông.');
    expect(getSection(record, 'Đơn vị khác hay hỏi')).toBe('Có cần máy quét không?\nKhông.');
    expect(getSection(record, 'Đơn vị đã áp dụng')).toBe(
      'UBND huyện A: In 300 phiếu.\nUBND huyện Phụng Hiệp\n' +
        'UBND xã Tân Bình, huyện Phụng Hiệp\nUBND xã Tân Bình, huyện A',
    );
    expect(record.card.facts).toEqual([
      'Thời gian chuẩn bị 61 ngày',
      'Kinh phí năm đầu 10.500.000 đồng',
      '2 đơn vị đang áp dụng',
    ]);
  });

  it('have precedents, rules and questions as their pages do', () => {
    const precedent = find('tien-le', 'TL-01').card;
    expect(precedent.facts).toEqual(['Thành phố Sa Đéc', 'Năm 2021']);
    expect(precedent.sections).toContainEqual({ name: 'Nguồn', text: 'Báo Đồng Tháp, số 4512' });
    expect(find('the-le', 'dieu-3').card).toMatchObject({
      title: 'Điều 3. Đối tượng dự thi',
      sections: [{ name: 'Nội dung', text: 'Mọi công chức.\nNgười dân.' }],
    });
    expect(getSection(find('the-le', 'dieu-10'), 'Giải thưởng')).toBe(
      'Giải khuyến khích\nGiải nhất',
    );
    expect(find('hoi-dap', 'ai-duoc').card).toMatchObject({
      title: 'Ai được dự thi?',
      sections: [{ name: 'Trả lời', text: 'Mọi người.' }],
    });
  });

  it('hold nothing of a winner before the awards are announced', () => {
    const early = makeSearchSource(publishDataSet(dataSet, at('2022-10-20 00:00:00')));
    expect(early.records.filter(({ card }) => card.id === 'HG22-002')).toMatchObject([
      {
        card: {
          kind: 'bai-du-thi',
          award: null,
          sections: [{ name: 'Đơn vị' }, { name: 'Lĩnh vực' }],
          facts: ['Mã bài HG22-002', 'Vào vòng vong-2'],
        },
        facets: { kind: 'bai-du-thi', award: null, cost: null, guide: null, adopted: null },
      },
    ]);
  });
});

describe('the filters', () => {
  it('file an entry and its guide alike', () => {
    const facets = {
      field: 'chinh-quyen-so',
      year: '2022',
      unitKind: 'so',
      unit: 'hg-snv',
      award: 'giai-nhat',
      cost: '10-50-trieu',
      time: '61-90-ngay',
      guide: 'co',
      adopted: '2',
    };
    expect(find('mo-hinh', 'HG22-002').facets).toEqual({ kind: 'mo-hinh', ...facets });
    expect(find('huong-dan', 'HG22-002').facets).toEqual({ kind: 'huong-dan', ...facets });
  });

  it('offer the values that occur, in the order of the contest', () => {
    const offered = source.facets.map(({ key, values }) => [key, values.map(({ name }) => name)]);
    expect(Object.fromEntries(offered)).toEqual({
      kind: [
        'Mô hình đoạt giải',
        'Bài dự thi',
        'Hướng dẫn nhân rộng',
        'Mô hình đã áp dụng',
        'Thể lệ',
        'Hỏi đáp',
      ],
      field: ['Chính quyền số', 'Đất đai'],
      year: ['2022', '2021'],
      unitKind: ['Sở và cơ quan ngang sở', 'Cấp huyện', 'Cấp xã'],
      unit: ['Sở Nội vụ tỉnh Hậu Giang', 'UBND huyện A', 'UBND xã Tân Bình, huyện Phụng Hiệp'],
      award: ['Giải nhất', 'Giải khuyến khích'],
      cost: ['10–50 triệu đồng'],
      time: ['61–90 ngày'],
      guide: ['Có hướng dẫn'],
      adopted: ['Từ 2 đơn vị'],
    });
  });

  it('have one value for awards that editions name alike', () => {
    expect(find('mo-hinh', 'HG21-001').facets.award).toBe('giai-nhat');
  });
});
