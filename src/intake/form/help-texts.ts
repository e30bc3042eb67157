const exampleDay = 'Ngày/tháng/năm, ví dụ';

/** What the form says of a field where the column's own text is for the organiser. */
export const helpTexts: Readonly<Record<string, string>> = {
  entrant_kind: 'Ai đứng tên dự thi.',
  unit_code:
    'Cơ quan, đơn vị của tác giả. Tập thể dự thi thì phải chọn; người dân, doanh nghiệp để trống.',
  first_applied_on: `${exampleDay} 16/8/2022; để trống nếu chưa áp dụng.`,
  confidential: 'Điều tác giả yêu cầu giữ kín, nếu có; phần này không được đăng.',
  contact_phone:
    'Số để Ban Tổ chức liên hệ. Điền điện thoại hoặc thư điện tử, hoặc cả hai; cần khi tra cứu bài.',
  contact_email: 'Địa chỉ để Ban Tổ chức liên hệ, ví dụ ten@coquan.gov.vn.',
  originality_pledge:
    'Các tác giả cam kết bài không trùng ý tưởng với mô hình đã áp dụng mà mình biết.',
  consent_text:
    'Các tác giả đồng ý công bố toàn văn bài nếu bài đoạt giải. Không đồng ý thì vẫn được dự thi.',
  consent_names:
    'Các tác giả đồng ý công bố họ tên, chức danh, nơi công tác nếu bài đoạt giải. Không đồng ý thì vẫn được dự thi.',
  name: 'Viết đủ như trong giấy tờ tùy thân.',
  birth_date: 'Ví dụ 16/8/1985; không được đăng.',
  position: 'Ví dụ chuyên viên, phó trưởng phòng.',
  qualification: 'Ví dụ cử nhân Luật; không được đăng.',
  share_percent:
    'Phần đóng góp vào bài; các tác giả cộng lại đủ 100. Bài có một tác giả thì để trống được.',
};
