import { describe, expect, it } from 'vitest';
import { tell, withAuthors } from './sample.ts';

const born = { birth_date: '1/2/1985' };

function withShares(...shares: string[]) {
  return withAuthors(
    ...shares.map((share, index) => ({ name: `Tác giả ${'ABCD'[index]}`, share_percent: share })),
  );
}

describe('the authors of a form', () => {
  it('are at least one, with a name', () => {
    expect(tell(withAuthors())).toEqual({ 'authors.0.name': 'Điền họ và tên.' });
    expect(tell(withAuthors({ position: 'Chuyên viên' }))).toEqual({
      'authors.0.name': 'Điền họ và tên.',
    });
  });

  it('are no more than the contest allows', () => {
    expect(tell(withShares('25', '25', '25', '20'))).toEqual({
      authors: 'Bỏ bớt 1 tác giả: một bài có nhiều nhất 3 tác giả.',
    });
  });

  it('may be one without a share', () => {
    expect(tell(withShares(''))).toEqual({});
    expect(tell(withShares('100 %'))).toEqual({});
    expect(tell(withShares('50'))).toEqual({
      authors: 'Sửa tỷ lệ đóng góp thành 100, hoặc để trống: bài chỉ có một tác giả.',
    });
  });

  it('have each a share where they are several', () => {
    expect(tell(withShares('60', ''))).toEqual({
      'authors.1.share_percent': 'Điền tỷ lệ đóng góp (%).',
    });
  });

  it.each([
    ['60', '40'],
    ['33,33', '33,33', '33,33'],
    ['33.3', '33.3', '33.4'],
    ['33,333', '33,333', '33,333'],
    ['33,34%', '33,34%', '33,33%'],
  ])('may have the shares %s, %s, %s', (...shares) => {
    expect(tell(withShares(...shares))).toEqual({});
  });

  it('have shares that make a whole', () => {
    expect(tell(withShares('60', '30,5'))).toEqual({
      authors: 'Sửa tỷ lệ đóng góp của các tác giả để cộng lại đủ 100%: đang là 90,5%.',
    });
    expect(tell(withShares('33,3', '33,3', '33,3'))).toHaveProperty('authors');
  });

  it.each(['một nửa', '101', '-5', '1e2', '50,00000', '１0'])('have no share “%s”', (share) => {
    expect(tell(withShares(share, '50'))).toEqual({
      'authors.0.share_percent': 'Viết “Tỷ lệ đóng góp (%)” bằng một số từ 0 đến 100, ví dụ 33,3.',
    });
  });

  it('are not entered twice', () => {
    const again = withAuthors(
      { name: 'Lê Văn Hòa', share_percent: '50', ...born },
      { name: 'LÊ VĂN HÒA', share_percent: '50', birth_date: '1985-02-01' },
    );
    expect(tell(again)).toEqual({
      'authors.1.name': 'Bỏ tác giả này hoặc sửa họ tên: trùng họ tên và ngày sinh với tác giả 1.',
    });
  });

  it('are told apart by their names, of which marks are a part', () => {
    const namesakes = withAuthors(
      { name: 'Lê Văn Hòa', share_percent: '50', ...born },
      { name: 'Lê Văn Hòa', share_percent: '50', birth_date: '3/4/1990' },
    );
    expect(tell(namesakes)).toEqual({
      'authors.1.name':
        'Ghi thêm vào họ tên để phân biệt với tác giả 1, ví dụ năm sinh trong ngoặc: hai người trùng họ tên.',
    });
    const twins = withAuthors(
      { name: 'Lê Văn Hòa', share_percent: '50', ...born },
      { name: 'Lê Văn Hoa', share_percent: '50', ...born },
    );
    expect(tell(twins)).toEqual({});
  });
});
