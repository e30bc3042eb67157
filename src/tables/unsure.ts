import type { CellProblem } from '../schemas/cell-result.ts';

/** Describes a cell whose encoding is not certain by how it may be read. */
export function describeUnsure(readings: readonly string[]): CellProblem {
  if (readings.length === 0) {
    return {
      code: 'text-garbled',
      message: 'Chữ trong ô này bị hỏng dấu, không thể khôi phục chắc chắn.',
      hint: 'Gõ lại ô này, hoặc lấy lại tệp gốc chưa chuyển bảng mã.',
    };
  }
  const written = readings.map((reading) => `“${reading}”`).join(' hoặc ');
  return {
    code: 'encoding-unsure',
    message: `Chưa chắc ô này theo bảng mã nào; nội dung có thể là ${written}.`,
    hint: 'Gõ lại ô này bằng Unicode; nếu có nhiều ô như vậy thì lấy lại tệp gốc chưa chuyển bảng mã.',
  };
}
