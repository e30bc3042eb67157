import { adoptionStatuses } from '../../../schemas/adoptions.ts';
import type { FieldKind, FormField } from '../../form/field.ts';

function makeField(
  name: string,
  label: string,
  kind: FieldKind,
  more: Partial<FormField> = {},
): FormField {
  const plain = { help: '', required: false, maxChars: null, options: [] };
  return { ...plain, ...more, name, label, kind };
}

const statusOptions = Object.entries(adoptionStatuses).map(([value, label]) => ({ value, label }));

/** What a unit says of a model that it applies; the names are columns of adoptions.csv. */
export const adoptionFields: readonly FormField[] = [
  makeField('unit_code', 'Đơn vị áp dụng', 'unit', { required: true }),
  makeField('status', 'Tình trạng', 'choice', { required: true, options: statusOptions }),
  makeField('started_on', 'Ngày bắt đầu áp dụng', 'date', {
    required: true,
    help: 'Ghi ngày/tháng/năm, ví dụ 5/9/2022; đang chuẩn bị thì ghi ngày dự kiến.',
  }),
  makeField('decision_no', 'Số quyết định', 'line', {
    maxChars: 60,
    help: 'Số quyết định hoặc văn bản cho áp dụng, nếu có.',
  }),
  makeField('result', 'Kết quả', 'paragraphs', {
    maxChars: 600,
    help: 'Đã làm được gì, số liệu trước và sau. Phần này được đăng khi Ban Tổ chức xác nhận.',
  }),
];

/** Who says so; never published. */
export const reporterFields: readonly FormField[] = [
  makeField('reporter_name', 'Họ và tên', 'line', { required: true, maxChars: 120 }),
  makeField('reporter_position', 'Chức danh', 'line', { maxChars: 120 }),
  makeField('reporter_phone', 'Điện thoại', 'phone', {
    help: 'Ghi ít nhất một trong hai: điện thoại, thư điện tử.',
  }),
  makeField('reporter_email', 'Thư điện tử', 'email', { maxChars: 120 }),
];
