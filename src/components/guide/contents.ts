/** Sections of a guide in their order: the part of the address that leads to each, and its title. */
export const guideSections = [
  ['van-de', 'Vấn đề và số liệu trước khi làm'],
  ['thay-cai-gi', 'Mô hình thay cái gì'],
  ['can-cu', 'Căn cứ pháp lý'],
  ['cot-loi', 'Phần cốt lõi và phần được điều chỉnh'],
  ['dieu-kien', 'Điều kiện cần'],
  ['cac-buoc', 'Các bước'],
  ['nhan-luc', 'Nhân lực và đào tạo'],
  ['kinh-phi', 'Kinh phí'],
  ['thiet-bi', 'Thiết bị, phần mềm'],
  ['chi-so', 'Chỉ số trước và sau'],
  ['rui-ro', 'Rủi ro'],
  ['khong-nen', 'Khi nào không nên áp dụng'],
  ['thu-nghiem', 'Thử nghiệm nhỏ và điều kiện dừng'],
  ['kinh-nghiem', 'Kinh nghiệm'],
  ['hoi-dap', 'Đơn vị khác hay hỏi'],
  ['dau-moi', 'Đầu mối'],
  ['don-vi', 'Đơn vị đã áp dụng'],
  ['nhan-xet', 'Nhận xét của Ban Giám khảo'],
  ['phien-ban', 'Lịch sử phiên bản'],
  ['bieu-mau', 'Biểu mẫu để in'],
] as const;

export type GuideSectionId = (typeof guideSections)[number][0];
