import { formatNumber } from '../../text/numbers.ts';
import { emptyCell, problem, type CellResult, type Read } from '../cell-result.ts';

/** What an identifier looks like. */
export const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Reads an identifier that stands in addresses. */
export function readId(text: string): CellResult<string> {
  if (text === '') return emptyCell;
  if (idPattern.test(text)) return { value: text };
  return problem(
    'id-malformed',
    'Mã chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch nối và gạch dưới, nhiều nhất 64 ký tự.',
    'Ghi mã, không ghi tên; ví dụ HG22-001 hoặc chinh-quyen-so.',
  );
}

/** Makes the reader of texts up to a length. */
export function makeTextReader(maxChars: number): Read<string> {
  return (text) => {
    if (text === '') return emptyCell;
    if (text.length <= maxChars) return { value: text };
    return problem(
      'text-too-long',
      `Nội dung dài ${formatNumber(text.length)} ký tự; cột này nhận nhiều nhất ${formatNumber(maxChars)} ký tự.`,
      'Rút gọn nội dung ô này, hoặc chuyển bớt sang cột khác.',
    );
  };
}
