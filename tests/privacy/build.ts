import { makeGate } from '../../src/privacy/gate.ts';
import type { DataSet } from '../../src/contest/edition.ts';
import {
  at,
  makeAuthor,
  makeDataSet,
  makeEdition,
  makeResult,
  makeSheet,
  makeSubmission,
  type EditionValues,
} from '../contest/build.ts';

export const awards = at('2022-10-28 08:00:00');

export const secretText =
  'Đơn giá gói thầu "A & B" là <12,5 triệu> đồng một xã, chưa duyệt.\nĐề nghị giữ kín.';

export const values = {
  submissions: [
    makeSubmission({
      confidential: secretText,
      contact_phone: '0912345678',
      contact_email: 'Lien.Tran@haugiang.example.vn',
      solution:
        'Mỗi phiếu hẹn in một mã vuông, quét bằng điện thoại là thấy hồ sơ đang ở khâu nào.',
      consent_text: true,
      consent_names: true,
    }),
    makeSubmission({ id: 'HG22-002', title: 'Sổ tay một trang cho cán bộ một cửa' }),
  ],
  authors: [makeAuthor({ birth_date: '1980-02-11' })],
  scores: makeSheet('vong-1', 'HG22-001', 'GK1-07', { 'tinh-moi': 8, 'hieu-qua': 7 }).map(
    (score) => ({
      ...score,
      comment: 'Cách làm hay nhưng tác giả chưa nêu được số liệu trước khi áp dụng.',
    }),
  ),
} satisfies EditionValues;

export const prize = makeResult({
  round_reached: 'vong-2',
  award: 'giai-nhat',
  citation: 'Gọn, rẻ, người dân dùng được ngay mà không phải học.',
});

export function build(own: EditionValues = {}): DataSet {
  return makeDataSet([makeEdition({ ...values, ...own })]);
}

/** Names the cells whose values the gate finds in a text: column and line, sorted. */
export function find(
  text: string,
  file = 'bai-du-thi/HG22-001/index.html',
  data = build(),
  now = awards,
) {
  return makeGate(data, now)(text, file)
    .map(({ column, line }) => `${column ?? ''}:${line ?? ''}`)
    .toSorted();
}
