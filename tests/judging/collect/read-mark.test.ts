import { describe, expect, it } from 'vitest';
import { readMark } from '../../../src/judging/collect/read-mark.ts';

const scale = { name: 'Tính mới', min: 0, max: 10, step: 0.1 };

function read(text: string, exact = false, own = {}): number | string {
  const result = readMark(text, exact, { ...scale, ...own });
  if ('mark' in result) return result.mark;
  const { code, message, hint } = result.problem;
  return `${code}: ${message} ${hint}`;
}

describe('readMark', () => {
  it('reads numbers as judges write them', () => {
    expect(
      ['7,5', '7.5', '7', '+7', '10', '0', '0,10', '7,5 điểm'].map((text) => read(text)),
    ).toEqual([7.5, 7.5, 7, 7, 10, 0, 0.1, 7.5]);
    expect(['7.5', '10', '-0', '0.30000000000000004'].map((text) => read(text, true))).toEqual([
      7.5, 10, 0, 0.3,
    ]);
  });

  it('refuses what is between two steps, and names both', () => {
    const message =
      'score-off-step: Điểm tiêu chí “Tính mới” phải theo bước 0,1; gần nhất là 7,7 hoặc 7,8. Hỏi lại giám khảo rồi sửa ô này.';
    expect(read('7,77')).toBe(message);
    expect(read('7.77', true)).toBe(message);
    expect(read('7.0001', true)).toMatch(/^score-off-step: /);
  });

  it('counts steps from the lowest mark', () => {
    const odd = { min: 1, max: 9, step: 2 };
    expect([read('3', true, odd), read('9', true, odd)]).toEqual([3, 9]);
    expect(read('4', true, odd)).toMatch(/gần nhất là 3 hoặc 5/);
  });

  it('refuses what is out of the scale', () => {
    const message =
      'score-out-of-range: Điểm tiêu chí “Tính mới” phải từ 0 đến 10. Hỏi lại giám khảo rồi sửa ô này.';
    for (const text of ['10,1', '-0,1', '−3', '1000000000']) expect(read(text)).toBe(message);
    for (const text of ['10.1', '-1', '12345678901234']) expect(read(text, true)).toBe(message);
  });

  it('refuses what is no number', () => {
    const message =
      'number-malformed: Ô này phải là số. Ghi số từ 0 đến 10, bước 0,1; chưa chấm thì để trống.';
    const texts = ['NaN', 'Infinity', '1e309', 'tám', '-', '7 hoặc 8', '07:30', 'TRUE', '0x7'];
    for (const text of texts) expect(read(text), text).toBe(message);
    expect(read('1e309', true)).toBe(message);
  });

  it('refuses a number that may be two', () => {
    expect(read('7.500')).toMatch(/^number-ambiguous: “7.500” có thể là 7500 hoặc 7,500\./);
    expect(read('7.5E+0')).toMatch(/^number-shortened: /);
  });

  it('refuses a day that Excel made of a mark, and asks for that mark', () => {
    expect(read('2025-05-07')).toBe(
      'mark-date: Ô này là ngày 7/5/2025, không phải điểm: Excel đổi số ghi bằng dấu chấm hay gạch chéo thành ngày. Có phải là 7,5? Đặt lại định dạng ô là số, rồi ghi điểm với dấu phẩy.',
    );
    expect(read('2025-05-17')).not.toMatch(/Có phải/);
    expect(read('7/5')).toBe(
      'mark-date: Ô này có dấu gạch chéo, không phải là số. Có phải là 7,5? Đặt lại định dạng ô là số, rồi ghi điểm với dấu phẩy.',
    );
  });

  it('refuses a percentage and a failed formula', () => {
    expect(read('75%', true)).toMatch(/^mark-percent: Ô này là phần trăm, không phải điểm\./);
    expect(read('8%')).toMatch(/^mark-percent: /);
    expect(read('#DIV/0!')).toMatch(/^formula-failed: Ô này là công thức Excel bị lỗi\./);
  });
});
