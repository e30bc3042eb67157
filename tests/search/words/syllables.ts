/** Syllables of office and everyday texts in many rimes, with every tone. */
export const syllables: readonly string[] = (
  'sáng kiến cải cách thủ tục hành chính đất đai một cửa hộ tịch đường dương dưỡng được nước ' +
  'người huyện tỉnh phường xã ấp khóm thôn bản quốc phòng giáo dục y tế bệnh viện trường học ' +
  'giống lúa cây ăn trái vườn ruộng mương thủy lợi cống đập kênh rạch tưới tiêu giếng khoan ' +
  'khuyến nông thú thuốc chữa trị rượu hươu bưởi chuối dừa mía đậu phộng bắp khoai sắn cá tôm ' +
  'cua ếch nhện ốc sò điều tra thống kê số liệu phần mềm mạng máy vi tính điện thoại chuyển đổi ' +
  'ứng dụng quản lý lưu trữ văn thư công chức viên nghiệp vụ ủy hội đồng nhân dân đảng đoàn ' +
  'thanh niên phụ nữ nông cựu chiến binh mặt trận tổ tuyên truyền vận động quý quỹ quỳnh quyết ' +
  'quyền quyển quẩn quanh quen quên quặng quăng quắt quỵ quạt quầy quẹo hòa hóa họa hỏa khỏe ' +
  'nhòe thúy tùy lũy khuya khuỷu huỳnh huýt tuýp khuynh thuở huơ xoong moong hoặc ngoặc xoắn ' +
  'thoắt hoẵng ngoéo ngoằn toét khoét xoáy loại ngoài hoài khoảng hoàng doanh hoạch oách toạc ' +
  'thoạt xuất luật tuần huân khuân khuây nguẩy thuế huệ nguệch tuệ bằng chặng gằn nghẽn nghệ ' +
  'nghị nghỉ nghĩa nghiêng ghế ghét ghi gì gìn giờ giữ giữa giúp giặc giậu giỗ giuộc kẻ kẽm kìm ' +
  'kỹ kỷ ký kiếm kiều ý ỷ yếu yểm yết uống ướt ước uổng oằn oán ép êm ấm ẩn ẵm ắng ấy ậm ửng ' +
  'bé bẻ bẹn bẫy bỗng bở bới bợm chớp chững cửu cưỡi cướp đẽo đũa đỡ đỉa đĩa đượm dĩ dẻo lẫy ' +
  'liễu lưỡi lượng lỗ lở lụt mẫu mỗi mười mượn mướt muỗi muỗng muốn muộn nẻo nữa nửa nỗ phẫu ' +
  'phễu phở rẽ rỉ rưỡi sẽ sĩ sữa sửa suối suốt tẩy thẩm thưởng thượng tưởng trễ trĩ trượt trưởng ' +
  'tuổi tuyển tuyệt ươm vẽ vỗ vũ vừa vữa xẻ xẻng xử xưởng xưa tiếng việt nguyễn hữu phước'
).split(' ');
