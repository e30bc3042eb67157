import { describe, expect, it } from 'vitest';
import { proposeColumns } from '../../src/new-edition/propose.ts';

/** Proposes columns for a file: header → cells; gives "column", "?column" where it asks, or null. */
function propose(file: Readonly<Record<string, readonly string[]>>) {
  const columns = Object.entries(file).map(([header, cells]) => ({ header, cells }));
  const proposals = proposeColumns(columns, new Map());
  return Object.fromEntries(
    proposals.map(({ header, columns: own, isDoubtful, candidates }) => [
      header,
      isDoubtful ? `?${candidates.join(' ')}` : (own[0] ?? null),
    ]),
  );
}

describe('proposeColumns', () => {
  it.each([
    ['Tên mô hình, sáng kiến, giải pháp', 'Một cửa', 'title'],
    ['Họ và tên người dự thi', 'Nguyễn Văn An', 'name'],
    ['Cơ quan/đơn vị công tác', 'Sở Nội vụ', 'workplace'],
    ['Chức vụ, chức danh', 'Chuyên viên', 'position'],
    ['Hiệu quả mang lại (kinh tế, xã hội)', 'Giảm hai ngày chờ', 'benefits'],
    ['Anh/chị vui lòng cho biết phạm vi áp dụng?', 'Toàn tỉnh', 'scope'],
    ['SĐT', '0912 345 678', 'contact_phone'],
    ['Ngày, tháng, năm sinh', '2/9/1985', 'birth_date'],
    ['Đối tượng dự thi', 'Cá nhân', 'entrant_kind'],
  ])('knows “%s” by its words', (header, cell, column) => {
    const other = column === 'name' ? {} : { 'Tác giả': ['A'] };
    expect(propose({ [header]: [cell], ...other })[header]).toBe(column);
  });

  it('takes nothing of an author where no column has a name', () => {
    expect(propose({ 'Tên bài': ['A'], 'Chức vụ': ['Chuyên viên'], 'Ngày sinh': [''] })).toEqual({
      'Tên bài': 'title',
      'Chức vụ': null,
      'Ngày sinh': null,
    });
  });

  it('knows contacts and times by what the cells hold', () => {
    expect(
      propose({
        'Liên hệ 1': ['an@x.vn', 'b@y.vn'],
        'Liên hệ 2': ['0912345678', '0987 654 321'],
        'Lúc gửi về': ['20/8/2027 9:30', '21/8/2027 10:00'],
      }),
    ).toEqual({
      'Liên hệ 1': 'contact_email',
      'Liên hệ 2': 'contact_phone',
      'Lúc gửi về': 'received_at',
    });
  });

  it('asks where words or cells leave a doubt', () => {
    const long =
      'Mỗi thứ Năm tổ một cửa về tận ấp, làm giấy tờ cho bà con ngay tại nhà văn hóa. '.repeat(3);
    const file = {
      Tên: ['Một cửa'],
      'Phần một': [long],
      'Ngày gửi bài': ['chưa rõ', 'không nhớ'],
      'Ở đâu': ['Sở Nội vụ', 'UBND xã Vị Thanh'],
    };
    expect(propose(file)).toEqual({
      Tên: '?title unit_code name',
      'Phần một': '?solution summary need benefits',
      'Ngày gửi bài': '?received_at',
      'Ở đâu': '?unit_code workplace',
    });
  });

  it('asks where the column of a form holds something else', () => {
    expect(propose({ 'Dấu thời gian': ['abc', 'xyz'], 'Địa chỉ email': ['an@x.vn'] })).toEqual({
      'Dấu thời gian': '?received_at',
      'Địa chỉ email': 'contact_email',
    });
    expect(propose({ Timestamp: ['8/20/2027 9:30:00', '8/21/2027 8:00:00'] })).toEqual({
      Timestamp: 'received_at',
    });
  });

  it('never guesses a consent', () => {
    const cells = ['Tôi đồng ý', 'Tôi không đồng ý'];
    expect(propose({ 'Đồng ý đăng tên': cells, 'Ý kiến': cells })).toEqual({
      'Đồng ý đăng tên': '?consent_names consent_text',
      'Ý kiến': '?consent_text consent_names originality_pledge',
    });
    expect(propose({ 'Đồng ý công bố tên': cells })).toEqual({
      'Đồng ý công bố tên': 'consent_names',
    });
  });

  it('gives no column that is published to contacts', () => {
    expect(propose({ 'Tóm tắt ngắn': ['0912345678'], 'Tên giải pháp': ['an@x.vn'] })).toEqual({
      'Tóm tắt ngắn': '?contact_phone summary',
      'Tên giải pháp': '?contact_email title solution',
    });
  });

  it('gives one column to one header: the one that says it more plainly', () => {
    expect(
      propose({
        'Dấu thời gian': ['20/8/2027 9:30'],
        'Ngày nhận': ['21/8/2027'],
        'Tên bài': ['Một cửa'],
        'Tên giải pháp': ['Sổ tay'],
        Email: ['an@x.vn'],
        'Thư điện tử': ['b@x.vn'],
      }),
    ).toEqual({
      'Dấu thời gian': null,
      'Ngày nhận': 'received_at',
      'Tên bài': 'title',
      'Tên giải pháp': expect.stringMatching(/^\?(?!.*title)/) as string,
      Email: '?contact_email',
      'Thư điện tử': '?contact_email',
    });
  });

  it('leaves out numbers of rows, blank columns and what no table holds', () => {
    expect(
      propose({
        STT: ['1', '2'],
        ID: ['1', '2'],
        'Ghi chú': [],
        'Người kiểm tra': ['Lan'],
        Quỹ: ['26235'],
      }),
    ).toEqual({ STT: null, ID: null, 'Ghi chú': null, 'Người kiểm tra': null, Quỹ: null });
  });
});
