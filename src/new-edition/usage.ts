/** How the command is called, and each of its flags. */
export const usage = `Cách dùng: npm run new-edition -- NĂM --from TỆP [tham số]

Tạo thư mục dữ liệu cho một kỳ mới từ bảng bài dự thi: danh sách của cơ quan (.xlsx, .xls, .csv,
.tsv) hoặc tệp tải về từ Google Forms, Microsoft Forms, Kobo. Không ghi đè tệp nào. Điều gì chưa rõ
thì hỏi; tham số nào đã nêu thì không hỏi nữa.

  --from TỆP               bảng bài dự thi
  --sheet "Trang tính"     trang tính có bảng, nếu tệp Excel có nhiều trang tính
  --map "Tiêu đề=cột"      tiêu đề trong tệp là cột nào; nêu được nhiều lần
  --ignore "Tiêu đề"       cột không dùng đến; nêu được nhiều lần
  --id-format HG27-000     mẫu đánh số bài, khi tệp không có cột mã bài
  --dates THỨ-TỰ           day-first (ngày/tháng) hoặc month-first (tháng/ngày)

  --name "Tên cuộc thi"    tên đầy đủ            --short-name "Tên ngắn"
  --organiser "Đơn vị"     đơn vị tổ chức        --receiving-office "Nơi nhận bài"
  --place "Địa phương"     địa phương tổ chức
  --opens NGÀY             ngày bắt đầu nhận bài, ví dụ 2027-08-16
  --closes NGÀY            ngày cuối cùng nhận bài, tính hết ngày
  --finalists NGÀY         công bố bài vào vòng 2, có thể kèm giờ: "2027-10-05 08:00"
  --defence-from NGÀY      ngày bảo vệ đầu tiên  --defence-to NGÀY   ngày cuối cùng
  --awards NGÀY            công bố giải, có thể kèm giờ
  --field "Tên lĩnh vực"   các lĩnh vực của cuộc thi; nêu được nhiều lần
  --like KỲ                lấy lĩnh vực, vòng thi, tiêu chí, giải thưởng của kỳ này; không nêu thì
                           lấy kỳ mới nhất; --like none: không lấy của kỳ nào

  --yes                    không hỏi lại sau bản xem trước
  --help                   xem cách dùng này
`;
