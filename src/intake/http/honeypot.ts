import type { FormProblem } from '../entry.ts';

/** Says that something stands where people see nothing to type into: a browser may have done it. */
export function checkHoneypot(typed: string): FormProblem[] {
  if (typed === '') return [];
  const message = 'Xóa nội dung trong ô “để trống”; có thể trình duyệt đã tự điền vào đó.';
  return [{ field: 'website', code: 'honeypot', message }];
}
