import { makeError, type Issue } from '../../tables/issue.ts';
import { placeOf, type Check } from './check.ts';

/** A finding of duplication names the precedent and says why. */
export const checkOriginality: Check = ({ editions, precedents }) => {
  const known = new Set(precedents.map((row) => row.value.id));
  return editions.flatMap((edition) =>
    edition.results.flatMap((row) => {
      const { originality, precedent_id: id, originality_reason: reason } = row.value;
      const issues: Issue[] = [];
      if (id !== null && !known.has(id)) {
        const message = 'Không có tiền lệ nào mang mã này.';
        const hint = 'Sửa mã, hoặc thêm tiền lệ vào bảng precedents.';
        issues.push(makeError(placeOf(row, 'precedent_id'), 'precedent-unknown', message, hint));
      }
      if (originality === 'trung-lap' && (id === null || reason === null)) {
        const place = placeOf(row, id === null ? 'precedent_id' : 'originality_reason');
        const message = 'Kết luận trùng lắp phải nêu mã tiền lệ và lý do.';
        const hint = 'Điền ô còn trống, hoặc sửa kết luận về tính mới.';
        issues.push(makeError(place, 'originality-unfounded', message, hint));
      }
      return issues;
    }),
  );
};
