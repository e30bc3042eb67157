import { describe, expect, it } from 'vitest';
import type { Answer, ListRequest } from '../../../src/search/answer.ts';
import { formatAnnouncement, formatTotal, listRemarks } from '../../../src/search/page/messages.ts';

const request: ListRequest = { query: ' dat  dai ', filters: new Map(), sort: null, page: 1 };
const answer: Answer = {
  total: 1234,
  page: 1,
  pages: 124,
  hits: [],
  counts: new Map(),
  corrected: null,
  partial: false,
  suggestions: [],
};

describe('what is said of an answer', () => {
  it('counts results and pages as Vietnam writes numbers', () => {
    expect(formatTotal(answer, request)).toBe('1.234 kết quả, trang 1 trong 124');
    expect(formatTotal({ ...answer, total: 3, pages: 1 }, request)).toBe('3 kết quả');
  });

  it('names the query that finds nothing, cut where it is long', () => {
    const none = { ...answer, total: 0, pages: 1 };
    expect(formatTotal(none, request)).toBe('Không tìm thấy kết quả nào cho “dat dai”.');
    const long = formatTotal(none, { ...request, query: '😀a'.repeat(5_000) });
    expect(long).toBe(`Không tìm thấy kết quả nào cho “${'😀a'.repeat(30)}…”.`);
    expect(formatTotal(none, { ...request, query: '' })).toBe(
      'Không có kết quả nào phù hợp với bộ lọc.',
    );
  });

  it('tells of corrections and near misses, before the number when read aloud', () => {
    const near = { ...answer, pages: 1, total: 2, corrected: 'cải cách', partial: true };
    expect(listRemarks(near)).toEqual([
      'Đang hiện kết quả cho “cải cách”.',
      'Không có kết quả nào có đủ các từ; dưới đây là những kết quả gần nhất.',
    ]);
    expect(formatAnnouncement(near, request)).toBe(
      'Đang hiện kết quả cho “cải cách”. Không có kết quả nào có đủ các từ; dưới đây là những kết quả gần nhất. 2 kết quả',
    );
    expect(listRemarks({ ...near, total: 0 })).toEqual([]);
  });
});
