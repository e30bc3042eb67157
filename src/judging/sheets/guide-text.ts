import { getMaxScore } from '../../contest/judging/score-entry.ts';
import type { Round } from '../../schemas/contest.ts';
import { formatNumber } from '../../text/numbers.ts';
import { marksHeaders, worksheetNames } from '../sheet-layout.ts';
import type { JudgeWorkbook } from './judge-workbook.ts';

function describeScore(round: Round): string {
  const { combine, criteria, rounding } = round;
  const isWeighted = criteria.some(({ weight }) => weight !== 1);
  const kind = combine === 'mean' ? 'trung bình' : 'tổng';
  const weighted = isWeighted ? ', mỗi tiêu chí nhân hệ số' : '';
  const rounded =
    rounding.at === 'sheet' ? `, làm tròn đến ${rounding.decimals} chữ số thập phân` : '';
  const highest = formatNumber(getMaxScore(round));
  return `Điểm phiếu là ${kind} điểm các tiêu chí${weighted}${rounded}; cao nhất ${highest} điểm. Excel tự tính khi bài đã đủ điểm.`;
}

/** Writes the guide's rules, each a paragraph. */
export function writeGuide({ contest, round, isBlind }: JudgeWorkbook): string[] {
  const { name, receiving_office: office } = contest.organiser;
  const receiver = office === undefined ? name : `${name} (nơi nhận: ${office})`;
  const blind = `Bài đã che tên tác giả, đơn vị và những chữ cho biết bài của ai, bằng dấu như “[đã che: đơn vị]”. Xin không tìm xem bài của ai.`;
  return [
    `Đọc bài ở trang “${worksheetNames.texts}”. Bấm vào mã bài ở trang “${worksheetNames.marks}” để đến ngay bài đó.`,
    ...(isBlind ? [blind] : []),
    'Chấm ở các ô nền vàng nhạt: chọn điểm trong danh sách, hoặc gõ số với dấu thập phân như máy đang dùng (7,5 hay 7.5). Excel không nhận điểm ngoài thang hay sai bước.',
    `Chấm đủ mọi tiêu chí của một bài. Thiếu dù một tiêu chí thì phiếu cho bài ấy không được tính; ô trống không phải là điểm 0. Dòng còn thiếu điểm có nền cam.`,
    describeScore(round),
    `Nhận xét không bắt buộc, viết ở cột bên phải, mỗi tiêu chí một ô; xuống dòng bằng Alt+Enter. Chọn “có” ở cột “${marksHeaders.forAuthor}” thì các nhận xét trên dòng ấy được gửi cho tác giả, không ghi tên giám khảo. Chọn “không” hoặc để trống thì chỉ Ban Tổ chức đọc.`,
    'Nếu bài là của mình, của người thân, của đơn vị mình, hoặc vì lý do khác mà khó vô tư: để trống cả dòng và báo ngay cho Ban Tổ chức để giao người khác chấm.',
    'Có thể lọc, đổi cỡ chữ, độ rộng cột, độ cao dòng. Muốn sắp xếp thì bỏ bảo vệ trang tính trước (thẻ Xem lại, không có mật khẩu). Xin không sửa mã bài và tiêu đề cột.',
    `Chấm xong, lưu tệp dạng .xlsx và gửi lại ${receiver}. Xin không chuyển tệp cho người khác.`,
  ];
}
