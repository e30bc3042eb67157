import { splitWords } from '../../contest/names/words.ts';

/** Surnames that most people bear, the Kinh, Hoa and Khmer of the south among them. */
const surnames = new Set(
  splitWords(
    'Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đoàn Đinh Trịnh Mai ' +
      'Trương Lâm Phùng Tô Cao Châu Thái Tạ Hà Lưu Lương Quách Diệp Kiều Tăng Từ Danh Thạch ' +
      'Kim Tiêu Tống Triệu Vương Khưu Hứa Nghiêm Doãn Mạc Thị Văn',
  ).map(({ marked }) => marked),
);

/** Tells whether a word, its tone mark moved to the end, is a common surname. */
export function isSurname(marked: string): boolean {
  return surnames.has(marked);
}
