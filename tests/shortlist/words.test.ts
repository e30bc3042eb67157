import { describe, expect, it } from 'vitest';
import { describeCompared, describeLeftOut, describeTicked } from '../../src/shortlist/words.ts';

const none = { shown: [], unknown: [], over: [] };

describe('the words of a comparison', () => {
  it('say how many models stand side by side', () => {
    expect([0, 1, 2, 4].map(describeCompared)).toEqual([
      'Chưa chọn mô hình nào. Chọn từ hai đến bốn mô hình để so sánh.',
      'Mới có một mô hình. Thêm ít nhất một mô hình nữa để so sánh.',
      'Đang so sánh hai mô hình.',
      'Đang so sánh bốn mô hình.',
    ]);
  });

  it('name what was left out, in few words however much it is', () => {
    expect(describeLeftOut(none)).toEqual([]);
    expect(describeLeftOut({ ...none, unknown: ['X'], over: ['HG22-046'] })).toEqual([
      'Không có mô hình đoạt giải mang mã “X”.',
      'Chỉ so sánh được bốn mô hình một lần nên bỏ qua “HG22-046”.',
    ]);
    expect(describeLeftOut({ ...none, unknown: ['a', 'b', 'c', 'd', 'e'] })).toEqual([
      'Không có mô hình đoạt giải mang mã “a”, “b”, “c” và 2 mã khác.',
    ]);
    const [sentence = ''] = describeLeftOut({ ...none, unknown: ['ệ'.repeat(10_000)] });
    expect(sentence).toBe(`Không có mô hình đoạt giải mang mã “${'ệ'.repeat(40)}…”.`);
  });

  it('say what the ticks still need', () => {
    expect([1, 3, 4].map((count) => describeTicked(count, 5))).toEqual([
      'Đánh dấu từ hai đến bốn mô hình đoạt giải để so sánh.',
      'Đã đánh dấu ba mô hình.',
      'Đã đánh dấu đủ bốn mô hình.',
    ]);
    expect([0, 1].map((comparable) => describeTicked(0, comparable))).toEqual([
      'Muốn so sánh, hãy lưu ít nhất hai mô hình đoạt giải.',
      'Muốn so sánh, hãy lưu ít nhất hai mô hình đoạt giải.',
    ]);
  });
});
