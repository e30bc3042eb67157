import type { FormDefinition } from '../../form-definition.ts';
import { html, type Html } from '../../html.ts';

/** Makes the notice on personal data, which stands before what an entrant agrees to. */
export function makePrivacyNotice({ organiser, receivingOffice }: FormDefinition): Html {
  return html`<div class="privacy">
    <h3>Thông tin cá nhân của bạn</h3>
    <p>
      <strong>Hỏi gì, để làm gì.</strong> Biểu mẫu hỏi họ tên, ngày sinh, nơi công tác, chức danh,
      trình độ, tỷ lệ đóng góp của các tác giả, điện thoại và thư điện tử liên hệ: để xét đối tượng
      dự thi, liên hệ về bài và trao giải, không dùng vào việc khác. Điền thay ai thì người ấy cần
      được biết trước.
    </p>
    <p>
      <strong>Ai được xem.</strong> Ban Tổ chức và người được giao xử lý bài. Ngày sinh, điện thoại,
      thư điện tử, trình độ, tỷ lệ đóng góp và phần cần bảo mật không bao giờ được đăng. Toàn văn và
      họ tên, chức danh, nơi công tác chỉ được đăng khi bài đoạt giải và bạn đồng ý dưới đây.
    </p>
    <p>
      <strong>Giữ bao lâu.</strong> Trong thời gian cuộc thi, rồi theo thời hạn lưu trữ hồ sơ của
      Ban Tổ chức.
    </p>
    <p>
      <strong>Đổi ý.</strong> Đồng ý hay không là tùy bạn, không ảnh hưởng đến việc chấm. Khi còn
      hạn, bạn tự sửa bằng đường dẫn riêng. Lúc nào bạn cũng có thể rút lại sự đồng ý, yêu cầu xem,
      sửa hoặc xóa dữ liệu của mình: gửi yêu cầu, ghi số biên nhận, đến
      ${receivingOffice ?? organiser}.
    </p>
    <p>
      Căn cứ: Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15. Đọc đầy đủ ở
      <a href="/rieng-tu/">Thông báo về dữ liệu cá nhân</a>.
    </p>
  </div>`;
}
